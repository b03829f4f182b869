import { displayLine } from '../formats/display-text.js';

/*
 * Text that a person typed, or that came in a file, becomes a link only when it
 * leads where it seems to lead. The grammar is stricter than any browser's: no
 * name and password before the host (`https://bank.example@evil.example`), no
 * backslashes, no numbers that stand for addresses, and no letters of other
 * scripts in the host that look like ours; those have a form in ASCII (`xn--…`).
 */

/* Whitespace, what could end an attribute, and every character that is not seen: an address needs none, unlike a text. */
const FORBIDDEN = /[\s\\<>"\p{C}]/u;
/* The last part is not a number: `0x7f.1` would be an address in disguise. */
const NAME = String.raw`(?:[a-z0-9-]+\.)*[a-z][a-z0-9-]*`;
const BYTE = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;
const ADDRESS = String.raw`${BYTE}(?:\.${BYTE}){3}`;
const WEB = new RegExp(`^https?://(?:${NAME}|${ADDRESS})(?::[1-5]?\\d{1,4})?(?:[/?#].*)?$`, 'i');
const MAIL = new RegExp(`^mailto:[a-z0-9.!#$&'*+/=^_\`{|}~-]+@${NAME}(?:\\?.*)?$`, 'i');

/**
 * The address of a piece of evidence, as it was written, if it is a link that may
 * be followed: `https:`, `http:` or `mailto:`.
 *
 * @returns `undefined` for everything else, which is to be shown as text.
 */
export function linkOf(place: string | undefined): string | undefined {
  const address = place?.trim() ?? '';
  if (FORBIDDEN.test(address) || displayLine(address) !== address) return undefined;
  return WEB.test(address) || MAIL.test(address) ? address : undefined;
}
