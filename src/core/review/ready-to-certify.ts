import { UNRATED, type Standard } from '../standard/standard.js';
import { findingsAfter, resultOf } from './findings.js';
import type { Review, ReviewFile } from './review.js';

/** One reason why no certificate may follow from a review yet. */
export interface NotReady {
  /**
   * `other-standard`: the file is about another standard, or another version of its pack;
   * `no-organisation`, `no-scope`, `no-assessor`, `no-decision`: this is missing (the decision with its day);
   * `open`: elements that no review has rated;
   * `fatal`: elements with a rating of which one is enough to miss the standard;
   * `too-few`: a criterion, or the whole, in which too few elements are met.
   */
  readonly code:
    | 'other-standard'
    | 'no-organisation'
    | 'no-scope'
    | 'no-assessor'
    | 'no-decision'
    | 'open'
    | 'fatal'
    | 'too-few';
  /** The elements it is about: of `too-few` those that are not met. */
  readonly elementIds?: readonly string[];
  /** Of `too-few`: id of the criterion, or of the standard for the whole. */
  readonly scopeId?: string;
  /** Of `too-few`: how many are met and how many would have to be. */
  readonly met?: number;
  readonly required?: number;
}

/** All reasons why no certificate may follow from a review, so that they can be put right at once. */
export function checkReadiness(
  standard: Standard,
  file: ReviewFile,
  review: Review,
): readonly NotReady[] {
  const { id, version } = standard;
  if (file.standard.id !== id || file.standard.version !== version) {
    return [{ code: 'other-standard' }];
  }
  return [...checkFacts(file, review), ...checkRule(standard, file, review)];
}

function checkFacts(file: ReviewFile, { stage, days, assessor }: Review): NotReady[] {
  const decided = stage === 'decision' && days.decision !== undefined;
  return [
    ...(file.organisation?.trim() ? [] : [{ code: 'no-organisation' as const }]),
    ...(file.scope?.trim() ? [] : [{ code: 'no-scope' as const }]),
    ...(assessor?.trim() ? [] : [{ code: 'no-assessor' as const }]),
    ...(decided ? [] : [{ code: 'no-decision' as const }]),
  ];
}

function checkRule(standard: Standard, file: ReviewFile, review: Review): NotReady[] {
  const found = findingsAfter(standard, file, review.id);
  const { score } = resultOf(standard, file, review.id);
  const having = (test: (standing: string) => boolean, within?: string) =>
    [...found]
      .filter(
        ([elementId, { standing }]) =>
          test(standing) &&
          (within === undefined || standard.elementsById.get(elementId)?.criterion.id === within),
      )
      .map(([elementId]) => elementId);
  const rating = (standing: string) => standard.ratingsById.get(standing);
  const unmet = (within?: string) =>
    having((standing) => rating(standing) !== undefined && !rating(standing)?.met, within);
  const open = having((standing) => standing === UNRATED);
  const fatal = having((standing) => rating(standing)?.fatal === true);
  const tested = [score.whole, ...score.criteria].filter((scope) => scope.tested);
  // While elements are open, how many will be met is unknown.
  const tooFew = open.length > 0 ? [] : tested.filter(({ met, required }) => met < required);
  return [
    ...(open.length > 0 ? [{ code: 'open' as const, elementIds: open }] : []),
    ...(fatal.length > 0 ? [{ code: 'fatal' as const, elementIds: fatal }] : []),
    ...tooFew.map(({ id, met, required }) => ({
      code: 'too-few' as const,
      scopeId: id,
      elementIds: unmet(id === score.whole.id ? undefined : id),
      met,
      required,
    })),
  ];
}
