import type { Snapshot } from '../../src/core/assessment/assessment.js';
import type { StandardPack } from '../../src/core/standard/standard-pack-schema.js';
import { fallingShort, halfway, pledged, rated, reaching, type AnswersById } from '../answers.js';
import { councilPack } from '../council-pack.js';
import type { Example } from '../example.js';

const tag = 'cse-self-check';
const content = '<cse-progress></cse-progress>';

/** What the browser keeps beside the answers: the standard's version and the snapshots. */
function head(standard: { id: string; version: string }, ...snapshots: Snapshot[]) {
  const saved = { format: 'cse-widgets/assessment', version: 3, answers: {} };
  return { '': JSON.stringify({ ...saved, standard, snapshots }) };
}

function snapshot(at: string, answers: AnswersById, name?: string): Snapshot {
  const standings = Object.entries(answers).map(
    ([id, { rating, notApplicable }]) =>
      [id, rating ?? (notApplicable === undefined ? 'unrated' : 'not-applicable')] as const,
  );
  return {
    at,
    ...(name ? { name } : {}),
    version: '2026.1',
    standings: Object.fromEntries(standings),
  };
}

const cse = { id: 'cse', version: '2026.1' };
const better: AnswersById = {
  ...reaching,
  ...rated({
    '1.1.2': 'compliance-plus',
    '4.1.1': 'partially-compliant',
    '5.1.1': 'non-compliant',
  }),
  '2.1.1': {
    rating: 'compliance-plus',
    changed: '2026-11-02T09:00:00.000Z',
    evidence: [
      { id: 'a', title: 'Leadership walk-rounds, minutes', changed: '2026-11-02T09:00:00.000Z' },
    ],
  },
};

/** The council's pack a version later: one promise has a new name, one was split, one is gone, one is new. */
const nextPledge: StandardPack = {
  ...councilPack,
  version: '4',
  criteria: [
    { id: 'A', subCriteria: [{ id: 'A.1', elements: [{ id: 'A.1.3', since: '4' }] }] },
    {
      id: 'B',
      subCriteria: [
        {
          id: 'B.1',
          elements: [
            { id: 'B.1.1' },
            { id: 'B.1.3', since: '4' },
            { id: 'B.1.4', since: '4' },
            { id: 'B.1.5', since: '4' },
          ],
        },
      ],
    },
  ],
  withdrawn: [
    { id: 'A.1.1', withdrawn: '4', replacedBy: ['A.1.3'] },
    { id: 'A.1.2', withdrawn: '4' },
    { id: 'B.1.2', withdrawn: '4', replacedBy: ['B.1.3', 'B.1.4'] },
  ],
  wording: {
    en: {
      ...councilPack.wording.en,
      elements: {
        'A.1.3': {
          title: 'Answer in time',
          statement: 'We answer calls and chats within two minutes.',
        },
        'B.1.1': { title: 'Plain words', statement: 'Our letters say what happens next.' },
        'B.1.3': { title: 'Say sorry', statement: 'When we were wrong, we say so.' },
        'B.1.4': { title: 'Put it right', statement: 'When we were wrong, we mend it.' },
        'B.1.5': { title: 'Ask again', statement: 'A month later we ask whether it helped.' },
      },
    },
  },
};
const pledgeAnswers: AnswersById = {
  ...pledged,
  'A.1.2': {
    rating: 'partly',
    note: 'Closed on Wednesdays since the spring.',
    changed: '2026-03-02T09:00:00.000Z',
  },
};

/** The states of `<cse-progress>`. */
export const progressExamples = {
  notStarted: { tag, content, shows: 'Before the first snapshot', answers: halfway },
  overTime: {
    tag,
    content,
    shows: 'A trend over two years, and the last two dates compared',
    answers: better,
    entries: head(
      cse,
      snapshot('2025-01-14T10:00:00.000Z', halfway, 'First look'),
      snapshot('2025-09-30T10:00:00.000Z', fallingShort, 'Before the review'),
      snapshot('2026-06-12T15:30:00.000Z', reaching),
    ),
  },
  newerPack: {
    tag,
    content,
    shows: 'Carried to a newer version of the pack',
    pack: nextPledge,
    answers: pledgeAnswers,
    entries: head(
      { id: councilPack.id, version: '3' },
      { ...snapshot('2026-03-02T10:00:00.000Z', pledgeAnswers, 'Spring'), version: '3' },
    ),
  },
} satisfies Record<string, Example>;
