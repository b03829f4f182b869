import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { bundleAlone } from './bundle-alone.js';
import { BUDGETS } from './size-budgets.js';

/** `npm run size`: what the bundles weigh beside what they may weigh. Fails when one is too heavy. */

const count = (bytes) => bytes.toLocaleString('en-GB');

async function contentOf(dist, { file, entry }) {
  if (file !== undefined) return readFileSync(join(dist, file));
  return Buffer.from((await bundleAlone(join(dist, entry), { minify: true })).code);
}

/** @returns {Promise<{ name: string, raw: number, gzip: number, brotli: number, left: number }[]>} */
export async function weigh(dist, budgets = BUDGETS) {
  return Promise.all(
    budgets.map(async (budget) => {
      const content = await contentOf(dist, budget);
      const brotli = brotliCompressSync(content).length;
      const gzip = gzipSync(content, { level: 9 }).length;
      return { name: budget.name, raw: content.length, gzip, brotli, left: budget.brotli - brotli };
    }),
  );
}

/** The weights as a table for people. */
export function table(weights) {
  const rows = weights.map(({ name, raw, gzip, brotli, left }) => [
    name,
    ...[raw, gzip, brotli, left].map(count),
  ]);
  const all = [['', 'raw', 'gzip', 'brotli', 'left'], ...rows];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = ([name, ...figures]) =>
    [
      name.padEnd(widths[0]),
      ...figures.map((figure, column) => figure.padStart(widths[column + 1])),
    ].join('  ');
  return all.map(line).join('\n');
}

if (process.argv[1] === import.meta.filename) {
  const weights = await weigh(join(import.meta.dirname, '../dist'));
  process.stdout.write(`${table(weights)}\n`);
  if (weights.some(({ left }) => left < 0)) {
    process.stdout.write('Over budget: see test/size-budgets.js\n');
    process.exitCode = 1;
  }
}
