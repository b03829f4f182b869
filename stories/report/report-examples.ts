import { fallingShort, halfway, type AnswersById } from '../answers.js';
import type { Example } from '../example.js';

const tag = 'cse-report';
const CHANGED = '2026-03-02T09:00:00.000Z';
const item = (id: string) => ({ id, changed: CHANGED });

/** Answers with everything a report can hold. */
const withAll: AnswersById = {
  ...fallingShort,
  '1.1.1': {
    rating: 'non-compliant',
    note: 'The census figures are from 2011.',
    changed: CHANGED,
    actions: [
      {
        ...item('a'),
        what: 'Put a one-page profile of our main customer groups together.',
        owner: 'Mair',
        due: '2026-01-31',
        effort: 'small',
        state: 'doing',
        target: 'compliant',
      },
    ],
  },
  '2.1.6': {
    rating: 'compliance-plus',
    reason: 'Two other councils have copied how we do it.',
    changed: CHANGED,
    evidence: [
      {
        ...item('a'),
        title: 'Letter from a neighbouring council',
        kind: 'show',
        place: 'https://www.north.example/letter.pdf',
        date: '2026-02-01',
      },
      { ...item('b'), title: 'The morning briefing', kind: 'tell', note: 'Mondays at nine' },
    ],
  },
};

const HEAD = {
  format: 'cse-widgets/assessment',
  version: 3,
  standard: { id: 'cse', version: '2026.1' },
  details: {
    id: 'example',
    organisation: 'North Borough Council',
    scope: 'Libraries and museums',
    changed: CHANGED,
  },
  snapshots: [
    {
      at: '2025-12-01T12:00:00.000Z',
      name: 'Winter',
      standings: { '1.1.1': 'partially-compliant', '2.1.6': 'compliant' },
    },
  ],
  answers: {},
};

/** The states of `<cse-report>`. */
export const reportExamples = {
  empty: { tag, shows: 'Nothing rated yet' },
  halfway: { tag, shows: 'Half-way, without evidence or a plan', answers: halfway },
  whole: {
    tag,
    shows: 'With evidence, a plan and a change since the last snapshot',
    answers: withAll,
    entries: { '': JSON.stringify(HEAD) },
  },
} satisfies Record<string, Example>;
