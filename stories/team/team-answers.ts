import type { Answer } from '../../src/core/assessment/answer.js';
import type { View } from '../../src/core/assessment/items.js';
import type { AnswersById } from '../answers.js';

const CHANGED = '2026-03-02T09:00:00.000Z';
const PEOPLE = [
  { id: 'person-1', name: 'Ann Bevan' },
  { id: 'person-2' },
  { id: 'person-3', name: 'Cas' },
];

/* One rating a person, in the order of PEOPLE; `-` is somebody who said nothing. */
function views(...ratings: readonly string[]): readonly View[] {
  return ratings.flatMap((rating, index) =>
    rating === '-'
      ? []
      : [{ ...PEOPLE[index], id: PEOPLE[index]?.id ?? '', rating, changed: CHANGED }],
  );
}

function seenBy(said: readonly View[], rest: Partial<Answer> = {}): Answer {
  return { changed: CHANGED, ...rest, views: said };
}

const [plus, met, partly, not] = [
  'compliance-plus',
  'compliant',
  'partially-compliant',
  'non-compliant',
];

/** Three people: one element far apart, some near, some alike, and one agreed. */
export const threePeople: AnswersById = {
  '1.1.1': seenBy(views(met, met, met)),
  '1.1.2': seenBy([
    ...views(met, not),
    {
      id: 'person-3',
      name: 'Cas',
      rating: not,
      reason: 'Nobody could show me the figures.',
      note: 'Ask the survey team; the last ones I know are two years old.',
      changed: CHANGED,
    },
  ]),
  '1.1.3': seenBy(views(plus, met, '-')),
  '1.2.1': seenBy(views(partly, met, met), {
    rating: met,
    reason: 'Seen in three of four teams.',
    agreed: CHANGED,
  }),
  '3.1.2': seenBy([
    ...views(partly),
    { id: 'person-2', notApplicable: 'Everything we offer is free.', changed: CHANGED },
    { id: 'person-3', name: 'Cas', note: 'I do not know.', changed: CHANGED },
  ]),
};
