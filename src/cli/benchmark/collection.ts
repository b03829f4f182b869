import { join } from 'node:path';
import type { Benchmark } from '../../core/sharing/benchmark-schema.js';
import type { Standard } from '../../core/standard/standard.js';
import { replaceFile } from '../framework/files.js';
import type { InputFile } from '../inbox/find-inputs.js';
import { readInputs, type ReadInputs, type UnreadFile } from '../inbox/read-inputs.js';
import { asideLines, setAside, type SetAside } from '../inbox/set-aside.js';
import type { Journal } from '../journal/journal.js';
import { newestOf, type CountedFile, type KeptFile } from '../journal/submissions.js';
import { benchmarkOf, type BenchmarkHead } from './benchmark-document.js';
import { benchmarkSpread } from './spread.js';
import {
  passedStories,
  storyArray,
  storyNumber,
  storyTable,
  type ListedStory,
} from './story-list.js';
import type { Marks } from './story-marks.js';
import { answerTable, elementTable, spreadTable } from './tables.js';

/** What a collection is made of. */
export interface CollectionOptions extends BenchmarkHead {
  readonly standard: Standard;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly marks: Marks;
  /** The folder that the results go to. */
  readonly out: string;
}

/** What came of it, in numbers. */
export interface Collected {
  readonly files: number;
  /** Of the files, those that an earlier run had read. */
  readonly known: number;
  /** Documents that count. */
  readonly accepted: number;
  /** How many files and documents were set aside, by the code of their first fault. */
  readonly aside: Readonly<Record<string, number>>;
  readonly assessments: number;
  readonly stories: number;
  readonly benchmark: Benchmark;
}

/* Names whoever took part, or may be unfit to be read by all. */
const READABLE_BY_US = 0o600;

/** Reads what is new in these files, and writes every result. Throws what the file system throws. */
export async function collect(
  inputs: Iterable<InputFile>,
  journal: Journal,
  options: CollectionOptions,
): Promise<Collected> {
  const read = await readInputs(inputs, journal, options);
  const { accepted, aside } = separateRejected(journal, read);
  const files = newestOf(accepted);
  const spread = benchmarkSpread(options.standard, files, options);
  const stories = () => storiesOf(files, journal);
  const passed = [...passedStories(stories(), options.marks)];
  const benchmark = benchmarkOf(options.standard, spread, options, passed);
  const write = (name: string, pieces: Iterable<string>, mode?: number) => {
    replaceFile(join(options.out, name), pieces, mode);
  };
  write('set-aside.ndjson', asideLines(aside), READABLE_BY_US);
  write('answers.ndjson', answerTable(options.standard, files), READABLE_BY_US);
  write('elements.ndjson', elementTable(options.standard));
  write('stories.csv', storyTable(stories(), options.marks), READABLE_BY_US);
  write('stories.json', storyArray(stories(), options.marks), READABLE_BY_US);
  write('spread.csv', spreadTable(options.standard, spread));
  write('benchmark.json', [`${JSON.stringify(benchmark, null, 1)}\n`]);
  const collected = {
    files: read.names.size + read.unread.length,
    known: read.known,
    accepted: accepted.length,
    aside: countedByCode(aside),
    assessments: files.filter(({ newest }) => newest).length,
    stories: [...stories()].length,
    benchmark,
  };
  journal.closeWithout(read.names);
  return collected;
}

function separateRejected(journal: Journal, { names, unread }: ReadInputs) {
  const accepted: KeptFile[] = [];
  const aside: SetAside[] = unread.map(({ name, faults }: UnreadFile) => setAside(name, faults));
  for (const { file, place, document } of journal.documents(names)) {
    if ('faults' in document) aside.push(setAside(file, document.faults, document.line));
    else {
      const { id, year, shared, signature, sector, organisation, ratings, stories } = document;
      const kept = { id, year, shared, signature, sector, organisation, ratings };
      accepted.push(stories?.length ? { ...kept, stories: place } : kept);
    }
  }
  return { accepted, aside };
}

/* Of each assessment those of its newest file: what was withdrawn in the meantime is not told on. */
function* storiesOf(files: readonly CountedFile[], journal: Journal): Generator<ListedStory> {
  for (const { id, newest, year, sector, organisation, stories } of files) {
    const document = newest && stories ? journal.documentAt(stories) : undefined;
    if (!document || !('ratings' in document)) continue;
    for (const story of document.stories ?? []) {
      yield { story: storyNumber(id, story), ...story, organisation, sector, year };
    }
  }
}

function countedByCode(aside: readonly SetAside[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { faults } of aside) {
    const code = faults[0]?.code ?? 'unknown';
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}
