import { expect, test } from 'vitest';
import { readmeApi, readmeWithApi } from '../../build-steps/write-readme-api.js';
import { read } from './snippets.js';

const manifest = JSON.parse(read('dist/custom-elements.json')) as object;
const theme = read('src/components/theme.styles.ts');
const badge = read('src/components/cse-badge.styles.ts');

test(
  'the README’s reference says what the components are now; if not, run node build-steps/write-readme-api.js',
  { timeout: 60_000 },
  async () => {
    expect(read('README.md')).toBe(await readmeWithApi());
  },
);

test('the reference describes everything it names', () => {
  const reference = readmeApi(manifest, theme, badge);
  expect(reference).not.toContain('undefined |');
  expect(reference).not.toMatch(/\|\s+\|$/m);
  for (const heading of [
    '`<cse-self-check>`',
    '`<cse-criterion>`',
    '`<cse-result>`',
    '`<cse-skills>`',
    '`<cse-badge>`',
    '`<cse-badge-check>`',
  ]) {
    expect(reference).toContain(`### ${heading}`);
  }
});

test('the reference names every custom property that the styles read, and no other', () => {
  const styles = [
    ...['cse-self-check', 'cse-criterion', 'cse-result', 'cse-skills', 'theme'],
    ...['cse-badge', 'cse-badge-check'],
  ].map((name) => read(`src/components/${name}.styles.ts`));
  const used = styles.join('').match(/(?<=var\()--cse-[\w-]+/g) ?? [];
  const named = readmeApi(manifest, theme, badge).match(/(?<=^\| `)--cse-[\w-]+/gm) ?? [];
  expect(new Set(named)).toEqual(new Set(used));
});
