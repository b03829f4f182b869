/*
 * Text that strangers wrote, as it may be shown. Some characters make a text
 * look like something else: controls, which a terminal obeys, those that end a
 * line, turn the direction of text or take no room, halves of characters, and
 * towers of accents that paint over the lines around. Each is shown as `�`.
 */

const DECEPTIVE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}\u200B\u2060\uFEFF]|\p{M}{4,}/gu;

/** Text of one line, for a terminal too: what would end the line is deceptive as well. */
export function displayLine(text: string): string {
  return text.replace(DECEPTIVE, '\uFFFD');
}

/** Text of any number of lines; tabs become spaces. */
export function displayText(text: string): string {
  const lines = text.replace(/\t|\r\n?/g, ' ').split(/[\n\u2028\u2029]/);
  return lines.map(displayLine).join('\n');
}

/* Longer than any name of an organisation or a list of its services. */
const MAX_NAME = 300;

/** A name or a list of services: on one line, white space as one space, and cut where it is longer than any. */
export function displayName(text: string): string {
  const line = displayLine(text.slice(0, MAX_NAME).replace(/\s+/g, ' ').trim());
  return text.length > MAX_NAME ? `${line}…` : line;
}
