import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFaults, registrationFaults } from './layers/bundle-faults.js';
import { contentFaults } from './layers/content-faults.js';
import { importFaults } from './layers/import-faults.js';
import { BUNDLES, ELEMENT_CLASS, REGISTRATIONS } from './layers/rules.js';
import { readSources } from './layers/source-file.js';

/**
 * `npm run check:layers`: the house's rules about what may know what, kept true by a machine. The table is in
 * layers/rules.js. Reads src for the imports, and dist for what ends up in a bundle.
 */
const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const wording = JSON.parse(readFileSync(join(dist, 'packs/cse.json'), 'utf8')).wording;

const src = join(root, 'src');
const sources = readSources(src);
const paths = sources.map(({ path }) => path);
const classes = paths
  .filter((path) => ELEMENT_CLASS.test(path))
  .map((path) => ({ entry: path.replace(/ts$/, 'js'), registers: [] }));
const faults = [
  ...(await importFaults(src, paths)).map((fault) => `src/${fault}`),
  ...contentFaults(sources).map((fault) => `src/${fault}`),
  ...(await Promise.all(BUNDLES.map((rule) => bundleFaults(dist, rule, wording)))).flat(),
  ...registrationFaults(dist, [...REGISTRATIONS, ...classes]),
];

if (faults.length > 0) {
  process.stdout.write(`${faults.join('\n')}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`${sources.length} files of src keep to their layers.\n`);
}
