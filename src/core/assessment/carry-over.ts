import { compareVersions, earlierOf, isEarlier } from '../standard/pack-version.js';
import { UNRATED } from '../standard/rating.js';
import type { Standard, WithdrawnElement } from '../standard/standard.js';
import { NEVER, joinAnswers, ratingOf, sameAnswer, standingOf, type Answer } from './answer.js';
import type { Assessment } from './assessment.js';
import { present, type Item } from './items.js';

/*
 * A newer version of a pack may have taken elements out and put others in their
 * place. Answers to them go along, and nothing is dropped: an old answer stays
 * under its old id, where it counts for nothing, and a copy of it goes to each
 * element that took the place. Such a copy is made from the old answer alone, so
 * that it comes out the same in every tab and however often it is made.
 */

/** How one element took the place of another. */
export type Replacement =
  /** One took the place of one: the rating counts on. */
  | 'renamed'
  /** Several took the place of one: each asks for a part, so none is rated yet. */
  | 'split'
  /** One took the place of several, or was there before: it asks for more, so it is not rated yet. */
  | 'merged';

/** Brings an assessment made under any version of a pack under this one. */
export function carryOver(standard: Standard, assessment: Assessment): Assessment {
  const { id, version } = standard;
  const made = assessment.standard;
  const begunUnder =
    made.id === id && isEarlier(made.version, version)
      ? earlierOf(assessment.begunUnder, made.version)
      : assessment.begunUnder;
  let { answers } = assessment;
  for (const [elementId, places] of replacementsIn(standard)) {
    const olds = places.flatMap((place) => {
      const answer = assessment.answers.get(place.id);
      return answer && saysAnything(answer) ? [{ place, answer }] : [];
    });
    if (olds.length === 0) continue;
    const known = answers.get(elementId);
    const carried = carriedTo(standard, elementId, known, olds);
    if (!sameAnswer(known, carried)) answers = answers.with(elementId, carried);
  }
  return { ...assessment, ...(begunUnder && { begunUnder }), standard: { id, version }, answers };
}

/** How an element took the place of one that was withdrawn. */
export function replacementOf(
  standard: Standard,
  { id, withdrawn, replacedBy }: WithdrawnElement,
  elementId: string,
): Replacement {
  if (replacedBy.length > 1) return 'split';
  const since = standard.places.get(elementId)?.element.since;
  const others = [...standard.withdrawn.values()].some(
    (other) =>
      other.id !== id && other.withdrawn === withdrawn && other.replacedBy.includes(elementId),
  );
  return others || (since !== undefined && isEarlier(since, withdrawn)) ? 'merged' : 'renamed';
}

/** The elements that want a look because the pack is a newer one, in the standard's order. */
export interface FreshLooks {
  /** Answered by what was carried, and not rated by a person since. */
  readonly carried: readonly string[];
  /** Newer than the assessment, and not rated. */
  readonly added: readonly string[];
}

/** Finds what wants a fresh look; both lists are empty where nothing does. */
export function freshLooks(standard: Standard, assessment: Assessment): FreshLooks {
  const { answers, begunUnder } = assessment;
  const carried: string[] = [];
  const added: string[] = [];
  for (const [id, { element }] of standard.places) {
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

/** What was withdrawn, by the elements that took its place: the latest first. */
function replacementsIn({ withdrawn }: Standard): Map<string, WithdrawnElement[]> {
  const places = new Map<string, WithdrawnElement[]>();
  for (const one of withdrawn.values()) {
    for (const id of one.replacedBy) places.set(id, [...(places.get(id) ?? []), one]);
  }
  for (const ones of places.values()) {
    ones.sort((a, b) => compareVersions(b.withdrawn, a.withdrawn) || (a.id < b.id ? -1 : 1));
  }
  return places;
}

interface Old {
  readonly place: WithdrawnElement;
  readonly answer: Answer;
}

function carriedTo(
  standard: Standard,
  elementId: string,
  known: Answer | undefined,
  olds: readonly Old[],
): Answer {
  const [latest] = olds;
  const whole =
    latest && replacementOf(standard, latest.place, elementId) === 'renamed'
      ? latest.answer
      : undefined;
  let carried: Answer = { ...known, ...registerFor(known, whole, olds) };
  for (const { answer } of olds) {
    const { evidence, actions, stories, views } = answer;
    // Of a part, or of more, the team has no views yet.
    const lists = { evidence, actions, stories, views: answer === whole ? views : undefined };
    carried = joinAnswers(carried, { ...ratingOf(carried), ...lists });
  }
  return carried;
}

/* The rating, the texts and the mark: what a person gave the element itself is never overwritten. */
function registerFor(
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
    // What a team agreed on was the old element.
    agreed: undefined,
    carried: {
      from: olds.map(({ place }) => place.id).sort(),
      version: olds[0]?.place.withdrawn ?? '',
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
