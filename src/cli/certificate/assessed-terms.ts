import { resolve } from 'node:path';
import { displayLine } from '../../core/formats/display-text.js';
import { parseJson } from '../../core/formats/json.js';
import { checkReadiness, type NotReady } from '../../core/review/ready-to-certify.js';
import { newestReview, type Review, type ReviewFile } from '../../core/review/review.js';
import { readReviewText } from '../../core/review/saved-review.js';
import { readStandardPack } from '../../core/standard/standard-pack.js';
import type { Standard } from '../../core/standard/standard.js';
import { standardWording, wordingFor } from '../../language/criteria-wording.js';
import { cseStandard } from '../../standards/cse/cse-pack.js';
import type { Context, Flags, Values } from '../framework/command.js';
import { readNamedFile } from '../framework/files.js';
import { ok, usageError, failure, type Outcome } from '../framework/outcome.js';
import type { CertificateTerms } from '../register/register-event.js';
import { plainText } from '../values/plain-text.js';
import { dayOf, instantOf } from '../values/time.js';
import { digestOfAssessment } from './assessment-digest.js';
import { countResults } from './results.js';

/* The terms of a certificate that come from the file of an assessor. */

/** Flags for a certificate that follows from an assessment. */
export const ASSESSMENT_FLAGS = {
  assessment: {
    type: 'string',
    value: 'FILE',
    description: 'assessor’s file that it follows from; brings holder, scope, standard, results',
  },
  pack: {
    type: 'string',
    value: 'FILE',
    description: 'standard pack that was assessed against (default: the built-in one)',
  },
  'no-results': {
    type: 'boolean',
    description: 'keep the counts of the assessment out of the certificate',
  },
} as const satisfies Flags;

/* The flags whose values the file has too. */
type Said = Readonly<
  Record<'holder' | 'scope' | 'standard' | 'standard-version', string | undefined>
>;

type AssessedValues = Values<typeof ASSESSMENT_FLAGS> & Said;

/** The terms that come from an assessor's file. */
export type AssessedTerms = Pick<
  CertificateTerms,
  'holder' | 'scope' | 'standard' | 'results' | 'assessment'
>;

/**
 * Reads the terms in an assessor's file; `undefined` if no file is named. Fails with `file-unreadable`,
 * `assessment-unreadable` or `pack-unreadable`, with `assessment-not-ready` and every reason while no
 * certificate may be issued, and with `assessment-contradicted` if a flag contradicts the file.
 */
export function readAssessedTerms(
  values: AssessedValues,
  context: Pick<Context, 'cwd' | 'now'>,
): Outcome<AssessedTerms | undefined> {
  const { assessment: path, pack } = values;
  if (path === undefined) {
    const stray = pack === undefined ? 'no-results' : 'pack';
    if (pack === undefined && !values['no-results']) return ok(undefined);
    return usageError('flag-unwanted', `--${stray} goes with --assessment.`, stray);
  }
  const standard = readStandard(pack, context.cwd);
  if (!standard.ok) return standard;
  const text = readNamedFile(resolve(context.cwd, path), 'assessment');
  if (!text.ok) return text;
  const file = readFile(text.value, path);
  if (!file.ok) return file;
  const review = readyReview(standard.value, file.value, context.now());
  if (!review.ok) return review;
  const terms = termsOf(standard.value, file.value, values);
  if (!terms.ok) return terms;
  const assessment = {
    digest: digestOfAssessment(text.value) ?? '',
    decided: `${review.value.days.decision ?? ''}T00:00:00Z`,
  };
  const results = countResults(standard.value, file.value, review.value);
  return ok({ ...terms.value, assessment, ...(!values['no-results'] && { results }) });
}

function readFile(text: string, path: string): Outcome<ReviewFile> {
  const reading = readReviewText(text);
  return reading.ok
    ? ok(reading.file)
    : unreadable('assessment', 'not an assessor’s file', path, reading.faults);
}

function readStandard(pack: string | undefined, cwd: string): Outcome<Standard> {
  if (pack === undefined) return ok(cseStandard());
  const text = readNamedFile(resolve(cwd, pack), 'pack');
  if (!text.ok) return text;
  const reading = readStandardPack(parseJson(text.value));
  return reading.ok
    ? ok(reading.standard)
    : unreadable('pack', 'not a standard pack', pack, reading.faults);
}

function unreadable(
  field: 'assessment' | 'pack',
  what: string,
  path: string,
  faults: readonly { readonly message: string }[],
): Outcome<never> {
  const told = faults.slice(0, 5).map(({ message }) => displayLine(message));
  const message = [`${path} is ${what} that can be read:`, ...told].join('\n  ');
  return failure(`${field}-unreadable`, message, field);
}

function readyReview(standard: Standard, file: ReviewFile, now: number): Outcome<Review> {
  const review = newestReview(file);
  const reasons = checkReadiness(standard, file, review);
  if (reasons.length > 0) {
    const told = notReadyInWords(standard, file, reasons);
    const message = ['No certificate can follow from this assessment:', ...told].join('\n  ');
    return { ...failure('assessment-not-ready', message, 'assessment'), reasons };
  }
  const { decision = '' } = review.days;
  if (decision <= dayOf(instantOf(now))) return ok(review);
  return failure(
    'assessment-not-decided',
    `The decision has the day ${decision}, which is to come.`,
    'assessment',
  );
}

function termsOf(
  standard: Standard,
  { organisation = '', scope = '' }: ReviewFile,
  values: AssessedValues,
): Outcome<Pick<AssessedTerms, 'holder' | 'scope' | 'standard'>> {
  const said = {
    holder: organisation,
    scope,
    standard: standardWording(standard, standard.language).title ?? standard.id,
    'standard-version': standard.version,
  } as const;
  for (const [field, text] of Object.entries(said)) {
    const typed = values[field as keyof typeof said];
    if (typed !== undefined && sameLine(typed) !== sameLine(text)) {
      return failure(
        'assessment-contradicted',
        `The assessment says ${JSON.stringify(displayLine(text))}, and --${field} says otherwise; leave it out, or have the file put right.`,
        field,
      );
    }
  }
  const holder = lineOf(said.holder, 'holder', 200);
  if (!holder.ok) return holder;
  const services = lineOf(said.scope, 'scope', 500);
  if (!services.ok) return services;
  const { standard: name, 'standard-version': version } = said;
  return ok({ holder: holder.value, scope: services.value, standard: { name, version } });
}

function sameLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/* A form field may hold several lines; a certificate has one. */
function lineOf(text: string, field: 'holder' | 'scope', most: number): Outcome<string> {
  const line = plainText(sameLine(text), field, most);
  if (line.ok) return line;
  const message = line.message.replace(`--${field}`, `The ${field} in the assessment`);
  return failure(line.code, message, 'assessment');
}

/* Why no certificate may be issued yet, a sentence for each reason, with the ids of the elements. */
function notReadyInWords(
  standard: Standard,
  file: ReviewFile,
  reasons: readonly NotReady[],
): string[] {
  return reasons.map((reason) => sentenceFor(reason, standard, file));
}

function sentenceFor(reason: NotReady, standard: Standard, file: ReviewFile): string {
  const elements = (reason.elementIds ?? []).join(', ');
  switch (reason.code) {
    case 'other-standard':
      return `It is against ${formatStandard(file.standard)}, and the pack is ${formatStandard(standard)}.`;
    case 'no-organisation':
      return 'It does not say which organisation was assessed.';
    case 'no-scope':
      return 'It does not say which services were assessed.';
    case 'no-assessor':
      return 'It does not say who assessed.';
    case 'no-decision':
      return 'No decision is recorded with its day.';
    case 'open':
      return `Not rated yet: ${elements}.`;
    case 'fatal':
      return `Rated so low that one of them is enough to miss the standard: ${elements}.`;
    case 'too-few':
      return `${scopeOf(reason, standard)}: ${reason.met ?? 0} elements are met, and ${reason.required ?? 0} must be. Not met: ${elements}.`;
  }
}

function formatStandard({
  id,
  version,
}: {
  readonly id: string;
  readonly version: string;
}): string {
  return displayLine(`${id} ${version}`);
}

function scopeOf({ scopeId = '' }: NotReady, standard: Standard): string {
  if (!standard.criteria.some(({ id }) => id === scopeId)) return 'All criteria together';
  const { title } = wordingFor(standard, 'criteria', scopeId, standard.language);
  return `Criterion ${scopeId} (${title})`;
}
