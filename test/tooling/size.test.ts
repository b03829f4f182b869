import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { table, weigh } from '../size.js';

const dist = mkdtempSync(join(tmpdir(), 'cse-size-'));
afterAll(() => {
  rmSync(dist, { recursive: true });
});

test('a file over its budget has less than nothing left', async () => {
  writeFileSync(join(dist, 'cse.js'), 'abcdefgh'.repeat(100));
  const [weight] = await weigh(dist, [{ name: 'x', file: 'cse.js', brotli: 5 }]);
  expect(weight).toMatchObject({ raw: 800 });
  expect(weight?.left).toBeLessThan(0);
});

test('an entry is weighed with what it imports, without what it does not use', async () => {
  writeFileSync(
    join(dist, 'part.js'),
    `export const used = 'used'; export const idle = '${'idle'.repeat(500)}';`,
  );
  writeFileSync(join(dist, 'core.js'), `export { used } from './part.js';`);
  const [weight] = await weigh(dist, [{ name: 'core', entry: 'core.js', brotli: 100 }]);
  expect(weight?.raw).toBeGreaterThan(10);
  expect(weight?.raw).toBeLessThan(100);
});

test('the table lines its figures up', () => {
  const lines = table([
    { name: 'dist/cse.js', raw: 90_000, gzip: 30_000, brotli: 25_000, left: 7000 },
  ]).split('\n');
  expect(lines).toEqual([
    '                raw    gzip  brotli   left',
    'dist/cse.js  90,000  30,000  25,000  7,000',
  ]);
});
