/*
 * Tables as spreadsheets read and save them: RFC 4180. By hand, because the
 * libraries weigh several times what these two functions do (papaparse: 7 kB)
 * and none of them takes the guard against formulas off again, without which a
 * text would not come back as it went out.
 */

/** One thing wrong with a table, and where: rows and columns count from 1, as in a spreadsheet. */
export interface CsvFault {
  readonly row: number;
  readonly column: number;
  /** `open-quote`: a quoted cell never ends; `after-quote`: something follows its end. */
  readonly code: 'open-quote' | 'after-quote';
}

/** What reading a table gives. */
export type CsvReading =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly faults: readonly CsvFault[] };

const BYTE_ORDER_MARK = '\uFEFF';

/* What makes a spreadsheet run a cell, in ASCII and as wide characters, with the guards already before it. */
const RUNS = /^'*[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;
/* More than the RFC asks: other programs part cells at `;` or a tab, trim them, or take `sep=` for a setting. */
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$|^sep=/;

/* The separators that spreadsheets use, the one of the RFC first. */
const SEPARATORS = [',', ';', '\t'];

/* A first line by which Excel is told the separator. */
const SETTING = /^sep=([,;\t])(?:\r\n|\n|\r|$)/;

/**
 * Writes a table: UTF-8 with a byte order mark, without which Excel takes it for
 * another encoding, and lines that end in CR LF. A cell that a spreadsheet would
 * run as a formula gets an apostrophe, which {@link readCsv} takes off again.
 *
 * @param rows - Each of one cell at least.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

/**
 * Reads a table, also as the spreadsheets of other countries save it: with `;`
 * or tabs between cells, LF or CR at line ends, with or without a byte order
 * mark. Never throws; a table with a fault gives no rows.
 */
export function readCsv(text: string): CsvReading {
  const { separator, start } = separatorOf(text, text.startsWith(BYTE_ORDER_MARK) ? 1 : 0);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = start;
  while (at < text.length) {
    const cell = cellAt(text, at, separator);
    row.push(removeGuard(cell.text));
    if (cell.fault) {
      const place = { row: rows.length + 1, column: row.length };
      return { ok: false, faults: [{ ...place, code: cell.fault }] };
    }
    at = cell.end;
    if (text[at] === separator) {
      at++;
      // A separator at the very end stands before one more, empty cell.
      if (at < text.length) continue;
      row.push('');
    }
    at += lineEndAt(text, at);
    rows.push(row);
    row = [];
  }
  return { ok: true, rows };
}

/**
 * Finds what stands between the cells of a table: what its first line has most
 * of outside quotes, or what it says with `sep=`.
 *
 * @param from - Where the table starts in the text.
 * @returns The separator, and where the first row starts.
 */
export function separatorOf(
  text: string,
  from: number,
): { readonly separator: string; readonly start: number } {
  const [setting, said] = SETTING.exec(text.slice(from, from + 7)) ?? [];
  if (setting !== undefined && said !== undefined) {
    return { separator: said, start: from + setting.length };
  }
  const counts = countInFirstLine(text, from);
  // Sorting is stable, so of two that are as frequent the comma stays first.
  const [separator = ','] = [...SEPARATORS].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  return { separator, start: from };
}

function countInFirstLine(text: string, from: number): Record<string, number> {
  const counts: Record<string, number> = {};
  let inQuotes = false;
  for (let at = from; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '"') inQuotes = !inQuotes;
    else if (inQuotes) continue;
    else if (character === '\n' || character === '\r') break;
    else if (SEPARATORS.includes(character)) counts[character] = (counts[character] ?? 0) + 1;
  }
  return counts;
}

interface Cell {
  readonly text: string;
  /** Where the cell ends: at a separator, a line end or the end of the text. */
  readonly end: number;
  readonly fault?: CsvFault['code'];
}

function cellAt(text: string, start: number, separator: string): Cell {
  return text[start] === '"'
    ? readQuoted(text, start + 1, separator)
    : readPlain(text, start, separator);
}

function readPlain(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && !endsCell(text[end], separator)) end++;
  return { text: text.slice(start, end), end };
}

function readQuoted(text: string, start: number, separator: string): Cell {
  let close = text.indexOf('"', start);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return { text: '', end: text.length, fault: 'open-quote' };
  const end = close + 1;
  const cell = { text: text.slice(start, close).replaceAll('""', '"'), end };
  if (end < text.length && !endsCell(text[end], separator))
    return { ...cell, fault: 'after-quote' };
  return cell;
}

function endsCell(character: string | undefined, separator: string): boolean {
  return character === separator || character === '\n' || character === '\r';
}

function lineEndAt(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? 2 : 1;
}

function cellText(text: string): string {
  const guarded = RUNS.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function removeGuard(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
