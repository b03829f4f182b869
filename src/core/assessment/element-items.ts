import type { Standard } from '../standard/standard.js';
import { NEVER, type Answer, type ItemList, type ItemLists } from './answer.js';
import { placeOf, type Assessment } from './assessment.js';
import { laterThan, putItem } from './item.js';

/** An item of one of an answer's lists, such as {@link ItemLists.evidence}. */
export type ItemOf<L extends ItemList> = NonNullable<ItemLists[L]>[number];

/**
 * Puts an item into one of an element's lists, new or in place of the one with
 * its id. The element's rating is untouched, and so is the time it changed.
 *
 * @param at - The instant of the change, ISO 8601 in UTC.
 * @throws {@link AssessmentError} `unknown-element`.
 */
export function putElementItem<L extends ItemList>(
  standard: Standard,
  assessment: Assessment,
  elementId: string,
  list: L,
  item: Omit<ItemOf<L>, 'changed'>,
  at: string,
): Assessment {
  placeOf(standard, elementId);
  const before = assessment.answers.get(elementId);
  const items = before?.[list] as readonly ItemOf<L>[] | undefined;
  const known = items?.find(({ id }) => id === item.id);
  const changed = laterThan(known?.changed, at);
  const answer: Answer = {
    changed: NEVER,
    ...before,
    [list]: putItem(items, { ...item, changed }),
  };
  return { ...assessment, answers: assessment.answers.with(elementId, answer) };
}

/**
 * Takes an item away. Only its id stays, so that no other tab or file brings it back.
 *
 * @param at - The instant of the change, ISO 8601 in UTC.
 * @throws {@link AssessmentError} `unknown-element`.
 */
export function removeElementItem(
  standard: Standard,
  assessment: Assessment,
  elementId: string,
  list: ItemList,
  id: string,
  at: string,
): Assessment {
  // What an item must have to be one, emptied: a reader of the file still finds its shape.
  const emptied = {
    evidence: { title: '' },
    actions: { what: '', state: 'dropped' },
    views: {},
    stories: { did: '', outcome: '' },
  };
  const item = { ...emptied[list], id, removed: true } as Omit<ItemOf<typeof list>, 'changed'>;
  return putElementItem(standard, assessment, elementId, list, item, at);
}
