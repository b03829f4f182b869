import { expect, test } from 'vitest';
import { separatorOf } from '../../../src/core/formats/csv-separator.js';

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
