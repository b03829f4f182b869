import { join } from 'node:path';
import type { Benchmark } from '../../core/sharing/benchmark-schema.js';
import type { Standard } from '../../core/standard/standard.js';
import { flushFolder, replaceUnflushed, UnfinishedFile } from '../framework/files.js';
import type { InputFile } from '../inbox/find-inputs.js';
import { readInputs, type ReadInputs } from '../inbox/read-inputs.js';
import type { Journal } from '../journal/journal.js';
import {
  selectNewest,
  type CountedSubmission,
  type StoredSubmission,
} from '../journal/submissions.js';
import { makeBenchmark, type BenchmarkHead } from './benchmark-document.js';
import { benchmarkSpread } from './spread.js';
import { storyNumber, writeStories, type ListedStory } from './story-list.js';
import type { Marks } from './story-marks.js';
import {
  answerTable,
  elementTable,
  rejectionTable,
  spreadTable,
  type Rejection,
} from './tables.js';

/** How the results are made. */
export interface CollectionOptions extends BenchmarkHead {
  readonly standard: Standard;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly marks: Marks;
  /** The folder that the results go to. */
  readonly out: string;
}

/** What was read and written, in numbers. */
export interface CollectionReport {
  readonly files: number;
  /** Of the files, those that an earlier run had read. */
  readonly known: number;
  /** Documents that count. */
  readonly accepted: number;
  /** How many files and documents were rejected, by the code of their first fault. */
  readonly rejected: Readonly<Record<string, number>>;
  readonly assessments: number;
  readonly stories: number;
  readonly benchmark: Benchmark;
}

/* Names those who took part, or may be unfit to be read by all. */
const READABLE_BY_US = 0o600;

/** Reads what is new in these files, and writes every result. Throws what the file system throws. */
export async function runCollection(
  inputs: Iterable<InputFile>,
  journal: Journal,
  options: CollectionOptions,
): Promise<CollectionReport> {
  const { standard, marks, out } = options;
  const read = await readInputs(inputs, journal, options);
  const { accepted, rejected } = readJournal(journal, read);
  const submissions = selectNewest(accepted);
  const spread = benchmarkSpread(standard, submissions, options);
  const write = (name: string, pieces: Iterable<string>, mode?: number) => {
    replaceUnflushed(join(out, name), pieces, mode);
  };
  write('rejected.ndjson', rejectionTable(rejected), READABLE_BY_US);
  write('answers.ndjson', answerTable(standard, submissions), READABLE_BY_US);
  write('elements.ndjson', elementTable(standard));
  const openForUs = (name: string) => new UnfinishedFile(join(out, name), READABLE_BY_US);
  const stories = writeStories(storiesOf(submissions, journal), marks, openForUs);
  write('spread.csv', spreadTable(standard, spread));
  const benchmark = makeBenchmark(standard, spread, options, stories.passed);
  write('benchmark.json', [`${JSON.stringify(benchmark, null, 1)}\n`]);
  flushFolder(out);
  journal.closeWithout(read.names);
  return {
    files: read.names.size + read.unread.length,
    known: read.known,
    accepted: accepted.length,
    rejected: countByCode(rejected),
    assessments: submissions.filter(({ newest }) => newest).length,
    stories: stories.count,
    benchmark,
  };
}

function readJournal(journal: Journal, { names, unread }: ReadInputs) {
  const accepted: StoredSubmission[] = [];
  const rejected: Rejection[] = unread.map(({ name, faults }) => ({ file: name, faults }));
  for (const { file, line, place, document } of journal.documents(names)) {
    if ('faults' in document) rejected.push({ file, line, faults: document.faults });
    else {
      const { stories, ...submission } = document;
      accepted.push(stories?.length ? { ...submission, storiesAt: place } : submission);
    }
  }
  return { accepted, rejected };
}

/* Only stories of the newest submission of each assessment: what was taken back since is not repeated. */
function* storiesOf(
  submissions: readonly CountedSubmission[],
  journal: Journal,
): Generator<ListedStory> {
  for (const { id, newest, year, sector, organisation, storiesAt } of submissions) {
    const document = newest && storiesAt ? journal.documentAt(storiesAt) : undefined;
    if (!document || !('ratings' in document)) continue;
    for (const story of document.stories ?? []) {
      yield { story: storyNumber(id, story), ...story, organisation, sector, year };
    }
  }
}

function countByCode(rejected: readonly Rejection[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { faults } of rejected) {
    const code = faults[0]?.code ?? 'unknown';
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}
