import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarLines, calendarText, calendarTime } from '../../../src/core/formats/icalendar.js';

test('a text has its lines, commas, semicolons and backslashes escaped, and no controls', () => {
  expect(calendarText('a,b;c\\d\r\ne\rf\ng\0\u0007h\ti')).toBe('a\\,b\\;c\\\\d\\ne\\nf\\ngh\ti');
});

test('an instant is written without marks and without parts of a second', () => {
  expect(calendarTime('2027-03-31T09:00:00.250Z')).toBe('20270331T090000Z');
});

test('no line has more than 75 octets, no character is split, and unfolding gives the lines again', () => {
  const anyLine = fc
    .string({ unit: 'binary', maxLength: 120 })
    .map((text) => `X:${calendarText(text)}`);
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 3 }), (lines) => {
      const file = calendarLines(lines);
      const bytes = file.split('\r\n').map((line) => new TextEncoder().encode(line));
      expect(Math.max(...bytes.map(({ length }) => length))).toBeLessThanOrEqual(75);
      // A character that was cut in two would not come back.
      expect(bytes.map((one) => new TextDecoder().decode(one)).join('\r\n')).toBe(file);
      expect(file.replaceAll('\r\n ', '')).toBe(lines.map((line) => `${line}\r\n`).join(''));
    }),
  );
});

test('a line of exactly 75 octets stays whole', () => {
  const line = `X:${'a'.repeat(73)}`;
  expect(calendarLines([line])).toBe(`${line}\r\n`);
  expect(calendarLines([`${line}b`])).toBe(`${line}\r\n b\r\n`);
});
