import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../../src/components/controls/untrusted-text.js';

test('ordinary names are left as they are, in any script', () => {
  for (const name of [
    'North Borough Council',
    'Cyngor Bwrdeistref y Gogledd – Llyfrgelloedd',
    'Comhairle nan Eilean Siar',
    'बृहत्तर परिषद्',
    'مجلس الشمال',
    'นครเหนือ',
    '👩🏽‍🚒 Fire & Rescue',
  ]) {
    expect(plainText(name)).toBe(name);
  }
});

test('what would turn, hide or overprint text is shown instead', () => {
  expect(plainText('Council\u202Elicnuoc')).toBe('Council\uFFFDlicnuoc');
  expect(plainText('Coun\u200Bcil\u2066')).toBe('Coun\uFFFDcil\uFFFD');
  expect(plainText('Bell\u0007\u0000')).toBe('Bell\uFFFD\uFFFD');
  expect(plainText(`Coun${'\u0335'.repeat(40)}cil`)).toBe('Coun\uFFFDcil');
});

test('lines become one, and a long text ends in a sign that it goes on', () => {
  expect(plainText('  North\n\tBorough \u2028 Council ')).toBe('North Borough Council');
  const long = plainText('x'.repeat(5000));
  expect(long).toHaveLength(301);
  expect(long.endsWith('x…')).toBe(true);
});

test('whatever is given, nothing that deceives is left, and no more than a few lines', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      const shown = plainText(text);
      expect(shown).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
      expect(shown.length).toBeLessThanOrEqual(301);
    }),
  );
});
