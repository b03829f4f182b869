import { displayLine } from '../../core/formats/display-text.js';
import { ok, failure, type Outcome } from '../framework/outcome.js';

/**
 * A line of text as it may stand in a certificate: trimmed, NFC, and at most
 * so many UTF-16 units. Fails with `text-empty`, `text-too-long` or
 * `text-unreadable`.
 */
export function plainText(value: string, field: string, most: number): Outcome<string> {
  const text = value.normalize('NFC').trim();
  if (text === '') return failure('text-empty', `--${field} is empty.`, field);
  if (text.length > most) {
    return failure('text-too-long', `--${field} is longer than ${most} characters.`, field);
  }
  // `�` is what a terminal with another encoding makes of letters.
  if (displayLine(text) !== text || text.includes('\uFFFD')) {
    return failure(
      'text-unreadable',
      `--${field} holds characters that do not belong in a line of text.`,
      field,
    );
  }
  return ok(text);
}

/**
 * A certificate number: up to 64 letters, digits, dots, dashes and underlines,
 * because it becomes the name of a file. Fails with `number-malformed`.
 */
export function certificateNumber(value: string, field: string): Outcome<string> {
  if (/^[a-z\d](?:[a-z\d._-]{0,62}[a-z\d])?$/i.test(value) && !value.includes('..')) {
    return ok(value);
  }
  return failure(
    'number-malformed',
    `--${field} may hold letters and digits, and between them dots, dashes and underlines; 64 characters at most.`,
    field,
  );
}
