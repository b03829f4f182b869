/* Longer than any name of an organisation or a list of its services. */
const LONGEST = 300;

/*
 * What could make a name look like something else: control characters, those
 * that turn the direction of text, those that take no room, and towers of
 * accents that would paint over the lines around.
 */
const DECEIVING = /[\p{Cc}\p{Bidi_Control}\u200B\u2060\uFEFF]|\p{M}{4,}/gu;

/** Text from a certificate as it may be shown: on one line, of a sane length, every deceiving character a `�`. */
export function plainText(text: string): string {
  const line = text
    .slice(0, LONGEST + 1)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(DECEIVING, '\uFFFD');
  return text.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
