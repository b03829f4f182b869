import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { bundleFaults, registrationFaults, textsOf } from '../layers/bundle-faults.js';
import { contentFaults } from '../layers/content-faults.js';
import { importFaults } from '../layers/import-faults.js';
import { readSources } from '../layers/source-file.js';

const folders: string[] = [];

/** A small src, or dist, of files given by path. */
function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'cse-layers-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const importFaultsOf = (files: Record<string, string>) =>
  importFaults(folderOf(files), Object.keys(files));
const contentFaultsOf = (files: Record<string, string>) =>
  contentFaults(readSources(folderOf(files)));

describe('imports', () => {
  test('that keep to the table pass', async () => {
    expect(
      await importFaultsOf({
        'core/assessment/score.ts': `import * as z from 'zod/mini'; import { a } from './rating.js';`,
        'core/assessment/rating.ts': `export const a = 1;`,
        'language/messages.ts': `import type { Rating } from '../core/assessment/rating.js';`,
        'language/calendar.ts': `export const months = [];`,
        'standards/cse/standard.json': '{}',
        'standards/cse/cse-pack.ts': `import s from './standard.json' with { type: 'json' };`,
        'components/self-check/messages.cy.ts': `import { months } from '../../language/calendar.js';`,
        'components/self-check/cse-result.ts': `import { html } from 'lit'; import { m } from '../../language/messages.js'; import { Plan } from '../plan/cse-plan.js';`,
        'components/plan/cse-plan.ts': `import { button } from '../controls/button.js'; import { words } from './messages.js';`,
        'components/plan/messages.ts': `export const words = {};`,
        'components/badge/messages.ts': `export const words = {};`,
        'components/theme/theme.styles.ts': `export const colours = '';`,
        'components/controls/button.ts': `import { colours } from '../theme/theme.styles.js';`,
        'cli/verify/verdict.ts': `import { words } from '../../components/badge/messages.js';`,
        'define.ts': `import { CseResult } from './components/self-check/cse-result.js';`,
      }),
    ).toEqual([]);
  });

  test.each([
    ['lit in the core', 'core/assessment/score.ts', `import { html } from 'lit';`],
    [
      'a deep path of lit in storage',
      'storage/x.ts',
      `import { until } from 'lit/directives/until.js';`,
    ],
    ['all of zod instead of zod/mini', 'core/assessment/score.ts', `import { z } from 'zod';`],
    [
      'language in the core, types too',
      'core/assessment/score.ts',
      `import type { M } from '../../language/messages.js';`,
    ],
    [
      'values of the core in language',
      'language/messages.ts',
      `import { type A, b } from '../core/assessment/rating.js';`,
    ],
    ['a component in storage', 'storage/x.ts', `import '../components/self-check/cse-result.js';`],
    [
      'a feature in another',
      'components/plan/cse-plan.ts',
      `import { a } from '../evidence/cse-evidence.js';`,
    ],
    [
      'a feature in what all stand on',
      'components/base/notices.ts',
      `import { a } from '../plan/cse-plan.js';`,
    ],
    [
      'the assessment in the standard',
      'core/standard/rating.ts',
      `import type { A } from '../assessment/answer.js';`,
    ],
    [
      'a component in the words of a feature',
      'components/plan/messages.en.ts',
      `import { a } from './cse-plan.js';`,
    ],
    [
      'the drawing of a badge in a command',
      'cli/verify/verdict.ts',
      `import { a } from '../../components/badge/verdict-card.js';`,
    ],
    [
      'a certificate in the benchmark',
      'cli/benchmark/spread.ts',
      `import { a } from '../certificate/certificate.js';`,
    ],
    [
      'the certificate in the assessment',
      'core/assessment/score.ts',
      `import { a } from '../credential/proof.js';`,
    ],
    [
      'an entry point in a component',
      'components/self-check/cse-result.ts',
      `import { a } from '../../core.js';`,
    ],
    ['an entry point in another', 'define.ts', `export * from './index.js';`],
    ['JSON outside the standards', 'language/words.ts', `import words from './words.json';`],
    ['a value passed on', 'storage/x.ts', `export { a } from '../language/messages.js';`],
    ['an import on demand', 'core/assessment/score.ts', `export const a = () => import('lit');`],
    ['an import over several lines', 'storage/x.ts', `import {\n  html,\n  css,\n} from\n  'lit';`],
    ['a Node module', 'core/assessment/score.ts', `import { readFileSync } from 'node:fs';`],
  ])('of %s are reported', async (_, path, text) => {
    expect(await importFaultsOf({ [path]: text })).toEqual([
      expect.stringContaining(`${path} imports `),
    ]);
  });

  test('are reported with file, import and rule', async () => {
    expect(await importFaultsOf({ 'storage/a.ts': `import { html } from 'lit';` })).toEqual([
      expect.stringMatching(
        /^storage\/a\.ts imports lit: storage may import only itself, .+, because storage keeps /,
      ),
    ]);
  });

  test('in comments and strings are none', async () => {
    const text = `// import { html } from 'lit';\nexport const a = "import { html } from 'lit'";`;
    expect(await importFaultsOf({ 'core/assessment/score.ts': text })).toEqual([]);
  });

  test('in a circle are reported once', async () => {
    const faults = await importFaultsOf({
      'storage/a.ts': `import { b } from './b.js';`,
      'storage/b.ts': `import { c } from './c.js';`,
      'storage/c.ts': `import type { a } from './a.js';`,
    });
    expect(faults).toEqual([
      expect.stringContaining('storage/a.ts -> storage/b.ts -> storage/c.ts -> storage/a.ts'),
    ]);
  });
});

describe('files', () => {
  test.each([
    'components/index.ts',
    'storage/utils.ts',
    'core/assessment/helpers/sum.ts',
    'language/types.ts',
    'stray/a.ts',
    'components/a.ts',
    'core/a.ts',
  ])('named %s are reported', async (path) => {
    expect(await importFaultsOf({ [path]: 'export const a = 1;' })).toEqual([
      expect.stringContaining(path),
    ]);
  });

  test('may have a telling name that holds an empty one', async () => {
    expect(await importFaultsOf({ 'language/plural-types.ts': 'export const a = 1;' })).toEqual([]);
  });
});

describe('the core', () => {
  test.each([
    'Date.now()',
    'new Date()',
    'Math.random()',
    'document.title',
    'window',
    'fetch("/")',
    'globalThis.fetch',
  ])('may not use %s', (code) => {
    const faults = contentFaultsOf({
      'core/assessment/score.ts': `export const a = () => ${code};`,
    });
    expect(faults).toEqual([expect.stringContaining('core/assessment/score.ts:1 uses')]);
  });

  test('may use a given time, and its own names', () => {
    const code = `export const a = (now: number, pack: { document: string }) => [new Date(now), pack.document];`;
    expect(contentFaultsOf({ 'core/assessment/score.ts': code })).toEqual([]);
  });

  test('is alone in this: storage may read the clock', () => {
    expect(contentFaultsOf({ 'storage/a.ts': 'export const a = () => Date.now();' })).toEqual([]);
  });
});

describe('entry points', () => {
  test('may name and, in define, register', () => {
    expect(
      contentFaultsOf({
        'index.ts': `export { A } from './components/a.js';`,
        'define.ts': `import { A } from './components/a.js';\ncustomElements.define('a-a', A);`,
      }),
    ).toEqual([]);
  });

  test.each([
    ['index.ts', `customElements.define('a-a', A);`],
    ['core.ts', 'export const a = 1;'],
    ['define.ts', 'if (true) a();'],
  ])('hold no logic: %s', (path, text) => {
    expect(contentFaultsOf({ [path]: text })).toEqual([
      expect.stringContaining(`${path}:1 holds logic`),
    ]);
  });

  test('and all other files have no default export', () => {
    expect(contentFaultsOf({ 'storage/a.ts': 'export default 1;' })).toHaveLength(1);
    expect(
      contentFaultsOf({ 'storage/a.ts': 'const a = 1; export { a as default };' }),
    ).toHaveLength(1);
  });
});

describe('bundles', () => {
  const rule = {
    entry: 'core.js',
    refuses: /dist-language/,
    wordless: true,
    why: 'the core has no words',
  };
  const wording = { en: { title: 'We know who our customers are, and who could be' } };

  test('that hold nothing foreign pass', async () => {
    const dist = folderOf({
      'core.js': `import './dist-language.js'; export const a = 1;`,
      'dist-language.js': '',
    });
    expect(await bundleFaults(dist, rule, wording)).toEqual([]);
  });

  test('that hold a foreign module are reported', async () => {
    const dist = folderOf({
      'core.js': `import { b } from './dist-language.js'; export const a = () => b;`,
      'dist-language.js': 'export const b = [1];',
    });
    expect(await bundleFaults(dist, rule, wording)).toEqual([
      expect.stringContaining('dist-language.js'),
    ]);
  });

  test('that hold criteria wording are reported', async () => {
    const dist = folderOf({ 'core.js': `export const a = '${wording.en.title}';` });
    expect(await bundleFaults(dist, rule, wording)).toEqual([
      expect.stringContaining(wording.en.title),
    ]);
  });

  test('are searched for every long text of the wording', () => {
    expect(textsOf({ a: ['short', { b: 'x'.repeat(31) }], c: null })).toEqual(['x'.repeat(31)]);
  });
});

describe('registration', () => {
  test('of the named tags passes', () => {
    const dist = folderOf({
      'define.js': `customElements.define('a-b', class {});`,
      'package.json': '{"type":"module"}',
    });
    expect(registrationFaults(dist, [{ entry: 'define.js', registers: ['a-b'] }])).toEqual([]);
  });

  test('by a module that should register nothing is reported, and by that one alone', () => {
    const dist = folderOf({
      'silent.js': 'export const a = 1;',
      'index.js': `customElements.define('a-b', class {});`,
      'last.js': 'export const b = 1;',
      'package.json': '{"type":"module"}',
    });
    const rules = ['silent.js', 'index.js', 'last.js'].map((entry) => ({ entry, registers: [] }));
    expect(registrationFaults(dist, rules)).toEqual([
      'Importing index.js registers a-b, and should register nothing',
    ]);
  });
});
