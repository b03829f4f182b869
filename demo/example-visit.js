import { exampleYear } from './example-year.js';

/**
 * A made-up assessment at its visit: what the library service of the made-up year handed over, and what an assessor
 * found so far, in the form in which an assessor's file is saved.
 */

const HANDED_OVER = '2026-11-16T09:00:00.000Z';
const VISIT = '2026-11-24';

/** What the assessor saw otherwise, or has words for. */
const FOUND = {
  '1.1.3': {
    rating: 'partially-compliant',
    finding: 'The service knows whom it reaches at home, and not whom it misses.',
    required: 'Find out who never comes, in at least two wards.',
    due: '2027-06-30',
  },
  '1.2.3': {
    rating: 'partially-compliant',
    finding: 'The readers’ panel is asked what it thinks, and not whether asking it works.',
    required: 'Review the ways of asking once a year, with the people who were asked.',
    due: '2027-06-30',
  },
  '1.3.4': { rating: 'compliant', finding: 'More is done than the self-assessment says.' },
  '1.3.5': { rating: 'partially-compliant', finding: 'As the service says itself.' },
  '2.1.1': {
    rating: 'compliance-plus',
    finding: 'The minutes and two people at the desk say the same.',
    seen: ['e1'],
    onSite: 'Talked to the two people at the desk in Weir Street.',
    goodPractice:
      'Leaders work at the desk one day a month, and what they hear goes into the plan.',
  },
  '4.1.2': {
    rating: 'compliant',
    finding: 'Good, and no more than others do.',
    seen: ['e2', 'e3'],
  },
  '4.3.3': {
    rating: 'partially-compliant',
    finding: 'Three of the seven staff asked did not know the new way to put things right.',
    required: 'Show every team how it works.',
    due: '2027-03-31',
  },
  '5.3.3': {
    rating: 'non-compliant',
    finding: 'Nothing is compared with anybody.',
    required: 'Compare waiting times with at least one other service.',
    due: '2027-01-31',
  },
};

/**
 * @param {Iterable<string>} elementIds Of the built-in standard, in order.
 * @param {{ id: string, version: string }} standard
 */
export function exampleVisit(elementIds, standard) {
  const elements = [...elementIds];
  const assessment = exampleYear(elements, standard);
  // The last criterion is still to be seen.
  const seen = elements.filter((id) => !id.startsWith('5') || id in FOUND);
  const findings = seen.map((id) => [
    id,
    {
      ...(FOUND[id] ?? { rating: assessment.answers[id].rating }),
      by: 'Idris Lloyd',
      stage: 'visit',
      changed: `${VISIT}T15:00:00.000Z`,
    },
  ]);
  return {
    format: 'cse-widgets/review',
    version: 1,
    id: 'trebrook-libraries-2026-visit',
    standard: assessment.standard,
    organisation: assessment.details.organisation,
    scope: assessment.details.scope,
    reviews: [
      {
        id: 'certification',
        kind: 'certification',
        handedOver: { at: HANDED_OVER, assessment },
        assessor: 'Idris Lloyd',
        body: 'Demonstration Certification Ltd',
        reference: 'DEMO-12',
        stage: 'visit',
        days: { 'desk-review': '2026-11-18', visit: VISIT },
        changed: HANDED_OVER,
        findings: Object.fromEntries(findings),
      },
    ],
  };
}
