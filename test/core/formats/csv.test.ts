import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv, separatorOf, writeCsv } from '../../../src/core/formats/csv.js';
import { cases } from '../../effort.js';

const rowsOf = (text: string) => {
  const reading = readCsv(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.rows;
};

/* Any text, and often what tables, formulas and encodings stumble over. */
const awkward = fc.constantFrom(
  ...['"', '""', ',', ';', '\t', '\n', '\r', '\r\n', "'", '=', '+', '-', '@', '＝', '\0', '\uFEFF'],
  ...['sep=', '👩🏽‍🦽', 'مرحبا', '\u202E', 'ŵ', ' ', '\u00A0', '=cmd|" /C calc"!A0'],
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof(awkward, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 6 })
    .map((parts) => parts.join('')),
);

describe('a table that is written', () => {
  test('has a byte order mark and lines that end in CR LF', () => {
    expect(
      writeCsv([
        ['a', 'b'],
        ['c', ''],
      ]),
    ).toBe('\uFEFFa,b\r\nc,\r\n');
  });

  test('quotes what would end a cell, and doubles quotes', () => {
    expect(writeCsv([['say "no"', 'a,b', 'a\nb', 'a;b']])).toBe(
      '\uFEFF"say ""no""","a,b","a\nb","a;b"\r\n',
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠A'])(
    'keeps a spreadsheet from running %j',
    (text) => {
      const [, cell = ''] = /^\uFEFF"?([^]*?)"?\r\n$/.exec(writeCsv([[text]])) ?? [];
      expect(cell).toBe(`'${text}`);
      expect(rowsOf(writeCsv([[text]]))).toEqual([[text]]);
    },
  );

  test('leaves an apostrophe alone where nothing could run', () => {
    expect(writeCsv([["'tis"]])).toBe("\uFEFF'tis\r\n");
    expect(rowsOf("'tis\r\n")).toEqual([["'tis"]]);
  });

  test('comes back as it went out, whatever its texts', () => {
    const rows = fc.array(fc.array(anyText, { minLength: 1, maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(rows, (table) => {
        expect(rowsOf(writeCsv(table))).toEqual(table);
      }),
      { numRuns: cases(2000) },
    );
  });

  test('comes back through the bytes of a file too', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const bytes = new TextEncoder().encode(writeCsv([['first', text]]));
        expect(rowsOf(new TextDecoder().decode(bytes))).toEqual([['first', text]]);
      }),
    );
  });

  test('holds no cell that a spreadsheet would run, whatever its texts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = writeCsv([[text]]).slice(1);
        const shown = written.startsWith('"') ? written.slice(1) : written;
        expect(shown).not.toMatch(/^[=+\-@\t＝＋－＠]/);
      }),
      { numRuns: cases(1000) },
    );
  });
});

describe('a table that is read', () => {
  test.each([
    ['LF', 'a,b\nc,d\n'],
    ['CR LF', 'a,b\r\nc,d\r\n'],
    ['CR alone, as old Macs wrote it', 'a,b\rc,d\r'],
    ['no end of the last line', 'a,b\r\nc,d'],
    ['a byte order mark', '\uFEFFa,b\r\nc,d\r\n'],
    ['semicolons', 'a;b\r\nc;d\r\n'],
    ['tabs', 'a\tb\r\nc\td\r\n'],
    ['the separator said first', 'sep=;\r\na;b\r\nc;d\r\n'],
    ['quotes around everything', '"a","b"\r\n"c","d"\r\n'],
  ])('may have %s', (_, text) => {
    expect(rowsOf(text)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('takes a separator in quotes for a text', () => {
    expect(rowsOf('"a;b;c",d\n')).toEqual([['a;b;c', 'd']]);
    expect(rowsOf('"a,b,c";d\n')).toEqual([['a,b,c', 'd']]);
  });

  test('keeps empty cells, and lines without any', () => {
    expect(rowsOf(',\n\na,')).toEqual([['', ''], [''], ['a', '']]);
  });

  test('takes a quote in the middle of a cell for a quote', () => {
    expect(rowsOf('5" pipe,x\n')).toEqual([['5" pipe', 'x']]);
  });

  test('is empty where the text is', () => {
    expect(rowsOf('')).toEqual([]);
    expect(rowsOf('\uFEFF')).toEqual([]);
  });

  test('names the row and the column of a quote that never ends', () => {
    expect(readCsv('a,b\n"c\nd",e\nf,"g\nh')).toEqual({
      ok: false,
      faults: [{ row: 3, column: 2, code: 'open-quote' }],
    });
  });

  test('names the row and the column of what follows a quoted text', () => {
    expect(readCsv('a,b\nc,"d" e\n')).toEqual({
      ok: false,
      faults: [{ row: 2, column: 2, code: 'after-quote' }],
    });
  });

  test('never throws, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(typeof readCsv(text).ok).toBe('boolean');
      }),
      { numRuns: cases(1000) },
    );
  });
});

test.each([
  ['a,b;c,d', ','],
  ['a;b;c,d', ';'],
  ['a\tb', '\t'],
  ['alone', ','],
  ['a,b;c', ','],
  ['";;;",b', ','],
  ['a\n;;;', ','],
])('the separator of %j is %j', (text, separator) => {
  expect(separatorOf(text, 0)).toEqual({ separator, start: 0 });
});

test('a first line that says the separator is none of the table', () => {
  expect(separatorOf('\uFEFFsep=;\r\na', 1)).toEqual({ separator: ';', start: 8 });
  expect(separatorOf('sep=,x', 0)).toEqual({ separator: ',', start: 0 });
});
