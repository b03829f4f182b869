import { describe, expect, test } from 'vitest';
import { certificateNumber, plainText } from '../../../src/cli/values/plain-text.js';

describe('a line of text', () => {
  test('is taken as it is, without the space around it', () => {
    expect(plainText('  Cyngor Gwynedd & “Friends” <Ltd> \u{1F600} ', 'holder', 100)).toEqual({
      ok: true,
      value: 'Cyngor Gwynedd & “Friends” <Ltd> \u{1F600}',
    });
  });

  test('has one form, however its accents were typed', () => {
    expect(plainText('Caffe\u0301', 'holder', 100)).toEqual({ ok: true, value: 'Caff\u00E9' });
  });

  test.each([
    ['', 'text-empty'],
    [' \u00A0\t', 'text-empty'],
    ['two\nlines', 'text-unreadable'],
    ['bell\u0007', 'text-unreadable'],
    ['nul\u0000', 'text-unreadable'],
    ['next\u0085line', 'text-unreadable'],
    ['half \uD83D of a character', 'text-unreadable'],
    ['other half \uDE00', 'text-unreadable'],
    ['line\u2028separator', 'text-unreadable'],
    ['mis-encoded caf\uFFFD', 'text-unreadable'],
    ['turned \u202Eround', 'text-unreadable'],
    ['isolated \u2066text', 'text-unreadable'],
    ['marked \u200Etext', 'text-unreadable'],
    ['in\u200Bvisible', 'text-unreadable'],
    [`tower${'\u0335'.repeat(4)}`, 'text-unreadable'],
    ['x'.repeat(101), 'text-too-long'],
    ['x'.repeat(10_000_000), 'text-too-long'],
  ])('%.20j is refused as %s, and its flag named', (value, code) => {
    expect(plainText(value, 'scope', 100)).toMatchObject({ ok: false, code, field: 'scope' });
  });

  test('may be as long as is allowed', () => {
    expect(plainText('x'.repeat(100), 'scope', 100).ok).toBe(true);
  });
});

describe('a certificate number', () => {
  test.each(['CSE-2026-0001', '1', 'a.b_c-d', 'x'.repeat(64)])('may be %s', (number) => {
    expect(certificateNumber(number, 'number')).toEqual({ ok: true, value: number });
  });

  test.each([
    '',
    ' 1',
    '1/2',
    '../1',
    'a..b',
    '.hidden',
    '-flag',
    'ends.',
    'é',
    'a b',
    'a\n',
    'x'.repeat(65),
  ])('may not be %j', (number) => {
    expect(certificateNumber(number, 'number')).toMatchObject({
      ok: false,
      code: 'number-malformed',
      field: 'number',
    });
  });
});
