import { NEVER, ratingOf, Answers, type Answer } from '../assessment/answer.js';
import type { Assessment, AssessmentDetails } from '../assessment/assessment.js';
import { combineAssessments } from '../assessment/combine-assessments.js';
import {
  joinItems,
  laterOf,
  laterThan,
  present,
  putItem,
  textOf,
  type View,
} from '../assessment/items.js';
import { toSavedAssessment } from '../assessment/saved-assessment.js';

/** Somebody whose ratings are in a team's assessment. */
export interface TeamMember {
  /** The id that all their views have. */
  readonly id: string;
  /** Their name, if they gave one. */
  readonly name?: string | undefined;
  /** How many elements they rated, set aside or wrote about. */
  readonly answers: number;
}

/** How a colleague is added; see {@link addColleague}. */
export interface AddingOptions {
  /** The id of their views; that of their assessment if left out. */
  readonly id?: string | undefined;
  /** Now, ISO 8601 in UTC. With it, somebody who was removed is added again. */
  readonly at?: string | undefined;
}

/**
 * Adds a colleague's own answers to a team's assessment: as views beside the
 * team's rating, which they never replace. Evidence, actions and stories join
 * those of the team.
 *
 * The order of the colleagues does not matter, nor how often one is added. Their
 * first impressions and snapshots stay in their own file. Where the team has
 * ratings but no views yet, those ratings are kept as a view of their own too.
 */
export function addColleague(
  team: Assessment,
  colleague: Assessment,
  { id, at }: AddingOptions = {},
): Assessment {
  const views = asViews(colleague, id);
  const whole = holdsViews(team) ? team : combineAssessments(team, asViews(team));
  return combineAssessments(whole, at === undefined ? views : readmit(whole, views, at));
}

/**
 * An assessment in which nothing is rated, and every answer is a view of the
 * person who gave it. Views that it holds already stay; then its own ratings are
 * those of a team, and so is the view made of them.
 *
 * @param id - The id of the views; by default that of {@link personIdOf}.
 */
export function asViews(assessment: Assessment, id: string = personIdOf(assessment)): Assessment {
  const own = holdsViews(assessment) ? `${id}/team` : id;
  const answers = [...assessment.answers].flatMap<readonly [string, Answer]>(
    ([elementId, answer]) => {
      const view = viewOf(own, answer, assessment.details);
      const { evidence, actions, stories } = answer;
      const views = joinItems(answer.views, view && [view]);
      const items = {
        ...(evidence?.length && { evidence }),
        ...(actions?.length && { actions }),
        ...(views?.length && { views }),
        ...(stories?.length && { stories }),
      };
      return Object.keys(items).length > 0 ? [[elementId, { changed: NEVER, ...items }]] : [];
    },
  );
  return { standard: assessment.standard, answers: Answers.from(answers), snapshots: [] };
}

/**
 * The id of the person who made an assessment: its own, or where an old file or
 * one made by hand has none, one made from its content, so that adding the same
 * file twice adds one person.
 */
export function personIdOf(assessment: Assessment): string {
  return assessment.details?.id ?? `file-${fingerprint(textOf(toSavedAssessment(assessment)))}`;
}

/**
 * The id under which a colleague is to be added: that of their assessment, unless
 * it is already somebody else's in the team. Two people who each continued a copy
 * of one file must not replace each other.
 */
export function colleagueIdIn(team: Assessment, colleague: Assessment): string {
  const id = personIdOf(colleague);
  const name = colleague.details?.person;
  const member = membersOf(team).find((one) => one.id === id);
  const same =
    id === team.details?.id
      ? (name !== undefined && name === team.details.person) || addsNothing(team, colleague, id)
      : !member || [member.name, name].includes(undefined) || member.name === name;
  return same ? id : `${id}/${name ?? fingerprint(textOf(toSavedAssessment(colleague)))}`;
}

/** Everybody whose views an assessment holds, sorted by id. */
export function membersOf({ answers }: Assessment): readonly TeamMember[] {
  const members = new Map<string, { latest: View; count: number }>();
  for (const [, { views }] of answers) {
    for (const view of present(views)) {
      const known = members.get(view.id);
      members.set(view.id, {
        latest: known ? laterOf(known.latest, view) : view,
        count: (known?.count ?? 0) + Number(saysSomething(view)),
      });
    }
  }
  return [...members]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, { latest, count }]) => ({
      id,
      ...(latest.name !== undefined && { name: latest.name }),
      answers: count,
    }));
}

/**
 * A team's assessment without the views of one person. As with every item their
 * ids stay, or the next file or tab would bring them back.
 *
 * @param at - The instant of the change, ISO 8601 in UTC.
 */
export function withoutMember(team: Assessment, id: string, at: string): Assessment {
  let { answers } = team;
  for (const [elementId, answer] of team.answers) {
    const view = present(answer.views).find((one) => one.id === id);
    if (!view) continue;
    const gone = { id, removed: true as const, changed: laterThan(view.changed, at) };
    answers = answers.with(elementId, { ...answer, views: putItem(answer.views, gone) });
  }
  return { ...team, answers };
}

/** Whether a view says anything; one that was emptied holds only the time. */
export function saysSomething({ rating, notApplicable, reason, note }: View): boolean {
  return rating !== undefined || notApplicable !== undefined || Boolean(reason ?? note);
}

function holdsViews({ answers }: Assessment): boolean {
  return [...answers].some(([, { views }]) => views?.length);
}

/*
 * An emptied answer makes an empty view: it has to take the place of what the
 * person said before. The name counts as part of it, so that a file with a name
 * is later than the one without.
 */
function viewOf(
  id: string,
  answer: Answer,
  details: AssessmentDetails | undefined,
): View | undefined {
  const rating = ratingOf(answer);
  if (textOf(rating) === textOf({ changed: NEVER })) return undefined;
  const named = details?.changed ?? NEVER;
  return {
    ...rating,
    id,
    ...(details?.person && { name: details.person }),
    changed: named > rating.changed ? named : rating.changed,
  };
}

/* Whether a file says nothing that the team’s own ratings or views do not say: then it is a copy of them. */
function addsNothing(team: Assessment, { answers }: Assessment, id: string): boolean {
  return [...answers].every(([elementId, { changed }]) => {
    const known = team.answers.get(elementId);
    return (
      known?.changed === changed ||
      known?.views?.some((view) => view.id === id && view.changed >= changed)
    );
  });
}

/* Makes views that had been removed newer than their removal. */
function readmit(team: Assessment, views: Assessment, at: string): Assessment {
  const answers = [...views.answers].map(([elementId, answer]) => {
    const known = new Map(team.answers.get(elementId)?.views?.map((view) => [view.id, view]));
    const again = answer.views?.map((view) => {
      const out = known.get(view.id);
      return out?.removed ? { ...view, changed: laterThan(out.changed, at) } : view;
    });
    return [elementId, { ...answer, ...(again && { views: again }) }] as const;
  });
  return { ...views, answers: Answers.from(answers) };
}

/* Two hashes of 32 bits: enough to tell files apart, and to find one again. */
function fingerprint(text: string): string {
  let [one, other] = [0x811c9dc5, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    other = Math.imul(other ^ text.charCodeAt(at), 0x9e3779b1);
  }
  return [one, other].map((half) => (half >>> 0).toString(36)).join('');
}
