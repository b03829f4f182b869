import type { Action } from '../../src/core/assessment/items.js';
import { fallingShort, reaching, type AnswersById } from '../answers.js';
import { councilPack } from '../council-pack.js';
import type { Example } from '../example.js';

const tag = 'cse-plan';
const CHANGED = '2026-03-02T09:00:00.000Z';

/* Days that stay past or to come, whenever this is looked at. */
const LONG_AGO = '2026-01-31';
const FAR_OFF = '2099-03-31';

const action = (id: string, fields: Partial<Action>): Action => ({
  id,
  changed: CHANGED,
  what: '',
  state: 'to-do',
  target: 'compliant',
  ...fields,
});

/** Answers with a plan beside them. */
function planned(
  answers: AnswersById,
  actions: Readonly<Record<string, readonly Action[]>>,
): AnswersById {
  const added = Object.entries(actions).map(([id, list]) => [
    id,
    { changed: CHANGED, ...answers[id], actions: list },
  ]);
  return { ...answers, ...(Object.fromEntries(added) as AnswersById) };
}

/** A team that has begun: one action overdue, one under way, one done, one dropped. */
const begun = planned(fallingShort, {
  '1.1.1': [
    action('a1', {
      what: 'Write down who our customers are, and have the list agreed by every team.',
      owner: 'Siân Prosser',
      due: LONG_AGO,
      effort: 'small',
      state: 'doing',
    }),
  ],
  '1.1.2': [
    action('b1', {
      what: 'Use the survey to build profiles of our main groups of customers.',
      owner: 'Amir Khan',
      due: FAR_OFF,
      effort: 'medium',
    }),
  ],
  '4.1.1': [
    action('c1', {
      what: 'Publish the standards on every counter.',
      state: 'done',
      effort: 'small',
    }),
    action('c2', {
      what: 'Print them as a leaflet.',
      state: 'dropped',
      reason: 'Nobody takes leaflets any more.',
    }),
  ],
});

/** The states of `<cse-plan>`. */
export const planExamples = {
  empty: {
    tag,
    shows: 'Nothing planned yet: what the standard needs is offered',
    answers: fallingShort,
  },
  begun: { tag, shows: 'A plan under way, with one action overdue', answers: begun },
  notRated: { tag, shows: 'Nothing rated yet, so nothing can be offered' },
  reached: { tag, shows: 'The standard is reached: nothing has to be planned', answers: reaching },
  councilPack: {
    tag,
    shows: 'The plan of a council’s own pack',
    pack: councilPack,
    answers: planned(
      { 'A.1.1': { rating: 'no', changed: CHANGED } },
      {
        'A.1.1': [action('d1', { what: 'Answer the telephone.', target: 'yes' })],
      },
    ),
  },
  inside: {
    tag: 'cse-self-check',
    shows: 'Inside a self-check, beside the result whose gap it closes',
    content: '<cse-result></cse-result><cse-plan></cse-plan>',
    answers: begun,
  },
  beside: {
    tag: 'cse-self-check',
    shows: 'Beside the exercises, each offered with the actions that it helps',
    content: '<cse-plan></cse-plan><cse-skills></cse-skills>',
    answers: begun,
  },
} satisfies Record<string, Example>;
