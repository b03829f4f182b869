import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
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
import { afterAll, beforeAll, expect, test } from 'vitest';
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
    .filter((name) =>
      /\.(?:js|json)$|\.setup\.ts$|\.config\.ts$|^(?:effort|settled-chance)/.test(name),
    )
    .map((name) => `test/${name}`),
  'test/layers',
];

const PLANTED = {
  'src/core/assessment/outside.ts': `import { html } from 'lit';
export const title = (): string => document.title + String(html);
`,
  'src/core/credential/outside.ts': `export const title = (): string => document.title;
`,
  'src/components/spoken.ts': `export function say(): void {
  console.log('rated');
}
`,
  'src/components/listed.ts': `import { html, type TemplateResult } from 'lit';
export const listed = (): TemplateResult => html\`<p clas="a" title="\${'a'}\${'b'}"></p>
  <img />\`;
`,
  'test/core/number.ts': `export const number: string = 57;
`,
  'stories/none.ts': `export {};
`,
  'test/docs/none.ts': `export {};
`,
  'demo/crooked.js': `export  const crooked = 'so'
`,
  'test/core/wrong.test.ts': `import { expect, test } from 'vitest';
test('a wrong sum', () => { expect(1).toBe(2); });
`,
  'test/tooling/wrong.test.ts': `import { expect, test } from 'vitest';
test('a wrong tool', () => { expect(1).toBe(2); });
`,
  'test/journeys/wrong.test.ts': `import { expect, test } from 'vitest';
test('a wrong turn', () => { expect(1).toBe(2); });
`,
  'test/components/wrong.browser.test.ts': `it('a wrong page', () => { throw new Error('wrong'); });
`,
};

/** What each gate has to say of the fault that was planted for it. */
const SAID: Readonly<Record<string, RegExp>> = {
  lint: /no-console/,
  'lint of templates': /lit-a11y\/alt-text/,
  'browser tests': /a wrong page/,
  journeys: /a wrong turn/,
  types: /number\.ts.*TS2322/,
  package: /index\.d\.ts/,
  templates: /clas\b/,
  'wall of core': /outside\.ts.*TS2\d+.*document/,
  'wall of core/credential': /outside\.ts.*TS2\d+.*document/,
  'unused code': /listed/,
  formatting: /crooked\.js/,
  layers: /outside\.ts:1 imports lit/,
  size: /Over budget/,
  'unit tests': /a wrong sum/,
  'tests of the tools': /a wrong tool/,
};

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
}, 240_000);

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

test('there is a fault for every step', () => {
  expect(Object.keys(SAID).sort()).toEqual(STEPS.map(({ name }: { name: string }) => name).sort());
});

test.each(Object.entries(SAID))('%s finds its fault', (name, said) => {
  const parts = ended.output.split(/^(?=[✓✗] )/m);
  const part = parts.find((one) => one.slice(2).startsWith(`${name}  `));
  expect(part).toMatch(/^✗/);
  expect(part).toMatch(said);
});

test('a run with faults ends with 1, and its last line counts each', () => {
  expect(ended.code).toBe(1);
  expect(ended.output.trim().split('\n').at(-1)).toMatch(/^0 passed, (1[5-9]|2\d) failed$/);
});
