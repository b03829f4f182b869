import { joinAnswers } from '../core/assessment/answer.js';
import { combineHeads } from '../core/assessment/combine-assessments.js';
import { ITEM_LISTS } from '../core/assessment/items.js';
import type { StoredAssessment } from './assessment-store.js';

/** What is in both places, after a move that was interrupted, is one assessment. */
export function joinStored(
  here: StoredAssessment,
  parked: StoredAssessment | undefined,
): StoredAssessment {
  if (!parked) return here;
  let { answers } = here;
  for (const [id, answer] of parked.answers) {
    answers = answers.with(id, joinAnswers(answers.get(id), answer));
  }
  const head = here.head && parked.head ? combineHeads(here.head, parked.head) : null;
  const spoilt = [...here.spoilt, ...parked.spoilt];
  return { answers, head: head ?? here.head ?? parked.head, spoilt, problem: here.problem };
}

/** When anything of an assessment last changed; `undefined` where nothing was answered yet. */
export function lastChange({ answers, head }: StoredAssessment): string | undefined {
  const times = [...answers].flatMap(([, answer]) => [
    answer.changed,
    ...ITEM_LISTS.flatMap((list) => answer[list]?.map(({ changed }) => changed) ?? []),
  ]);
  const latest = [...times, head?.details?.changed ?? ''].reduce((a, b) => (a > b ? a : b), '');
  return latest === '' ? undefined : latest;
}
