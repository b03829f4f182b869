import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evidenceFrom } from '../../../src/core/evidence/pasted-evidence.js';
import { NO_HANG } from '../../fixtures/no-hang.js';

const A = 'https://gov.example/a';
const B = 'https://gov.example/b';

describe('a pasted line becomes a title and a place', () => {
  test.each([
    ['Survey 2026', [{ title: 'Survey 2026' }]],
    [A, [{ title: 'gov.example/a', place: A }]],
    [`${A}/`, [{ title: 'gov.example/a', place: `${A}/` }]],
    [`Survey 2026 - ${A}`, [{ title: 'Survey 2026', place: A }]],
    [`Survey 2026 – ${A}`, [{ title: 'Survey 2026', place: A }]],
    [`Survey 2026: ${A}.`, [{ title: 'Survey 2026', place: A }]],
    [`Survey (2026)\t${A}`, [{ title: 'Survey (2026)', place: A }]],
    [`${A}\tSurvey 2026`, [{ title: 'Survey 2026', place: A }]],
    [`${A} - Survey 2026`, [{ title: 'Survey 2026', place: A }]],
    [`Survey 2026 (${A})`, [{ title: 'Survey 2026', place: A }]],
    [`Survey 2026 <${A}>`, [{ title: 'Survey 2026', place: A }]],
    [`- [Survey 2026](${A})`, [{ title: 'Survey 2026', place: A }]],
    [`• Survey 2026, ${A}`, [{ title: 'Survey 2026', place: A }]],
    [`12. Survey 2026 | ${A}`, [{ title: 'Survey 2026', place: A }]],
    [`* [x] Survey 2026 ${A}`, [{ title: 'Survey 2026', place: A }]],
    [
      `First: ${A}, second: ${B}`,
      [
        { title: 'First', place: A },
        { title: 'second', place: B },
      ],
    ],
    [
      `${A} first, ${B} second`,
      [
        { title: 'first', place: A },
        { title: 'second', place: B },
      ],
    ],
    [
      `${A} ${B}`,
      [
        { title: 'gov.example/a', place: A },
        { title: 'gov.example/b', place: B },
      ],
    ],
    [`Wiki: ${A}_(c)`, [{ title: 'Wiki', place: `${A}_(c)` }]],
    ['Our page www.gov.example/x', [{ title: 'Our page', place: 'https://www.gov.example/x' }]],
    ['Ask mailto:desk@gov.example', [{ title: 'Ask', place: 'mailto:desk@gov.example' }]],
    ['Minutes\tRoom 12, blue folder', [{ title: 'Minutes', place: 'Room 12, blue folder' }]],
    ['Minutes\t\tRoom 12\t', [{ title: 'Minutes', place: 'Room 12' }]],
    ['S:\\CSE\\Survey.docx', [{ title: 'Survey.docx', place: 'S:\\CSE\\Survey.docx' }]],
    [
      '\\\\server\\cse\\Survey.docx',
      [{ title: 'Survey.docx', place: '\\\\server\\cse\\Survey.docx' }],
    ],
    ['2026 survey of customers', [{ title: '2026 survey of customers' }]],
    ['   ', []],
    ['---', []],
  ])('%j', (line, items) => {
    expect(evidenceFrom(line)).toEqual(items);
  });
});

test('several lines become several items, and what comes twice is made once', () => {
  expect(
    evidenceFrom(`- Survey ${A}\r\n\r\n- Survey ${A}\n- Figures ${B}\u2028Walk-round`),
  ).toEqual([
    { title: 'Survey', place: A },
    { title: 'Figures', place: B },
    { title: 'Walk-round' },
  ]);
});

test('what is pasted as script stays words, and HTML stays as it is', () => {
  expect(evidenceFrom('javascript:alert(1)\n<b>Bold</b>')).toEqual([
    { title: 'javascript:alert(1)' },
    { title: 'b>Bold</b>' },
  ]);
});

test('anything at all becomes items with a title, and no address is lost', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.tuple(fc.string(), fc.webUrl(), fc.string()).map((parts) => parts.join(' ')),
    fc.webUrl(),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
      const items = evidenceFrom(lines.join('\n'));
      for (const { title, place } of items) {
        expect(title.trim()).not.toBe('');
        expect(title + (place ?? '')).not.toContain('\n');
      }
      const named = lines.flatMap((each) => each.match(/https?:\/\/[a-z0-9.]+[a-z]/g) ?? []);
      const places = items.map(({ place = '' }) => place).join(' ');
      for (const address of named) expect(places).toContain(address);
    }),
  );
});

test('a list that was made of items gives the same items', () => {
  const title = fc
    .stringMatching(/^[A-Za-z][A-Za-z ]{0,20}[a-z]$/)
    .map((t) => t.replace(/ +/g, ' '));
  const place = fc.integer({ min: 1, max: 99 }).map((n) => `https://gov.example/${String(n)}`);
  const item = fc.record({ title, place });
  const separator = fc.constantFrom(' - ', '\t', ': ', ' | ', ' ');
  fc.assert(
    fc.property(
      fc.uniqueArray(item, { selector: ({ place }) => place }),
      separator,
      (items, by) => {
        fc.pre(items.every(({ title }) => !title.startsWith('o ')));
        const text = items.map((each) => `* ${each.title}${by}${each.place}`).join('\n');
        expect(evidenceFrom(text)).toEqual(items);
      },
    ),
  );
});

test.each(['-', ' ', '(', ')', '.', 'a ', '\t', 'https://', 'www.'])(
  'a very long line of %j is read while one waits',
  NO_HANG,
  (piece) => {
    const line = `x${piece.repeat(20_000)}x ${A}${piece.repeat(20_000)}x`;
    expect(evidenceFrom(line)).not.toEqual([]);
    expect(evidenceFrom(line.slice(0, -1))).not.toEqual([]);
  },
);
