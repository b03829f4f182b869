import { createHash } from 'node:crypto';
import { writeCsv } from '../../core/formats/csv.js';
import type { PassedStory } from '../../core/sharing/benchmark-schema.js';
import type { Sector } from '../../core/sharing/sectors.js';
import type { Marks } from './story-marks.js';
import { withoutMark } from './tables.js';

/*
 * The stories of good practice as a list for an editor of the centre. Nothing
 * is published unless the editor marked it.
 */

/** A story with where it comes from. */
export interface ListedStory {
  /** Another one as soon as the organisation changes a word, so a mark never goes to a text that nobody has read. */
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

/** The number of a story. */
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

/** The list as a table. The mark of each story is what the editor gave it. */
export function* storyTable(stories: Iterable<ListedStory>, marks: Marks): Generator<string> {
  yield writeCsv([[...STORY_COLUMNS]]);
  for (const story of stories) {
    const row = marked(story, marks);
    yield withoutMark(writeCsv([STORY_COLUMNS.map((column) => String(row[column] ?? ''))]));
  }
}

/** The same as JSON: an array, a story in each line. */
export function* storyArray(stories: Iterable<ListedStory>, marks: Marks): Generator<string> {
  let before = '[\n';
  for (const story of stories) {
    yield `${before}${JSON.stringify(marked(story, marks))}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/* With the words that the editor left. */
function marked(story: ListedStory, marks: Marks): ListedStory & { publish: string } {
  const mark = marks.get(story.story);
  return { publish: mark?.publish ? 'yes' : '', ...story, ...mark?.words };
}

/** The stories that the editor marked, in the editor's words. */
export function* passedStories(
  stories: Iterable<ListedStory>,
  marks: Marks,
): Generator<PassedStory> {
  for (const story of stories) {
    const mark = marks.get(story.story);
    if (!mark?.publish) continue;
    const { element, did, changed, contact, organisation, sector, year } = {
      ...story,
      ...mark.words,
    };
    yield {
      element,
      did,
      changed,
      ...(contact ? { contact } : {}),
      ...(organisation ? { organisation } : {}),
      ...(sector ? { sector } : {}),
      year,
    };
  }
}
