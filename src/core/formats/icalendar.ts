/* How iCalendar (RFC 5545) writes things, and nothing about what they are. */

const MOST_OCTETS = 75;

/** A text as a value of a property: lines, commas, semicolons and backslashes are escaped. */
export function calendarText(text: string): string {
  return text
    .replaceAll(/\r\n?|\n/g, '\n')
    .replaceAll(FORBIDDEN, '')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** An instant, ISO 8601 in UTC, as iCalendar writes it: `20270331T090000Z`. */
export function calendarTime(at: string): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** Lines as a file: each ends in CR LF, and none has more than 75 octets. */
export function calendarLines(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/* Controls, which a property may not hold, but for tab and the line ends that are escaped. */
const FORBIDDEN = /[^\P{Cc}\t\n]/gu;

/* A long line goes on in the next after a space, which counts. Characters stay whole. */
function fold(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MOST_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/* In UTF-8. Half a surrogate pair becomes the sign for what cannot be shown, of three octets. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
