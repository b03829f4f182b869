import { compareVersions, earlierOf, isEarlier } from '../standard/pack-version.js';
import { UNRATED, type Standard, type WithdrawnElement } from '../standard/standard.js';
import { NEVER, joinAnswers, ratingOf, sameAnswer, standingOf, type Answer } from './answer.js';
import type { Assessment } from './assessment.js';
import { present, type Item } from './items.js';

/*
 * A newer version of a pack may have withdrawn elements and replaced them with
 * others. Answers are carried over, and none is lost: an old answer stays under
 * its old id, where it does not count, and each element that replaces the old one
 * gets a copy. The copy is made from the old answer alone, so that it comes out
 * the same in every tab and however often it is made.
 */

/** How one element replaced another. */
export type Replacement =
  /** One replaced one: the rating still counts. */
  | 'renamed'
  /** Several replaced one: each asks for a part, so none is rated yet. */
  | 'split'
  /** One replaced several, or was there before: it asks for more, so it is not rated yet. */
  | 'merged';

/** Carries an assessment made under any version of a pack over to this one. */
export function carryOver(standard: Standard, assessment: Assessment): Assessment {
  const { id, version } = standard;
  const made = assessment.standard;
  const begunUnder =
    made.id === id && isEarlier(made.version, version)
      ? earlierOf(assessment.begunUnder, made.version)
      : assessment.begunUnder;
  let { answers } = assessment;
  for (const [elementId, replaced] of replacementsIn(standard)) {
    const olds = replaced.flatMap((element) => {
      const answer = assessment.answers.get(element.id);
      return answer && saysAnything(answer) ? [{ element, answer }] : [];
    });
    if (olds.length === 0) continue;
    const known = answers.get(elementId);
    const carried = carryAnswer(standard, elementId, known, olds);
    if (!sameAnswer(known, carried)) answers = answers.with(elementId, carried);
  }
  return { ...assessment, ...(begunUnder && { begunUnder }), standard: { id, version }, answers };
}

/** How an element replaced one that was withdrawn. */
export function replacementOf(
  standard: Standard,
  { id, withdrawn, replacedBy }: WithdrawnElement,
  elementId: string,
): Replacement {
  if (replacedBy.length > 1) return 'split';
  const since = standard.elementsById.get(elementId)?.element.since;
  const others = [...standard.withdrawn.values()].some(
    (other) =>
      other.id !== id && other.withdrawn === withdrawn && other.replacedBy.includes(elementId),
  );
  return others || (since !== undefined && isEarlier(since, withdrawn)) ? 'merged' : 'renamed';
}

/** The elements to look at again because the pack is newer, in the standard's order. */
export interface FreshLooks {
  /** Answered by a carried answer, and not rated by a person since. */
  readonly carried: readonly string[];
  /** Newer than the assessment, and not rated. */
  readonly added: readonly string[];
}

/** Finds the elements to look at again; both lists are empty where there are none. */
export function freshLooks(standard: Standard, assessment: Assessment): FreshLooks {
  const { answers, begunUnder } = assessment;
  const carried: string[] = [];
  const added: string[] = [];
  for (const [id, { element }] of standard.elementsById) {
    const answer = answers.get(id);
    if (answer?.carried) carried.push(id);
    else if (
      begunUnder !== undefined &&
      element.since !== undefined &&
      isEarlier(begunUnder, element.since) &&
      standingOf(standard, id, answer) === UNRATED
    ) {
      added.push(id);
    }
  }
  return { carried, added };
}

/* The withdrawn elements by the id of the one that replaced them: the latest first. */
function replacementsIn({ withdrawn }: Standard): Map<string, WithdrawnElement[]> {
  const replaced = new Map<string, WithdrawnElement[]>();
  for (const one of withdrawn.values()) {
    for (const id of one.replacedBy) replaced.set(id, [...(replaced.get(id) ?? []), one]);
  }
  for (const ones of replaced.values()) {
    ones.sort((a, b) => compareVersions(b.withdrawn, a.withdrawn) || (a.id < b.id ? -1 : 1));
  }
  return replaced;
}

interface Old {
  readonly element: WithdrawnElement;
  readonly answer: Answer;
}

function carryAnswer(
  standard: Standard,
  elementId: string,
  known: Answer | undefined,
  olds: readonly Old[],
): Answer {
  const [latest] = olds;
  const whole =
    latest && replacementOf(standard, latest.element, elementId) === 'renamed'
      ? latest.answer
      : undefined;
  let carried: Answer = { ...known, ...carryRating(known, whole, olds) };
  for (const { answer } of olds) {
    const { evidence, actions, stories, views } = answer;
    // A view of the old element says nothing of a part of it, or of more than it.
    const lists = { evidence, actions, stories, views: answer === whole ? views : undefined };
    carried = joinAnswers(carried, { ...ratingOf(carried), ...lists });
  }
  return carried;
}

/* The answer without its lists. What a person answered to the new element itself is never overwritten. */
function carryRating(
  known: Answer | undefined,
  whole: Answer | undefined,
  olds: readonly Old[],
): Answer {
  const changed = latestOf(olds.map(({ answer }) => answer.changed));
  if (known && (known.changed > changed || (isRated(known) && !known.carried))) return known;
  const rest: Partial<Answer> = whole ? ratingOf(whole) : {};
  const note = [...new Set(olds.flatMap(({ answer }) => answer.note ?? []))].join('\n\n');
  const texts = {
    note: known?.note ?? (note || undefined),
    reason: known?.reason ?? rest.reason,
  };
  return {
    ...(known && !known.carried && ratingOf(known)),
    ...rest,
    ...texts,
    // The team agreed on the old element.
    agreed: undefined,
    carried: {
      from: olds.map(({ element }) => element.id).sort(),
      version: olds[0]?.element.withdrawn ?? '',
    },
    changed,
  };
}

function isRated({ rating, notApplicable }: Answer): boolean {
  return rating !== undefined || notApplicable !== undefined;
}

function saysAnything(answer: Answer): boolean {
  const { rating, notApplicable, note, reason, evidence, actions, views, stories } = answer;
  const texts = [rating, notApplicable, note, reason];
  return (
    texts.some((text) => text !== undefined) ||
    [evidence, actions, views, stories].some((items?: readonly Item[]) => present(items).length > 0)
  );
}

function latestOf(times: readonly string[]): string {
  return times.reduce((latest, time) => (time > latest ? time : latest), NEVER);
}
