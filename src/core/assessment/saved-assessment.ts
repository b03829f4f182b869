import { faultAt, faultsOfIssues, type Fault } from '../formats/fault.js';
import { parseShallow } from '../formats/json.js';
import { Answers, type Answer } from './answer.js';
import type { Assessment, AssessmentHead } from './assessment.js';
import { ITEM_LISTS } from './items.js';
import {
  SavedAnswerSchema,
  SavedAssessmentSchema,
  SimpleAssessmentSchema,
  type SavedAnswer,
  type SavedAssessment,
  type SimpleAssessment,
} from './saved-assessment-schema.js';

/*
 * Reads and writes the saved form. Data from a file or a browser's storage is
 * checked here. Members that are valid but unknown are kept, so that an older
 * copy of this library never loses what a newer one wrote.
 */

/** The version of the saved form that is written. */
export const SAVED_VERSION = 3;

/** The result of reading a saved assessment: the assessment, or its faults. */
export type SavedReading =
  | {
      readonly ok: true;
      readonly assessment: Assessment;
      /** The version it was saved in, where that is older than {@link SAVED_VERSION}. */
      readonly upgradedFrom?: number;
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** The saved form of an assessment, ready for `JSON.stringify`. */
export function toSavedAssessment({ answers, ...head }: Assessment): SavedAssessment {
  return {
    ...toSavedHead(head),
    answers: Object.fromEntries([...answers].map(([id, answer]) => [id, { ...answer }])),
  } as SavedAssessment;
}

/** The saved form of an assessment without its answers. */
export function toSavedHead(head: AssessmentHead): SavedAssessment {
  const { standard, begunUnder, details, firstPass, snapshots } = head;
  return {
    format: 'cse-widgets/assessment',
    version: SAVED_VERSION,
    standard,
    ...(begunUnder !== undefined && { begunUnder }),
    ...(details && { details }),
    ...(firstPass && { firstPass }),
    answers: {},
    snapshots: [...snapshots],
  } as SavedAssessment;
}

/**
 * Reads a saved assessment from the text of a file.
 *
 * Faults carry the codes of {@link Fault}, and besides `not-json` (it cannot be
 * parsed), `too-deep`, `not-an-assessment` (it is some other document) and
 * `newer-version` (a later release of this library wrote it). Never throws.
 */
export function readSavedText(text: string): SavedReading {
  const parsed = parseShallow(text);
  return parsed.ok ? readSavedAssessment(parsed.data) : parsed;
}

/** Reads a saved assessment from parsed JSON; see {@link readSavedText}. */
export function readSavedAssessment(data: unknown): SavedReading {
  const version = versionOf(data);
  if (version === undefined) {
    return reject('', 'not-an-assessment', 'is not a saved self-check');
  }
  if (version > SAVED_VERSION) {
    return reject('version', 'newer-version', 'is newer than this page can read');
  }
  return version === 1 ? readSimple(data) : readCurrent(data);
}

/** Reads one saved answer, or `null` where it is not one. */
export function readSavedAnswer(data: unknown): Answer | null {
  const parsed = SavedAnswerSchema.safeParse(data);
  return parsed.success ? answerOf(parsed.data) : null;
}

/* The saved form without the members that say what it is. */
type SavedParts = Omit<SavedAssessment, 'format' | 'version'>;

function versionOf(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { format, version } = data as Record<string, unknown>;
  if (format !== 'cse-widgets/assessment' || typeof version !== 'number') return undefined;
  return version;
}

function readCurrent(data: unknown): SavedReading {
  const parsed = SavedAssessmentSchema.safeParse(data);
  if (!parsed.success) return { ok: false, faults: faultsOfIssues(parsed.error.issues, data) };
  const { version } = parsed.data;
  const assessment = assessmentOf(parsed.data);
  if (version < SAVED_VERSION) return { ok: true, assessment, upgradedFrom: version };
  return { ok: true, assessment };
}

/*
 * Version 1 is the plain form: ratings and notes by element, one date for all.
 * It stays readable because it is what a person or a script can write by hand.
 */
function readSimple(data: unknown): SavedReading {
  const parsed = SimpleAssessmentSchema.safeParse(data);
  if (!parsed.success) return { ok: false, faults: faultsOfIssues(parsed.error.issues, data) };
  return { ok: true, assessment: assessmentOf(upgradeSimple(parsed.data)), upgradedFrom: 1 };
}

function upgradeSimple({ standard, saved, ratings, notes, notApplicable }: SimpleAssessment) {
  const answers = new Map<string, SavedAnswer>();
  const parts = { rating: ratings, note: notes, notApplicable };
  for (const [member, texts = {}] of Object.entries(parts)) {
    for (const [id, text] of Object.entries(texts)) {
      answers.set(id, { changed: saved, ...answers.get(id), [member]: text });
    }
  }
  return { standard, answers: Object.fromEntries(answers) };
}

function assessmentOf(saved: SavedParts) {
  const { standard, begunUnder, details, firstPass, answers, snapshots = [] } = saved;
  const entries = Object.entries(answers).map(([id, answer]) => [id, answerOf(answer)] as const);
  const impressions = Object.entries(firstPass ?? {}).map(
    ([id, one]) => [id, withTimeInUtc(one)] as const,
  );
  return {
    standard,
    ...(begunUnder !== undefined && { begunUnder }),
    ...(details && { details: withTimeInUtc(details) }),
    ...(firstPass && { firstPass: Object.fromEntries(impressions) }),
    answers: Answers.from(entries),
    snapshots: snapshots.map((snapshot) => ({ ...snapshot, at: inUtc(snapshot.at) })),
  };
}

function answerOf(saved: SavedAnswer): Answer {
  const answer: Record<string, unknown> = withTimeInUtc(saved);
  for (const list of ITEM_LISTS) {
    const items = saved[list];
    if (items) answer[list] = items.map(withTimeInUtc);
  }
  return answer as unknown as Answer;
}

/* Changes are compared by their time as text, so every time is brought to one form. */
function withTimeInUtc<T extends { readonly changed: string }>(part: T): T {
  return { ...part, changed: inUtc(part.changed) };
}

function inUtc(time: string): string {
  return new Date(time).toISOString();
}

function reject(path: string, code: string, words: string): SavedReading {
  return { ok: false, faults: [faultAt(path, code, words)] };
}
