import { halfway, rated, reaching } from '../answers.js';
import type { Example } from '../example.js';

const tag = 'cse-self-check';
const content = '<cse-first-pass></cse-first-pass>';
const CHANGED = '2026-03-02T09:00:00.000Z';

/** What the browser kept of a first pass. */
function impressions(ratings: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const firstPass = Object.fromEntries(
    Object.entries(ratings).map(([id, rating]) => [id, { rating, changed: CHANGED }]),
  );
  const saved = {
    format: 'cse-widgets/assessment',
    version: 3,
    standard: { id: 'cse', version: '2026.1' },
    firstPass,
    answers: {},
    snapshots: [],
  };
  return { '': JSON.stringify(saved) };
}

const seen = impressions({
  '1.1': 'compliant',
  '1.3': 'partially-compliant',
  '2.1': 'non-compliant',
  '4.2': 'compliance-plus',
});

/** The states of `<cse-first-pass>`. */
export const firstPassExamples = {
  notStarted: {
    tag,
    content,
    shows: 'Before the first impression: what is asked, and how long it takes',
  },
  inProgress: { tag, content, shows: 'With a summary, weakest first', entries: seen },
  elementsRated: {
    tag,
    content,
    shows: 'Where elements are rated, they speak and the impression is history',
    entries: seen,
    answers: { ...halfway, ...rated({ '4.2.1': 'partially-compliant' }) },
  },
  allRated: { tag, content, shows: 'Nothing left to go into', answers: reaching },
} satisfies Record<string, Example>;
