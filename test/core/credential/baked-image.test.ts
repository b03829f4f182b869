import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBakedImage } from '../../../src/core/credential/baked-image.js';

const TOKEN = 'eyJh.eyJi.c2ln';
const text = (words: string) => [...new TextEncoder().encode(words)];

function chunk(type: string, data: readonly number[]): number[] {
  const length = [24, 16, 8, 0].map((shift) => (data.length >>> shift) & 255);
  return [...length, ...text(type), ...data, 0, 0, 0, 0];
}

const KEYWORD = 'openbadgecredential';
const BEGIN = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/* Nothing but these chunks, as no encoder writes it. */
const bare = (...chunks: readonly number[][]) => Uint8Array.from([...BEGIN, ...chunks.flat()]);

const png = (...chunks: readonly number[][]) =>
  bare(chunk('IHDR', new Array<number>(13).fill(0)), ...chunks, chunk('IEND', []));

const data = (words: string, keyword = KEYWORD, compressed = 0) => {
  const parts = [`${keyword}\0${String.fromCharCode(compressed)}\0en`, 'Badge', words];
  return text(parts.join('\0'));
};
const iTXt = (keyword: string, words: string, compressed = 0) =>
  chunk('iTXt', data(words, keyword, compressed));

const svg = (inside: string) =>
  new TextEncoder().encode(
    `<?xml version="1.0"?>\n<svg xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">${inside}<path/></svg>`,
  );

describe('a picture with a certificate inside', () => {
  test('is a PNG with the text in its chunk, whatever else it holds', () => {
    const other = iTXt('Author', 'Somebody');
    expect(readBakedImage(png(other, iTXt('openbadgecredential', TOKEN)))).toBe(TOKEN);
    expect(readBakedImage(png(iTXt('openbadgecredential', '{"name":"Gwobr Ddŵr"}')))).toBe(
      '{"name":"Gwobr Ddŵr"}',
    );
  });

  test.each([
    [`<openbadges:credential verify="${TOKEN}"/>`, TOKEN],
    [`<openbadges:credential verify = ' ${TOKEN} '></openbadges:credential>`, TOKEN],
    ['<openbadges:credential><![CDATA[{"a":"<b>"}]]></openbadges:credential>', '{"a":"<b>"}'],
    ['<openbadges:credential><![CDATA[\n{"a":1}\n]]></openbadges:credential>', '{"a":1}'],
    ['<openbadges:credential>a<![CDATA[b]]></openbadges:credential>', 'a<![CDATA[b]]>'],
    ['<openbadges:credential><![CDATA[b]]>a</openbadges:credential>', '<![CDATA[b]]>a'],
    ['<openbadges:credential>&apos;&gt;</openbadges:credential>', "'>"],
    [`<path verify="x"/><openbadges:credential verify="${TOKEN}"/>`, TOKEN],
    [
      '<openbadges:credential>\n{&quot;a&quot;:&quot;&lt;&amp;lt;&quot;}\n</openbadges:credential>',
      '{"a":"<&lt;"}',
    ],
  ])('is an SVG with %s', (inside, found) => {
    expect(readBakedImage(svg(inside))).toBe(found);
  });

  test.each([
    ['a PNG without one', png()],
    ['a PNG with another text', png(iTXt('openbadges', TOKEN))],
    ['a PNG with a compressed one', png(iTXt('openbadgecredential', TOKEN, 1))],
    ['a PNG with one in a chunk of another kind', png(chunk('tEXt', data(TOKEN)))],
    ['a PNG whose text has no language', bare(chunk('iTXt', data(TOKEN).slice(0, 24)))],
    ['a PNG whose text has no translated keyword', bare(chunk('iTXt', data(TOKEN).slice(0, 29)))],
    ['a PNG that ends within the sum of its text', bare(iTXt(KEYWORD, TOKEN)).slice(0, -1)],
    ['a PNG that breaks off', png(iTXt('openbadgecredential', TOKEN)).slice(0, 60)],
    ['a PNG whose chunk claims four gigabytes', png([255, 255, 255, 255, ...text('iTXt')])],
    ['an SVG without one', svg('')],
    ['an SVG with an empty one', svg('<openbadges:credential></openbadges:credential>')],
    ['an SVG that breaks off', svg('').slice(0, 30)],
    ['something else', new Uint8Array(8)],
    ['nothing', new Uint8Array()],
  ])('is not %s', (_, bytes) => {
    expect(readBakedImage(bytes)).toBeUndefined();
  });

  test('is a PNG that ends with it', () => {
    expect(readBakedImage(bare(iTXt(KEYWORD, TOKEN)))).toBe(TOKEN);
  });

  test.each(['\n', '<svg\r\n>', ''])('is an SVG that begins with %j', (begin) => {
    const picture = `${begin}<openbadges:credential verify="${TOKEN}"/></svg>`;
    expect(readBakedImage(new TextEncoder().encode(picture))).toBe(TOKEN);
    expect(readBakedImage(new TextEncoder().encode(`x${picture}`))).toBeUndefined();
  });

  test('is an SVG that begins with a byte order mark', () => {
    const marked = Uint8Array.of(
      0xef,
      0xbb,
      0xbf,
      ...svg(`<openbadges:credential verify="${TOKEN}"/>`),
    );
    expect(readBakedImage(marked)).toBe(TOKEN);
  });

  test('is never the end of the program', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(300), (noise, at) => {
        const spoilt = png(iTXt('openbadgecredential', TOKEN));
        spoilt.set(noise.slice(0, Math.max(0, spoilt.length - at)), Math.min(at, spoilt.length));
        readBakedImage(spoilt);
        readBakedImage(noise);
      }),
    );
  });
});
