import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isThorough } from '../effort.js';
import { STEPS } from '../steps.js';

/*
 * A small project with the tools of this one and a fault for each of them. A gate that lets its fault through, or a run
 * that ends well all the same, is seen here: that each passes where there is no fault, `npm test` itself shows.
 */

const root = join(import.meta.dirname, '../..');

/** What the tools are and what they are told, as it stands here. */
const TOOLS = [
  ...['package.json', 'tsconfig.json', 'eslint.config.js', '.oxlintrc.json', '.oxfmtrc.json'],
  ...['rollup.config.js', 'build-steps/build-if-stale.js', 'dist'],
  ...['src/core/tsconfig.json', 'src/core/credential/tsconfig.json'],
  ...readdirSync(join(root, 'test'))
    .filter((name) => /\.(?:js|json)$|\.setup\.ts$|\.config\.ts$|^(?:effort|fixed-seed)/.test(name))
    .map((name) => `test/${name}`),
  'test/layers',
];

const SPOKEN = `console.log('said');\n`;

/* Where a tool looks is a setting too, so what the linter must find lies in every folder that it has to look into. */
const LINTED = ['src/components', 'test/core', 'stories', 'build-steps', 'demo'].map(
  (place) => `${place}/spoken.${/src|core|stories/.test(place) ? 'ts' : 'js'}`,
);

const PLANTED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(LINTED.map((path) => [path, SPOKEN])),
  'src/core/assessment/outside.ts': `import { html } from 'lit';
export const title = (): string => document.title + String(html);
`,
  'src/core/credential/outside.ts': `export const title = (): string => document.title;
`,
  'src/components/listed.ts': `import { html, type TemplateResult } from 'lit';
export const listed = (): TemplateResult => html\`<p clas="a"></p>
  <img />\`;
`,
  'stories/listed.ts': `import { html, type TemplateResult } from 'lit';
export const told = (): TemplateResult => html\`<img />\`;
`,
  'test/core/number.ts': `export const number: string = 57;
`,
  'demo/crooked.js': `export  const crooked = 'so'
`,
  'test/core/wrong.test.ts': failing('a wrong sum'),
  'test/tooling/wrong.test.ts': failing('a wrong tool'),
  'test/journeys/wrong.test.ts': `${failing('a wrong turn')}
export const waits = (page: { waitForSelector: (selector: string) => unknown }) =>
  page.waitForSelector('>>> a');
`,
  'test/docs/wrong.test.ts': failing('a wrong word'),
  'test/core/unkept.test.ts': `import { expect, test } from 'vitest';
test('a snapshot that nobody kept', () => expect('so').toMatchFileSnapshot('unkept.txt'));
`,
  'test/core/left-out.test.ts': `import { describe, expect, test } from 'vitest';
describe.skipIf(true)('vectors that are not here', () => { test('one', () => undefined); });
test('a right sum', () => { expect(1).toBe(1); });
`,
  'test/components/wrong.browser.test.ts': `it('a wrong page', () => { throw new Error('wrong'); });
`,
  'test/components/loud.browser.test.ts': `it('a loud page', () => { console.error('spoilt'); });
`,
};

function failing(title: string): string {
  return `import { expect, test } from 'vitest';
test('${title}', () => { expect(1).toBe(2); });
`;
}

/** What each gate has to say of the faults that were planted for it. */
const SAID: Readonly<Record<string, readonly RegExp[]>> = {
  lint: LINTED.map((path) => new RegExp(`${path}:1`)),
  'lint of templates': [
    /src\/components\/listed\.ts[^]*lit-a11y\/alt-text/,
    /stories\/listed\.ts/,
    /A wait that may miss it/,
  ],
  'browser tests': [/a wrong page/, /On the console: spoilt/, / 1 passed, 2 failed\n/],
  journeys: [/a wrong turn/, /a wrong word/],
  types: [/number\.ts.*TS2322/],
  package: [/index\.d\.ts/],
  templates: [/clas\b/],
  'wall of core': [/outside\.ts.*TS2\d+.*document/],
  'wall of core/credential': [/outside\.ts.*TS2\d+.*document/],
  'unused code': [/listed/],
  formatting: [/crooked\.js/],
  layers: [/outside\.ts imports lit/],
  size: [/Over budget/],
  'unit tests': [/a wrong sum/, /a snapshot that nobody kept/],
  'tests of the tools': [/a wrong tool/],
};

test('there is a fault for every step', () => {
  expect(Object.keys(SAID).sort()).toEqual(STEPS.map(({ name }: { name: string }) => name).sort());
});

/* It takes all tools once more, and they seldom change: a run on a contributor's machine leaves it to CI. */
describe.skipIf(!isThorough)('with a fault for each gate (EFFORT=full)', () => {
  let folder: string;
  let ended: { readonly code: number | null; readonly output: string };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cse-gates-'));
    for (const path of TOOLS) cpSync(join(root, path), join(folder, path), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const [path, text] of Object.entries(PLANTED)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    rmSync(join(folder, 'dist/index.d.ts'));
    appendFileSync(join(folder, 'dist/cse.js'), `/*${'0123456789abcdef'.repeat(9)}*/`);
    for (let filling = 0; filling < 8_000; filling += 1) {
      appendFileSync(join(folder, 'dist/cse.js'), `//${Math.random().toString(36)}\n`);
    }
    // Or the run would build first.
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(folder, 'dist/integrity.json'), later, later);
    ended = await run();
  }, 480_000);

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function run(): Promise<typeof ended> {
    const child = spawn(process.execPath, ['test/run.js'], { cwd: folder });
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    return new Promise((resolve) => {
      child.once('close', (code) => {
        resolve({ code, output });
      });
    });
  }

  test.each(Object.entries(SAID))('%s finds its fault', (name, said) => {
    const parts = ended.output.split(/^(?=[✓✗] )/m);
    const part = parts.find((one) => one.slice(2).startsWith(`${name}  `));
    expect(part).toMatch(/^✗/);
    for (const words of said) expect(part).toMatch(words);
  });

  test('a run with faults ends with 1, and its last line counts each', () => {
    expect(ended.code).toBe(1);
    expect(ended.output.trim().split('\n').at(-1)).toMatch(/^2 passed, (1[89]|2\d) failed$/);
  });

  test('a run says what it left out, before its last line', () => {
    expect(ended.output.trim().split('\n').at(-2)).toBe('1 skipped: vectors that are not here');
  });

  test('a snapshot that nobody kept is not written', () => {
    expect(existsSync(join(folder, 'test/core/unkept.txt'))).toBe(false);
  });
});
