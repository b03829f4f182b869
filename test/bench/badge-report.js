import { BUDGETS } from '../size-budgets.js';
import { COUNTS, SLOWDOWNS } from './badge-pages.js';
import { cell, figure, table, VERDICTS } from './report.js';

/** What was measured of the badge, as the section of README.md that is its own. */

/** How many times as long as the bare check of the same token a settled verification may take. */
const TIMES_BARE = 1.5;
/** What the badge's script may weigh, brotli, in bytes. */
const { brotli: MOST_BYTES } = BUDGETS.find(({ file }) => file === 'cse-badge.js');

const whole = (number) => number.toLocaleString('en-GB');
const verdictOn = (found, most) => [`at most ${whole(most)}`, VERDICTS.get(found <= most)];
const NO_TARGET = ['', ''];

const withSignatures = (found) => `${cell(found)} [${found.signatures}]`;

function verificationRow(name, ours, bare, most) {
  const ratio = ours.median / bare.median;
  const target = most === undefined ? NO_TARGET : verdictOn(ratio, most);
  return [name, withSignatures(ours), withSignatures(bare), figure(ratio), ...target];
}

function verificationTable(found) {
  const head = ['in Node, µs', 'whole verification', 'bare jose', 'ratio', 'target', 'target is'];
  const row = (name, ours, bare, most) => verificationRow(name, found[ours], found[bare], most);
  const rows = [
    row('settled: a further badge of a page', 'settled', 'bare', TIMES_BARE),
    row('settled, the same certificate again', 'settledAgain', 'bareAgain', TIMES_BARE),
    row('settled, the file parsed before', 'settledRead', 'bare'),
    row('settled, 100 at once, each', 'settledAtOnce', 'bareAtOnce'),
    row('cold: the first badge of a page', 'cold', 'bareImport'),
    row('cold, beside all its tokens', 'cold', 'bareAll'),
  ];
  return table(head, rows, 3);
}

/** A row of the pages: with one badge, with many, and what each of these took beyond the first. */
function pageRow(pages, name, key, slowdown) {
  const [one, many] = COUNTS.map(
    (count) => pages.find((page) => page.count === count && page.slowdown === slowdown).times[key],
  );
  const each = (many.median - one.median) / (COUNTS[1] - COUNTS[0]);
  return [name, cell(one), cell(many), figure(each)];
}

function pageTable(pages) {
  const head = ['in the browser', ...COUNTS.map((count) => `${count} on the page`), 'each further'];
  const rows = SLOWDOWNS.flatMap((slowdown) => [
    pageRow(pages, `connected to first verdict, ${slowdown}x CPU, ms`, 'first', slowdown),
    pageRow(pages, `connected to last verdict, ${slowdown}x CPU, ms`, 'last', slowdown),
    pageRow(pages, `connected to all painted, ${slowdown}x CPU, ms`, 'painted', slowdown),
  ]);
  return table(head, [...rows, pageRow(pages, 'documents fetched', 'documents', 1)], 3);
}

function sizeRow(size, ours) {
  const { name, missing, raw, gzip, brotli } = size;
  if (missing) return [name, `could not be had from npm: ${missing}`, '', '', '', ...NO_TARGET];
  const target = size === ours ? verdictOn(brotli, MOST_BYTES) : NO_TARGET;
  return [name, ...[raw, gzip, brotli].map(whole), figure(brotli / ours.brotli), ...target];
}

function sizeTable(sizes) {
  const [ours] = sizes;
  const head = ['script, bytes', 'as it is', 'gzip', 'brotli', 'of ours', 'target', 'target is'];
  return table(
    head,
    sizes.map((size) => sizeRow(size, ours)),
    4,
  );
}

/** @returns {string} Markdown: the circumstances and a table each for Node, the browser, and the sizes. */
export function badgeMarkdown({ verification, pages, sizes, circumstances }) {
  const parts = [
    circumstances.map((fact) => `- ${fact}`),
    verificationTable(verification),
    pageTable(pages),
    sizeTable(sizes),
  ];
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n');
}
