import { faultsOfIssues, type Fault } from '../formats/fault.js';
import { findPackFaults } from './standard-pack-rules.js';
import { StandardPackSchema } from './standard-pack-schema.js';
import { indexStandard, type Standard } from './standard.js';

/*
 * The door for a standard: everything behind it may trust a Standard, so
 * every pack comes through here, the built-in one too.
 */

/** What reading a pack gives: a standard, or every fault found in it. */
export type PackReading =
  | { readonly ok: true; readonly standard: Standard }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads a pack from data nobody has checked yet.
 *
 * A fault names its place in words that can be searched for in the document,
 * such as `criteria[2].subCriteria[0].elements[1].id is used twice`.
 * Never throws.
 *
 * @param data - The parsed JSON of a pack.
 */
export function readStandardPack(data: unknown): PackReading {
  const parsed = StandardPackSchema.safeParse(data);
  if (!parsed.success) {
    return { ok: false, faults: faultsOfIssues(parsed.error.issues, data) };
  }
  const faults = findPackFaults(parsed.data);
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, standard: indexStandard(parsed.data) };
}
