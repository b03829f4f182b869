import { expect, test } from 'vitest';
import { readTableFile } from '../../src/storage/table-file.js';

const utf16 = (text: string) => {
  const marked = `\uFEFF${text}`;
  const codes = Array.from({ length: marked.length }, (_, at) => marked.charCodeAt(at));
  return Uint8Array.from(codes.flatMap((code) => [code & 0xff, code >> 8]));
};

test.each([
  ['UTF-8', new TextEncoder().encode('Tŷ, ŵ')],
  ['UTF-8 with a mark', new TextEncoder().encode('\uFEFFTŷ, ŵ')],
  ['UTF-16 as Excel’s Unicode text', utf16('Tŷ, ŵ')],
])('a table in %s is read to the letter', async (_, bytes) => {
  expect(await readTableFile(new Blob([bytes]))).toBe('Tŷ, ŵ');
});

test('a table in an older encoding is refused: it has lost letters', async () => {
  expect(await readTableFile(new Blob([Uint8Array.from([0x54, 0xe9])]))).toBeNull();
});
