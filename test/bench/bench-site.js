import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import json from '@rollup/plugin-json';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { startSite } from '../server.js';
import { biggerPack } from './bigger-pack.js';

/**
 * The site the benchmark measures: a copy of everything in a folder of its own, so that a build meanwhile changes
 * nothing, with each contender as it would be published: bundled and minified, the texts of the pack inside.
 */
const HERE = import.meta.dirname;
const ROOT = join(HERE, '../..');

/** What a visitor of each contender has to fetch. SurveyJS: the files its documentation names, without the font. */
export const FILES = {
  selfCheck: ['cse.js'],
  plain: ['plain.js', 'plain-form.css'],
  survey: ['survey-core.js', 'survey-js-ui.js', 'survey.js', 'survey-core.css'],
};

const COPIES = {
  'page.html': join(HERE, 'page.html'),
  'page-clock.js': join(HERE, 'page-clock.js'),
  'page-faces.js': join(HERE, 'page-faces.js'),
  'frame-painted.js': join(HERE, 'frame-painted.js'),
  'plain-form.css': join(HERE, 'plain-form.css'),
  'cse.js': join(ROOT, 'dist/cse.js'),
  'survey-core.js': join(ROOT, 'node_modules/survey-core/survey.core.min.js'),
  'survey-core.css': join(ROOT, 'node_modules/survey-core/survey-core.fontless.min.css'),
  'survey-js-ui.js': join(ROOT, 'node_modules/survey-js-ui/survey-js-ui.min.js'),
};

async function bundlePage(input, file) {
  const plugins = [json({ namedExports: false, preferConst: true }), terser({ module: true })];
  const bundle = await rollup({ input: join(HERE, input), plugins });
  await bundle.write({ file, format: 'es' });
}

/** Without these the clock is rounded to 0.1 ms, and the pages' scripts arrive as text and are put in as such. */
const HEADERS = {
  'content-security-policy': "default-src 'self' 'unsafe-inline'",
  'cross-origin-embedder-policy': 'require-corp',
};

/** Bytes over the wire of each contender, brotli, each file by itself. */
function weigh(folder) {
  const weight = (file) => brotliCompressSync(readFileSync(join(folder, file))).length;
  return Object.fromEntries(
    Object.entries(FILES).map(([name, files]) => [
      name,
      files.reduce((sum, file) => sum + weight(file), 0),
    ]),
  );
}

/**
 * @param {number[]} sizes How many times bigger the other packs are.
 * @returns {Promise<{ page: string, pack: object, packs: Map<number, object>, bytes: object, close: () => Promise<void> }>}
 */
export async function startBenchSite(sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'cse-bench-'));
  for (const [file, from] of Object.entries(COPIES)) copyFileSync(from, join(folder, file));
  await bundlePage('plain-page.js', join(folder, 'plain.js'));
  await bundlePage('survey-page.js', join(folder, 'survey.js'));
  const pack = JSON.parse(readFileSync(join(ROOT, 'dist/packs/cse.json'), 'utf8'));
  const packs = new Map([[1, pack]]);
  for (const times of sizes) {
    packs.set(times, biggerPack(pack, times));
    writeFileSync(join(folder, `pack-${times}.json`), JSON.stringify(packs.get(times)));
  }
  const site = await startSite({ folders: { '/bench/': folder }, headers: HEADERS });
  return {
    page: `${site.address}/bench/page.html`,
    packs,
    bytes: weigh(folder),
    async close() {
      await site.close();
      rmSync(folder, { recursive: true });
    },
  };
}
