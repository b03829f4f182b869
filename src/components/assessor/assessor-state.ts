import type { TemplateResult } from 'lit';
import type { Standing } from '../../core/assessment/answer.js';
import { displayText } from '../../core/formats/display-text.js';
import { unmetBefore } from '../../core/review/findings.js';
import { newestReview, type Review, type ReviewFile } from '../../core/review/review.js';
import type { Standard } from '../../core/standard/standard.js';
import type { Messages } from '../../language/messages.js';
import { standingLabel, unratedWords } from '../../language/standing-label.js';
import type { KeptReview } from '../../self-check/kept-review.js';
import { langSpan } from '../controls/lang-span.js';
import type { AssessorMessages } from './messages.js';

/** What every page of an assessor’s file is drawn from. */
export interface AssessorState {
  readonly standard: Standard;
  readonly file: ReviewFile;
  /** The newest review, which is the one that is written to. */
  readonly review: Review;
  /** The file as it is kept, for what writes to it. */
  readonly kept: KeptReview;
  readonly messages: Messages;
  readonly words: AssessorMessages;
  readonly headingLevel: number;
}

/** The state of a file that is open. */
export function assessorState(
  file: ReviewFile,
  rest: Omit<AssessorState, 'file' | 'review'>,
): AssessorState {
  return { ...rest, file, review: newestReview(file) };
}

/** The pages in order: overview, what was left last time if anything was, each criterion, side by side, report. */
export function assessorPages({ standard, file, review }: AssessorState): string[] {
  const left = unmetBefore(standard, file, review.id).length > 0 ? ['left'] : [];
  const criteria = standard.criteria.map(({ id }) => criterionPage(id));
  return ['overview', ...left, ...criteria, 'compare', 'report'];
}

/** The name of a criterion’s page, which no criterion’s id can make another’s. */
export function criterionPage(id: string): string {
  return `criterion-${id}`;
}

/** Where a link to a page leads. */
export function pageLink(page: string): string {
  return `#cse-assessor-${page}`;
}

/** What the organisation is called, as it may be shown. */
export function nameOfFile(
  { organisation }: Pick<ReviewFile, 'organisation'>,
  words: AssessorMessages,
): string {
  return displayText(organisation?.trim() ?? '') || words.unnamed;
}

/** What a standing is called, marked with the language of the words. */
export function standingIn(
  { standard, messages }: Pick<AssessorState, 'standard' | 'messages'>,
  standing: Standing,
): TemplateResult {
  return langSpan(standingLabel(standard, standing, messages.language, unratedWords(messages)));
}
