import type { Evidence } from '../assessment/items.js';

/** Evidence made from a line of a pasted list. */
export type PastedEvidence = Pick<Evidence, 'title' | 'place'>;

const ADDRESS = /(?:\b(?:https?:\/\/|mailto:)|\bwww\.)[^\s<>"]+/gi;
/* Bullets, numbers and boxes that editors, e-mails and spreadsheets put before an item. */
const BULLET = /^(?:[-–—*•◦▪·‣o>]|\d{1,3}[.)]|\[[ xX]?\])\s+/;
/* A file on a drive or a share. */
const PATH = /^(?:[a-z]:\\|\\\\)\S/i;
/* Characters between a title and its address: before the title, and after it. */
const BEFORE = /[\s\-–—:;,|(<[\]>)]/;
const BEHIND = /[\s\-–—:;,|(<[\]]/;
/* Characters that end a sentence, and do not belong to an address at its end. */
const TAIL = /[.,;:!?'’”*\]]/;

/**
 * Makes items of a pasted list: lines with or without bullets, a title and its
 * address with a dash, a colon or a tab between them (in either order), links as
 * Markdown has them, several addresses on a line, paths of files.
 *
 * An address without any words is its own title. Duplicates become one item.
 */
export function evidenceFrom(pastedText: string): PastedEvidence[] {
  const items = new Map<string, PastedEvidence>();
  for (const line of pastedText.split(/[\r\n\u2028\u2029]+/)) {
    for (const item of itemsOf(withoutBullet(line))) {
      items.set(JSON.stringify([item.title, item.place]), item);
    }
  }
  return [...items.values()];
}

function withoutBullet(line: string): string {
  const bare = line.trim().replace(BULLET, '');
  // A task in a list has both: a bullet and a box.
  return bare.replace(BULLET, '').trim();
}

function itemsOf(line: string): PastedEvidence[] {
  const found = [...line.matchAll(ADDRESS)].map(({ 0: raw, index }) => {
    const address = withoutTail(raw);
    return { address, from: index, to: index + address.length };
  });
  const [first] = found;
  if (!first) return withoutAddress(line);
  // Words before the first address: each address has its title before it; else behind it.
  const before = words(line.slice(0, first.from)) !== '';
  return found.map(({ address, from, to }, at) => {
    const title = before
      ? line.slice(found[at - 1]?.to ?? 0, from)
      : line.slice(to, found[at + 1]?.from);
    return evidenceAt(words(title), address);
  });
}

function evidenceAt(title: string, address: string): PastedEvidence {
  const place = /^www\./i.test(address) ? `https://${address}` : address;
  return { title: title || place.replace(/^[a-z]+:(?:\/\/)?/i, '').replace(/\/$/, ''), place };
}

/* Two cells of a table are a title and its place; a path is a place whose title is the file's name. */
function withoutAddress(line: string): PastedEvidence[] {
  const [title = '', ...cells] = line.split('\t').map((cell) => cell.trim());
  const place = cells.filter(Boolean).join(' ');
  if (place) return [title ? { title, place } : { title: place }];
  if (PATH.test(title)) {
    return [{ title: title.split('\\').filter(Boolean).at(-1) ?? title, place: title }];
  }
  return words(title) ? [{ title: words(title) }] : [];
}

function words(text: string): string {
  let from = 0;
  while (from < text.length && BEFORE.test(text.charAt(from))) from++;
  return withoutEnd(text.slice(from), BEHIND).replace(/\s+/g, ' ');
}

/* A closing bracket belongs to the address only if it was opened there. */
function withoutTail(address: string): string {
  let bare = withoutEnd(address, TAIL);
  let unopened = bare.split(')').length - bare.split('(').length;
  while (unopened-- > 0 && bare.endsWith(')')) bare = withoutEnd(bare.slice(0, -1), TAIL);
  return bare;
}

/* Not by an expression: one that looks for the end from every character takes the square of a long line's time. */
function withoutEnd(text: string, end: RegExp): string {
  let to = text.length;
  while (to > 0 && end.test(text.charAt(to - 1))) to--;
  return text.slice(0, to);
}
