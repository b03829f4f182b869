import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayLine, displayName, displayText } from '../../../src/core/formats/display-text.js';

const WAYS = { displayLine, displayText, displayName };

describe.each(Object.entries(WAYS))('%s', (_name, display) => {
  test.each([
    'North Borough Council',
    'Cyngor Bwrdeistref y Gogledd – Llyfrgelloedd “tŷ”',
    'Comhairle nan Eilean Siar',
    'बृहत्तर परिषद्',
    'مجلس الشمال',
    'นครเหนือ',
    '👩🏽‍🚒 Fire & Rescue',
    // The flag of Wales is made of letters that are not seen alone.
    '\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}',
    'Vie\u0323\u0302t',
  ])('leaves %s as it is', (text) => {
    expect(display(text)).toBe(text);
  });

  test.each([
    ['an escape', 'Coun\u001B[2Jcil', 'Coun\uFFFD[2Jcil'],
    ['an escape of eight bits', 'Coun\u009B1mcil', 'Coun\uFFFD1mcil'],
    ['a bell and a nul', 'Bell\u0007\u0000', 'Bell\uFFFD\uFFFD'],
    ['a delete', 'Coun\u007Fcil', 'Coun\uFFFDcil'],
    ['a next line', 'Coun\u0085cil', 'Coun\uFFFDcil'],
    ['a turned direction', 'Council\u202Elicnuoc', 'Council\uFFFDlicnuoc'],
    ['an embedding', 'Coun\u202Acil\u202C', 'Coun\uFFFDcil\uFFFD'],
    ['an isolate', 'Coun\u2066cil\u2069', 'Coun\uFFFDcil\uFFFD'],
    ['a mark of direction', 'Coun\u200Ecil\u200F\u061C', 'Coun\uFFFDcil\uFFFD\uFFFD'],
    ['a space of no width', 'Coun\u200Bcil', 'Coun\uFFFDcil'],
    ['a joiner of words', 'Coun\u2060cil', 'Coun\uFFFDcil'],
    ['half a character', 'Coun\uD83Dcil\uDE00', 'Coun\uFFFDcil\uFFFD'],
    ['a tower of accents', `Coun${'\u0335'.repeat(40)}cil`, 'Coun\uFFFDcil'],
  ])('shows %s as what cannot be read', (_what, text, shown) => {
    expect(display(text)).toBe(shown);
  });

  test('leaves nothing that deceives, whatever is given', () => {
    const deceptive = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}\u200B\u2060\uFEFF]/u;
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        expect(display(text).replaceAll('\n', '')).not.toMatch(deceptive);
      }),
    );
  });
});

test.each([
  ['two\nlines', 'two\uFFFDlines', 'two\nlines', 'two lines'],
  ['two\r\nlines', 'two\uFFFD\uFFFDlines', 'two lines', 'two lines'],
  ['over\rwritten', 'over\uFFFDwritten', 'over written', 'over written'],
  ['two\u2028lines', 'two\uFFFDlines', 'two\nlines', 'two lines'],
  ['two\u2029texts', 'two\uFFFDtexts', 'two\ntexts', 'two texts'],
  ['a\ttab', 'a\uFFFDtab', 'a tab', 'a tab'],
  ['no\uFEFFwidth', 'no\uFFFDwidth', 'no\uFFFDwidth', 'no width'],
  ['a\u00A0b', 'a\u00A0b', 'a\u00A0b', 'a b'],
  ['  a   b ', '  a   b ', '  a   b ', 'a b'],
])('%j is %j on a line, %j as a text and %j as a name', (given, line, text, name) => {
  expect([displayLine(given), displayText(given), displayName(given)]).toEqual([line, text, name]);
});

test('a name that is longer than any ends in a sign that it goes on, and in no half of a character', () => {
  expect(displayName('x'.repeat(300))).toBe('x'.repeat(300));
  expect(displayName('x'.repeat(5000))).toBe(`${'x'.repeat(300)}…`);
  expect(displayName(`${'x'.repeat(299)}👍`)).toBe(`${'x'.repeat(299)}\uFFFD…`);
});
