import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packedModule } from '../../build-steps/pack-wording.js';

async function unpacked(data: unknown): Promise<unknown> {
  const source = packedModule(data);
  const module = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as {
    default: unknown;
  };
  return module.default;
}

test('the wording that ships comes out of its packed form as it went in', async () => {
  const wording: unknown = JSON.parse(readFileSync('src/standards/cse/wording.en.json', 'utf8'));
  expect(await unpacked(wording)).toEqual(wording);
});

test('empty lists and empty objects stay what they are', async () => {
  const data = { a: [], b: {}, c: ['One.', 'Two', 'three...'.toUpperCase()], d: { e: 'É' } };
  expect(await unpacked(data)).toEqual(data);
  expect(await unpacked({})).toEqual({});
});

test.each([{ a: 'lower case' }, { a: 'Two\nlines' }, { a: 7 }])(
  'what could not come out again stops the build: %j',
  (data) => {
    expect(() => packedModule(data)).toThrow();
  },
);
