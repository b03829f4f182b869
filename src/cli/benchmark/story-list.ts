import { createHash } from 'node:crypto';
import { writeCsv } from '../../core/formats/csv.js';
import type { PassedStory } from '../../core/sharing/benchmark-schema.js';
import type { Sector } from '../../core/sharing/sectors.js';
import type { UnfinishedFile } from '../framework/files.js';
import type { Marks } from './story-marks.js';
import { withoutMark } from './tables.js';

/* The stories of good practice as a list for an editor of the centre. Only stories that the editor marked are published. */

/** A story, and who shared it. */
export interface ListedStory {
  /** Its number, which changes with every word of it, so that a mark never applies to a text that nobody has read. */
  readonly story: string;
  readonly element: string;
  readonly did: string;
  readonly changed: string;
  readonly contact?: string | undefined;
  readonly organisation?: string | undefined;
  readonly sector?: Sector | undefined;
  readonly year: number;
}

/** The columns of the list, in order. */
const STORY_COLUMNS = [
  'publish',
  'element',
  'did',
  'changed',
  'contact',
  'organisation',
  'sector',
  'year',
  'story',
] as const;

/** The number of a story of an assessment. */
export function storyNumber(
  id: string,
  {
    element,
    did,
    changed,
    contact = '',
  }: Pick<ListedStory, 'element' | 'did' | 'changed' | 'contact'>,
): string {
  const text = JSON.stringify([id, element, did, changed, contact]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/** What was written of the stories. */
export interface WrittenStories {
  readonly count: number;
  /** Those that the editor marked, in the editor's words. */
  readonly passed: readonly PassedStory[];
}

/**
 * Writes the list for the editor, as `stories.csv` and `stories.json`, with the marks that the editor has
 * given so far. Each story is read once and not kept, because all of them may be larger than memory.
 */
export function writeStories(
  stories: Iterable<ListedStory>,
  marks: Marks,
  open: (name: string) => UnfinishedFile,
): WrittenStories {
  const [csv, json] = [open('stories.csv'), open('stories.json')];
  const passed: PassedStory[] = [];
  let count = 0;
  try {
    csv.write(writeCsv([[...STORY_COLUMNS]]));
    for (const story of stories) {
      const mark = marks.get(story.story);
      const row: Row = { publish: mark?.publish ? 'yes' : '', ...story, ...mark?.words };
      csv.write(withoutMark(writeCsv([STORY_COLUMNS.map((column) => String(row[column] ?? ''))])));
      json.write(`${count === 0 ? '[\n' : ',\n'}${JSON.stringify(row)}`);
      if (mark?.publish) passed.push(passedStory(row));
      count += 1;
    }
    json.write(count === 0 ? '[]\n' : '\n]\n');
    for (const file of [csv, json]) file.place();
    return { count, passed };
  } finally {
    for (const file of [csv, json]) file.discard();
  }
}

/* A story in the words that the editor left. */
type Row = ListedStory & { readonly publish: string };

function passedStory(row: Row): PassedStory {
  const { element, did, changed, contact, organisation, sector, year } = row;
  return {
    element,
    did,
    changed,
    ...(contact ? { contact } : {}),
    ...(organisation ? { organisation } : {}),
    ...(sector ? { sector } : {}),
    year,
  };
}
