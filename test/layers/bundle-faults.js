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
 * Loads modules one after the other in a fresh Node, with a registry that only writes down, and gives the tags that each
 * put there. That they load there at all is a promise too: no flag, no document.
 */
function registeredBy(files) {
  const script = `
    let tags = [];
    globalThis.customElements = { define: (tag) => tags.push(tag), get: () => undefined };
    const registered = [];
    for (const file of ${JSON.stringify(files.map((file) => pathToFileURL(file).href))}) {
      tags = [];
      await import(file);
      registered.push(tags);
    }
    console.log(JSON.stringify(registered));`;
  const run = [
    process.execPath,
    ['--input-type=module', '--eval', script],
    { encoding: 'utf8', stdio: 'pipe' },
  ];
  return JSON.parse(execFileSync(...run));
}

/**
 * What registers nothing is loaded in one process, where it cannot help the next to register; what registers something in
 * one of its own, because a module that has run does not run again.
 *
 * @param {readonly { entry: string, registers: string[] }[]} rules
 */
export function registrationFaults(dist, rules) {
  const silent = rules.filter(({ registers }) => registers.length === 0);
  const speaking = rules.filter((rule) => !silent.includes(rule)).map((rule) => [rule]);
  return [silent, ...speaking].flatMap((group) => {
    const found = registeredBy(group.map(({ entry }) => join(dist, entry)));
    return group.flatMap((rule, at) => wrongTags(rule, found[at]));
  });
}

function wrongTags({ entry, registers }, found) {
  if (found.toSorted().join() === registers.toSorted().join()) return [];
  const said = (list) => (list.length > 0 ? list.join(', ') : 'nothing');
  return [`Importing ${entry} registers ${said(found)}, and should register ${said(registers)}`];
}
