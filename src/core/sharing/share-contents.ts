import { NEVER, Answers } from '../assessment/answer.js';
import type { Assessment } from '../assessment/assessment.js';
import { present } from '../assessment/items.js';

/** The contents of an assessment in numbers, to show to a person before they share it. */
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
  /** Views of single people of a team. */
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

/** Counts the contents of an assessment, without removed items. */
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

/* In place of a reason that is left out: without any, the element would count as not rated. */
const REASON_LEFT_OUT = '–';

/**
 * A copy of an assessment with its ratings alone and nothing that anybody wrote.
 * All have one date, that of the last change, because dates say who worked when.
 */
export function ratingsOnly({ standard, details, answers }: Assessment): Assessment {
  const given = [...answers].filter(([, { changed }]) => changed !== NEVER);
  const changed = given.reduce((last, [, one]) => (one.changed > last ? one.changed : last), NEVER);
  // A cleared rating stays as an empty answer, which replaces the rating in an earlier link.
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
