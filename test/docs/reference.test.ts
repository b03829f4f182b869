import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { documentsWithReference, reference } from '../../build-steps/write-reference.js';
import { read, root } from './snippets.js';

const manifest = JSON.parse(read('dist/custom-elements.json')) as object;
const theme = read('src/components/theme/theme.styles.ts');
const badge = read('src/components/badge/cse-badge.styles.ts');

test('the reference and the README say what the components are now; if not, run node build-steps/write-reference.js', async () => {
  const documents = Object.entries(await documentsWithReference());
  expect(documents.map(([file]) => relative(root, file))).toEqual([
    'README.md',
    'docs/reference.md',
  ]);
  for (const [file, text] of documents) expect(read(relative(root, file)), file).toBe(text);
});

test('the reference describes everything it names', () => {
  const text = reference(manifest, theme, badge);
  expect(text).not.toContain('undefined |');
  expect(text).not.toMatch(/\|\s+\|$/m);
  const tags = JSON.stringify(manifest).match(/(?<="tagName":")[\w-]+/g) ?? [];
  expect(tags.length).toBeGreaterThan(5);
  for (const heading of tags.map((tag) => `\`<${tag}>\``)) {
    expect(text).toContain(`\n## ${heading}\n`);
  }
});

test('the reference names every custom property that the styles read, and no other', () => {
  const styles = readdirSync(join(root, 'src/components'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.styles.ts'))
    .map((file) => read(`src/components/${file}`));
  const used = styles.join('').match(/(?<=var\()--cse-[\w-]+/g) ?? [];
  const named = reference(manifest, theme, badge).match(/(?<=^\| `)--cse-[\w-]+/gm) ?? [];
  expect(new Set(named)).toEqual(new Set(used));
});
