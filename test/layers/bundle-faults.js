import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleAlone } from '../bundle-alone.js';

/** What the import lines cannot show: what ends up in a bundle, and what loading a module does. */

/** Every text of a pack's wording that is long enough to be told from chance. */
export function textsOf(value) {
  if (typeof value === 'string') return value.length > 30 ? [value] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

/** @param {{ entry: string, refuses: RegExp, wordless?: boolean, why: string }} rule */
export async function bundleFaults(dist, { entry, refuses, wordless = false, why }, wording) {
  const { code, modules } = await bundleAlone(join(dist, entry));
  const strangers = modules.filter((module) => refuses.test(module));
  const words = wordless
    ? textsOf(wording).filter((text) => code.includes(JSON.stringify(text).slice(1, -1)))
    : [];
  return [
    ...strangers.map((module) => `The bundle of ${entry} holds ${module}: ${why}`),
    ...words
      .slice(0, 3)
      .map((text) => `The bundle of ${entry} holds the wording “${text}”: ${why}`),
  ];
}

/**
 * Loads a module in a fresh Node with a registry that only writes down. That it loads there at all is a promise
 * too: no flag, no document.
 */
function registeredBy(file) {
  const script = `
    const tags = [];
    globalThis.customElements = { define: (tag) => tags.push(tag), get: () => undefined };
    await import(${JSON.stringify(pathToFileURL(file).href)});
    console.log(JSON.stringify(tags));`;
  const run = [
    process.execPath,
    ['--input-type=module', '--eval', script],
    { encoding: 'utf8', stdio: 'pipe' },
  ];
  return JSON.parse(execFileSync(...run));
}

/** @param {{ entry: string, registers: string[] }} rule */
export function registrationFaults(dist, { entry, registers }) {
  const tags = registeredBy(join(dist, entry)).sort();
  if (tags.join() === [...registers].sort().join()) return [];
  const said = (list) => (list.length > 0 ? list.join(', ') : 'nothing');
  return [`Importing ${entry} registers ${said(tags)}, and should register ${said(registers)}`];
}
