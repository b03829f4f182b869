import { readCsv } from '../../core/formats/csv.js';
import { readNamedFile } from '../framework/files.js';
import { ok, failure, type Outcome } from '../framework/outcome.js';

/** The editor's decision about one story. */
export interface Mark {
  readonly publish: boolean;
  /** The story in the words of the editor, who may shorten it and remove names of people. */
  readonly words: Readonly<Record<'did' | 'changed' | 'contact' | 'organisation', string>>;
}

/** Marks by the number of the story. */
export type Marks = ReadonlyMap<string, Mark>;

const YES = /^(?:yes|y|x|1|true)$/i;

/**
 * Reads the editor's list: `stories.csv` or `stories.json` as this program writes them, with marks in the
 * column `publish`. Fails with `file-unreadable` or `not-a-list`.
 */
export function readMarks(path: string, name: string): Outcome<Marks> {
  const text = readNamedFile(path, 'stories', name);
  if (!text.ok) return text;
  const rows = /\.json$/i.test(name) ? rowsOfJson(text.value) : rowsOfCsv(text.value);
  if (rows === undefined) {
    const message = `${name} is not a list of stories: it needs the columns publish, did, changed and story.`;
    return failure('not-a-list', message, 'stories');
  }
  return ok(new Map(rows.map((row) => [row.story ?? '', markOf(row)])));
}

type Row = Readonly<Record<string, string | undefined>>;

function markOf({
  publish = '',
  did = '',
  changed = '',
  contact = '',
  organisation = '',
}: Row): Mark {
  const words = { did, changed, contact, organisation };
  // A story without words is not published, whatever its mark says.
  return { publish: YES.test(publish.trim()) && did.trim() !== '' && changed.trim() !== '', words };
}

function rowsOfCsv(text: string): readonly Row[] | undefined {
  const reading = readCsv(text);
  if (!reading.ok) return undefined;
  const [head = [], ...rows] = reading.rows;
  const names = head.map((name) => name.trim().toLowerCase());
  if (!isHead(names)) return undefined;
  return rows
    .map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]])))
    .filter(({ story }) => story);
}

function rowsOfJson(text: string): readonly Row[] | undefined {
  try {
    const rows: unknown = JSON.parse(text);
    if (!Array.isArray(rows)) return undefined;
    return rows.map((row: unknown) => {
      const members = Object.entries(Object(row) as object);
      return Object.fromEntries(members.map(([name, value]) => [name, String(value ?? '')]));
    });
  } catch {
    return undefined;
  }
}

function isHead(names: readonly string[]): boolean {
  return ['publish', 'did', 'changed', 'story'].every((name) => names.includes(name));
}
