import type { Answer } from '../src/core/assessment/answer.js';

/** Answers by element id. */
export type AnswersById = Readonly<Record<string, Answer>>;

const CHANGED = '2026-03-02T09:00:00.000Z';

/** How many elements each sub-criterion of the standard has. */
const COUNTS = [
  [3, 3, 5],
  [6, 5],
  [2, 4, 3, 3],
  [3, 4, 6],
  [2, 5, 3],
];

/** The ids of the 57 elements, in order. */
export const ELEMENTS: readonly string[] = COUNTS.flatMap((subCriteria, c) =>
  subCriteria.flatMap((count, s) =>
    Array.from({ length: count }, (_, e) => [c + 1, s + 1, e + 1].join('.')),
  ),
);

/** Every element rated compliant, but for these. */
function allCompliantBut(others: Readonly<Record<string, string>> = {}): AnswersById {
  return rated({ ...Object.fromEntries(ELEMENTS.map((id) => [id, 'compliant'])), ...others });
}

/** These ratings as answers of one day. */
export function rated(ratings: Readonly<Record<string, string>>): AnswersById {
  return Object.fromEntries(
    Object.entries(ratings).map(([id, rating]) => [id, { rating, changed: CHANGED }]),
  );
}

/** A team half-way: the first criterion done, the second begun, with a note and one set aside. */
export const halfway: AnswersById = {
  ...rated({
    ...Object.fromEntries(ELEMENTS.slice(0, 11).map((id) => [id, 'compliant'])),
    '1.1.2': 'partially-compliant',
    '1.2.3': 'compliance-plus',
    '1.3.4': 'partially-compliant',
    '2.1.1': 'compliant',
    '2.1.2': 'non-compliant',
    '2.1.3': 'partially-compliant',
  }),
  '3.1.2': { notApplicable: 'Everything we offer is free.', changed: CHANGED },
  '1.3.4': {
    rating: 'partially-compliant',
    note: 'Ask the survey team for the figures of the last two years.',
    changed: CHANGED,
  },
};

/** Complete, and as many partials as may be. */
export const reaching: AnswersById = allCompliantBut({
  '1.1.2': 'partially-compliant',
  '1.3.4': 'partially-compliant',
  '2.1.6': 'compliance-plus',
});

/** Complete; one criterion misses by an element that is non-compliant, one by too many partials. */
export const fallingShort: AnswersById = allCompliantBut({
  '1.1.1': 'non-compliant',
  '1.1.2': 'partially-compliant',
  '1.1.3': 'partially-compliant',
  '1.2.1': 'partially-compliant',
  '4.1.1': 'partially-compliant',
  '4.1.2': 'partially-compliant',
  '4.1.3': 'partially-compliant',
  '4.2.1': 'partially-compliant',
});

/** Marked as not applicable, but nobody has said why. */
export const withoutReason: AnswersById = { '3.1.2': { notApplicable: '', changed: CHANGED } };

/** Marked as not applicable, with a reason. */
export const withReason: AnswersById = {
  '3.1.2': { notApplicable: 'Everything we offer is free.', changed: CHANGED },
};

/** Two of the four promises of the council's own pack. */
export const pledged: AnswersById = rated({ 'A.1.1': 'yes', 'B.1.2': 'no' });
