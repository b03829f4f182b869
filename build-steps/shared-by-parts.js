/**
 * Why this exists: parts of the self-check that are loaded when first asked for share code with one another. Left to
 * itself, rollup makes a file of each handful of shared modules; a visitor would fetch ten. So what two or more
 * parts need, and cse.js does not hold already, is one file: cse-shared.js.
 */

/** Every module that one needs before it can run, itself included. */
function needed(id, { getModuleInfo }, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  for (const other of getModuleInfo(id)?.importedIds ?? []) needed(other, { getModuleInfo }, found);
  return found;
}

/** Rollup's `manualChunks`. */
export function sharedByParts(id, meta) {
  const ids = [...meta.getModuleIds()];
  const entries = ids.filter((one) => meta.getModuleInfo(one)?.isEntry);
  // By name, or rollup moves what a shared module needs out of cse.js, and every visitor fetches two files.
  if (entries.some((entry) => needed(entry, meta).has(id))) return 'cse';
  const parts = ids.filter((one) => meta.getModuleInfo(one)?.dynamicImporters.length > 0);
  const others = parts.filter((part) => part !== id && needed(part, meta).has(id));
  return others.length > 1 ? 'cse-shared' : undefined;
}
