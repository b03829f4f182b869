import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readmeApi, readmeWithApi } from '../../build-steps/write-readme-api.js';
import { read, root } from './snippets.js';

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
  const tags = JSON.stringify(manifest).match(/(?<="tagName":")[\w-]+/g) ?? [];
  expect(tags.length).toBeGreaterThan(5);
  for (const heading of tags.map((tag) => `\`<${tag}>\``)) {
    expect(reference).toContain(`### ${heading}`);
  }
});

test('the reference names every custom property that the styles read, and no other', () => {
  const styles = readdirSync(join(root, 'src/components'))
    .filter((file) => file.endsWith('.styles.ts'))
    .map((file) => read(`src/components/${file}`));
  const used = styles.join('').match(/(?<=var\()--cse-[\w-]+/g) ?? [];
  const named = readmeApi(manifest, theme, badge).match(/(?<=^\| `)--cse-[\w-]+/gm) ?? [];
  expect(new Set(named)).toEqual(new Set(used));
});
