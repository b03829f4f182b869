import type { Standing } from '../assessment/answer.js';
import type { Standard } from '../standard/standard.js';
import { elementsAsClaimed, type Claimed } from './claimed.js';
import { findingsAfter } from './findings.js';
import type { ReviewFile } from './review.js';
import { sideBySide, type RatingMatch } from './side-by-side.js';

/** The words that the rows of an assessor's report need. */
export interface ReviewRowWords {
  readonly columns: Readonly<Record<ReviewColumn, string>>;
  readonly title: (elementId: string) => string;
  readonly standing: (standing: Standing) => string;
  readonly match: Readonly<Record<RatingMatch, string>>;
}

/** The columns of an assessor's report as a table. */
export const REVIEW_COLUMNS = [
  'element',
  'title',
  'claimed',
  'claimedBy',
  'claimedOn',
  'found',
  'foundBy',
  'foundOn',
  'match',
  'finding',
  'seen',
  'onSite',
  'goodPractice',
  'required',
  'due',
] as const;
/** One of {@link REVIEW_COLUMNS}. */
export type ReviewColumn = (typeof REVIEW_COLUMNS)[number];

/** Both ratings of each element with all that was found, as rows of cells, the heads first. */
export function reviewRows(
  standard: Standard,
  file: ReviewFile,
  reviewId: string,
  words: ReviewRowWords,
): string[][] {
  const found = findingsAfter(standard, file, reviewId);
  const claims = elementsAsClaimed(standard, file, reviewId);
  const heads = REVIEW_COLUMNS.map((column) => words.columns[column]);
  const rows = sideBySide(standard, file, reviewId).elements.map((compared) => {
    const { elementId } = compared;
    const claimed = claims.get(elementId);
    const finding = found.get(elementId)?.finding;
    const cells: Record<ReviewColumn, string | undefined> = {
      element: elementId,
      title: words.title(elementId),
      claimed: words.standing(compared.claimed),
      claimedBy: claimed?.by,
      claimedOn: claimed?.changed?.slice(0, 10),
      found: words.standing(compared.found),
      foundBy: finding?.by,
      foundOn: finding?.changed.slice(0, 10),
      match: words.match[compared.match],
      finding: finding?.notApplicable ?? finding?.finding,
      seen: seenIn(claimed, finding?.seen).join('\n'),
      onSite: finding?.onSite,
      goodPractice: finding?.goodPractice,
      required: finding?.required,
      due: finding?.due,
    };
    return REVIEW_COLUMNS.map((column) => cells[column] ?? '');
  });
  return [heads, ...rows];
}

function seenIn(claimed: Claimed | undefined, seen: readonly string[] = []): string[] {
  const pieces = claimed?.evidence ?? [];
  return pieces.filter(({ id }) => seen.includes(id)).map(({ title }) => title);
}

/** The good practice that a review found, or what it requires, element by element in the standard's order. */
export function remarksOf(
  standard: Standard,
  file: ReviewFile,
  reviewId: string,
  member: 'goodPractice' | 'required',
): readonly { readonly elementId: string; readonly text: string; readonly due?: string }[] {
  return [...findingsAfter(standard, file, reviewId)].flatMap(([elementId, { finding }]) => {
    const text = finding?.[member]?.trim();
    if (!text) return [];
    const due = member === 'required' ? finding?.due : undefined;
    return [{ elementId, text, ...(due && { due }) }];
  });
}
