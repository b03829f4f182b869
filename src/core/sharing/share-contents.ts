import { NEVER, Answers } from '../assessment/answer.js';
import type { Assessment } from '../assessment/assessment.js';
import { present } from '../assessment/items.js';

/** What an assessment holds, counted, so that a person can be told before they hand it on. */
export interface Contents {
  /** Elements that are rated. */
  readonly ratings: number;
  /** Elements marked as not applicable. */
  readonly notApplicable: number;
  readonly notes: number;
  /** Reasons for a rating. */
  readonly reasons: number;
  readonly evidence: number;
  readonly actions: number;
  /** What single people of a team said. */
  readonly views: number;
  /** Stories of good practice. */
  readonly stories: number;
  /** First impressions of sub-criteria. */
  readonly impressions: number;
  readonly snapshots: number;
  /** Names of people: whose it is, of a team, of owners of actions. */
  readonly names: readonly string[];
  readonly organisation?: string | undefined;
  readonly scope?: string | undefined;
}

/** Counts what an assessment holds. What was removed is not counted. */
export function contentsOf({ answers, details, firstPass, snapshots }: Assessment): Contents {
  const all = [...answers].map(([, answer]) => answer);
  const having = (member: 'rating' | 'notApplicable' | 'note' | 'reason') =>
    all.filter((answer) => answer[member] !== undefined).length;
  const evidence = all.flatMap((answer) => present(answer.evidence));
  const actions = all.flatMap((answer) => present(answer.actions));
  const views = all.flatMap((answer) => present(answer.views));
  const stories = all.flatMap((answer) => present(answer.stories));
  const names = [
    details?.person,
    ...views.map(({ name }) => name),
    ...actions.map(({ owner }) => owner),
  ].filter((name) => name !== undefined && name !== '');
  return {
    ratings: having('rating'),
    notApplicable: having('notApplicable'),
    notes: having('note'),
    reasons: having('reason'),
    evidence: evidence.length,
    actions: actions.length,
    views: views.length,
    stories: stories.length,
    impressions: Object.values(firstPass ?? {}).filter(({ rating }) => rating).length,
    snapshots: snapshots.length,
    names: [...new Set(names as string[])],
    organisation: details?.organisation,
    scope: details?.scope,
  };
}

/** What stands for a reason that was left out: without any, the element would count as not rated. */
const REASON_LEFT_OUT = '–';

/**
 * An assessment with nothing in it that anybody wrote: ratings alone. It has one
 * date for all, that of the last change, because dates tell who worked when.
 */
export function ratingsOnly({ standard, details, answers }: Assessment): Assessment {
  const given = [...answers].filter(([, { changed }]) => changed !== NEVER);
  const changed = given.reduce((last, [, one]) => (one.changed > last ? one.changed : last), NEVER);
  // What was cleared stays as an empty answer: it takes the place of what an earlier link said.
  const kept = given.map(([id, { rating, notApplicable }]) => {
    if (rating !== undefined) return [id, { rating, changed }] as const;
    const aside = notApplicable?.trim() ? { notApplicable: REASON_LEFT_OUT } : {};
    return [id, { ...aside, changed }] as const;
  });
  return {
    standard,
    ...(details && { details: { id: details.id, changed: details.changed } }),
    answers: Answers.from(kept),
    snapshots: [],
  };
}
