import { createHash } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { displayLine } from '../../core/formats/display-text.js';
import { parseShallow } from '../../core/formats/json.js';
import { readStandardPack } from '../../core/standard/standard-pack.js';
import type { Standard } from '../../core/standard/standard.js';
import { cseStandard } from '../../standards/cse/cse-pack.js';
import { runCollection, type CollectionReport } from '../benchmark/collection.js';
import { readMarks, type Marks } from '../benchmark/story-marks.js';
import {
  defineCommand,
  type Command,
  type Context,
  type Flags,
  type Result,
  type Values,
} from '../framework/command.js';
import { makeFolder, readNamedFile, sweepUnfinished } from '../framework/files.js';
import { acquireLock } from '../framework/lock.js';
import { ok, usageError, failure, type Outcome } from '../framework/outcome.js';
import { findInputs } from '../inbox/find-inputs.js';
import { Journal } from '../journal/journal.js';

const COLLECT_FLAGS = {
  folders: {
    type: 'string',
    value: 'FOLDER',
    required: true,
    positional: true,
    repeatable: true,
    description: 'folder with shared files: .json, .ndjson or .jsonl, also with .gz',
  },
  out: {
    type: 'string',
    value: 'FOLDER',
    required: true,
    description: 'folder for the results; a run that was interrupted goes on from there',
  },
  'min-group-size': {
    type: 'string',
    value: 'NUMBER',
    alias: 'fewest',
    description:
      'organisations that a published group is made of at least (default: 5; never under 3)',
  },
  centre: {
    type: 'string',
    value: 'NAME',
    description: 'who publishes the benchmark, as it is named in it',
  },
  stories: {
    type: 'string',
    value: 'FILE',
    description: 'your copy of stories.csv or stories.json, with "yes" under publish',
  },
  pack: {
    type: 'string',
    value: 'FILE',
    description: 'standard pack that the files are about (default: the built-in one)',
  },
} as const satisfies Flags;

type CollectValues = Values<typeof COLLECT_FLAGS>;

const DEFAULT_GROUP_SIZE = 5;
const SMALLEST_GROUP_SIZE = 3;

/** `centre collect` */
export const centreCollect: Command = defineCommand({
  name: 'centre collect',
  summary: 'make a benchmark of what organisations shared',
  details:
    'Reads every file below the folders, rejects what is invalid and says why (rejected.ndjson), keeps the newest of each assessment, and writes benchmark.json and spread.csv for everybody, stories.csv and stories.json for an editor, and answers.ndjson for the centre alone.\n\nGroups of fewer organisations than --min-group-size are left out, and so is whatever would tell of them by subtraction. Stories are published only where the editor’s list says so.\n\nEnds with 0 also where something was rejected.',
  flags: COLLECT_FLAGS,
  examples: [
    'centre collect inbox --out benchmark',
    'centre collect inbox archive --out benchmark --centre "Example Centre" --stories passed.csv',
    'centre collect inbox --out benchmark --min-group-size 10 --json',
  ],
  run: collect,
});

interface Wanted {
  readonly standard: Standard;
  readonly minGroupSize: number;
  readonly marks: Marks;
}

async function collect(values: CollectValues, context: Context): Promise<Result> {
  const wanted = readWanted(values, context);
  if (!wanted.ok) return wanted;
  const { standard } = wanted.value;
  makeFolder(resolve(context.cwd, values.out));
  const out = realpathSync(resolve(context.cwd, values.out));
  const lock = acquireLock(join(out, '.collecting'), 'out');
  if (!lock.ok) return lock;
  try {
    sweepUnfinished(out);
    const journal = new Journal(join(out, 'journal.ndjson'), headingOf(standard));
    const now = context.now();
    const report = await runCollection(findInputs(values.folders, context.cwd, out), journal, {
      ...wanted.value,
      now,
      out,
      made: new Date(now).toISOString().slice(0, 10),
      centre: values.centre,
    });
    return {
      ok: true,
      data: { out, ...report, benchmark: undefined, groups: report.benchmark.groups.length },
      text: formatReport(report, out),
    };
  } finally {
    lock.value();
  }
}

function readWanted(values: CollectValues, { cwd }: Context): Outcome<Wanted> {
  const minGroupSize = readGroupSize(values['min-group-size']);
  if (!minGroupSize.ok) return minGroupSize;
  for (const folder of values.folders) {
    if (statSync(resolve(cwd, folder), { throwIfNoEntry: false }) === undefined) {
      return failure('folder-missing', `There is no ${folder}.`, 'folders');
    }
  }
  const standard = readPack(values.pack, cwd);
  if (!standard.ok) return standard;
  const { stories } = values;
  const marks = stories === undefined ? ok(new Map()) : readMarks(resolve(cwd, stories), stories);
  if (!marks.ok) return marks;
  return ok({ standard: standard.value, minGroupSize: minGroupSize.value, marks: marks.value });
}

function readGroupSize(text: string | undefined): Outcome<number> {
  if (text === undefined) return ok(DEFAULT_GROUP_SIZE);
  const minGroupSize = Number(text);
  if (/^\d{1,6}$/.test(text) && minGroupSize >= SMALLEST_GROUP_SIZE) return ok(minGroupSize);
  return usageError(
    'fewest-too-small',
    `--min-group-size is a whole number of at least ${SMALLEST_GROUP_SIZE}: of two organisations, each would know the other’s answers.`,
    'min-group-size',
  );
}

function readPack(file: string | undefined, cwd: string): Outcome<Standard> {
  if (file === undefined) return ok(cseStandard());
  const text = readNamedFile(resolve(cwd, file), 'pack', file);
  if (!text.ok) return text;
  const parsed = parseShallow(text.value);
  const reading = parsed.ok ? readStandardPack(parsed.data) : parsed;
  if (reading.ok) return ok(reading.standard);
  const message = `${file} is not a standard pack: ${reading.faults[0]?.message ?? ''}.`;
  return failure('not-a-pack', message, 'pack');
}

/* Files that were checked against a different standard have to be checked again. */
function headingOf({ id, version, ratings, elementsById }: Standard): string {
  const parts = [...elementsById].map(([elementId, { element }]) => [
    elementId,
    element.mayBeNotApplicable,
  ]);
  const text = JSON.stringify([id, version, ratings, parts]);
  const standard = createHash('sha256').update(text).digest('base64url');
  return JSON.stringify({ format: 'cse-widgets/centre-journal', version: 1, standard });
}

function formatReport(report: CollectionReport, out: string): string {
  const { files, known, accepted, rejected, assessments, stories, benchmark } = report;
  const { groups, fewest, stories: passed = [] } = benchmark;
  const reasons = Object.entries(rejected).map(([code, times]) => `${formatCount(times)} ${code}`);
  const rejectedCount = Object.values(rejected).reduce((sum, times) => sum + times, 0);
  return [
    `${formatCount(files)} files, of which ${formatCount(known)} were known from an earlier run.`,
    `${formatCount(accepted)} shared assessments count, ${formatCount(rejectedCount)} were rejected${reasons.length > 0 ? ` (${reasons.join(', ')}); rejected.ndjson names each` : ''}.`,
    `${formatCount(assessments)} assessments, the newest file of each.`,
    groups.length > 0
      ? `${formatCount(groups.length)} groups are published; none tells of fewer than ${fewest} organisations.`
      : `No group is published: there are fewer than ${fewest} organisations.`,
    `${formatCount(stories)} stories for the editor, ${formatCount(passed.length)} published.`,
    `The results are in ${displayLine(out)}. Publish benchmark.json and spread.csv, and nothing else of it.`,
  ].join('\n');
}

function formatCount(number: number): string {
  return number.toLocaleString('en-GB');
}
