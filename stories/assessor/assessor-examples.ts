import { fallingShort, type AnswersById } from '../answers.js';
import type { Example } from '../example.js';

const tag = 'cse-self-check';
const attributes = { mode: 'assessor' };
const HANDED_OVER = '2026-03-09T09:00:00.000Z';
const FOUND = '2026-03-16T09:00:00.000Z';
const VERSION = '2026.1';
const item = (id: string) => ({ id, changed: HANDED_OVER });

/** What an organisation handed over: everything rated, with notes and evidence of both kinds. */
const answers: AnswersById = {
  ...fallingShort,
  '1.1.1': {
    rating: 'partially-compliant',
    reason: 'Two of our five teams know their customers by figures.',
    note: 'The survey of the spring is being evaluated.',
    changed: HANDED_OVER,
    evidence: [
      {
        ...item('a'),
        title: 'Customer survey 2025',
        kind: 'show',
        place: 'https://www.north.example/survey.pdf',
        date: '2025-11-03',
      },
      { ...item('b'), title: 'The morning briefing', kind: 'tell', note: 'Mondays at nine' },
    ],
    actions: [{ ...item('c'), what: 'Profile the other three teams’ customers', state: 'doing' }],
  },
};

/** The saved form of what was handed over. */
export const HANDED_OVER_SAVED = {
  format: 'cse-widgets/assessment',
  version: 3,
  standard: { id: 'cse', version: VERSION },
  details: {
    id: 'north',
    organisation: 'North Borough Council',
    scope: 'Libraries and museums',
    person: 'Mair Evans',
    changed: HANDED_OVER,
  },
  answers,
  snapshots: [],
};

const findings: Readonly<Record<string, object>> = {
  '1.1.1': {
    rating: 'partially-compliant',
    finding: 'The survey covers two teams. The briefing shows that figures are used there.',
    seen: ['a', 'b'],
    onSite: 'Talked to three people at the counter of the main library.',
    required: 'Figures on customers for every team.',
    due: '2026-09-30',
  },
  '1.1.2': { rating: 'compliant', finding: 'More is done than the self-assessment says.' },
  '1.1.3': {
    rating: 'partially-compliant',
    required: 'Ask people who do not use the service.',
    due: '2026-12-31',
  },
  '2.1.6': {
    rating: 'compliance-plus',
    finding: 'Two councils have copied the welcome desk.',
    goodPractice: 'The welcome desk, which is staffed by former customers.',
  },
  '4.1.1': {
    rating: 'non-compliant',
    finding: 'No standard is published.',
    required: 'Publish one.',
  },
};

/* As an assessor’s file has them. */
const recorded = (of: Readonly<Record<string, object>>, by?: string) =>
  Object.fromEntries(
    Object.entries(of).map(([id, one]) => [id, { ...one, by, stage: 'visit', changed: FOUND }]),
  );

/* Everything: as the organisation rated itself, but for the findings above. */
const everything = Object.fromEntries(
  Object.entries(answers).map(([id, { rating }]) => [id, findings[id] ?? { rating }]),
);

const certification = {
  id: 'first',
  kind: 'certification',
  handedOver: { at: HANDED_OVER, assessment: HANDED_OVER_SAVED },
  assessor: 'Idris Lloyd',
  body: 'A Certification Body',
  reference: 'N-204',
  stage: 'visit',
  days: { 'desk-review': '2026-03-10', visit: '2026-03-16' },
  changed: HANDED_OVER,
};
const begun = { ...certification, findings: recorded(findings, 'Idris Lloyd') };
const decided = {
  ...certification,
  stage: 'decision',
  days: { ...certification.days, decision: '2026-03-30' },
  conclusion: 'A service that listens. Standards have to be published before it can be certified.',
  findings: recorded(everything, 'Idris Lloyd'),
};
const followUp = {
  id: 'second',
  kind: 'review-12',
  stage: 'desk-review',
  days: {},
  findings: recorded({ '4.1.1': { rating: 'compliant', finding: 'Published in May.' } }),
  changed: '2027-03-15T09:00:00.000Z',
};

const entries = (...reviews: readonly object[]) => ({
  '+review': JSON.stringify({
    format: 'cse-widgets/review',
    version: 1,
    id: 'north',
    standard: { id: 'cse', version: VERSION },
    organisation: 'North Borough Council',
    scope: 'Libraries and museums',
    reviews,
  }),
});

/** The states of the assessor’s side, as `<cse-self-check mode="assessor">` shows it. */
export const assessorExamples = {
  start: { tag, attributes, shows: 'Nothing open yet' },
  opened: {
    tag,
    attributes,
    shows: 'Just opened',
    entries: entries({ ...certification, findings: {} }),
  },
  begun: {
    tag,
    attributes,
    shows: 'At the visit, with the first findings',
    entries: entries(begun),
  },
  decided: { tag, attributes, shows: 'All found, at the decision', entries: entries(decided) },
  followUp: {
    tag,
    attributes,
    shows: 'After 12 months, with what was left first',
    entries: entries(decided, followUp),
  },
  spoilt: {
    tag,
    attributes,
    shows: 'Something here cannot be read',
    entries: { ...entries(begun), '+review/first/1.1.2': '{' },
  },
  full: {
    tag,
    attributes,
    shows: 'The browser keeps nothing',
    refuses: 'SecurityError',
  },
  welsh: {
    tag,
    attributes: { ...attributes, lang: 'cy' },
    shows: 'The same in Welsh',
    entries: entries(begun),
  },
} satisfies Record<string, Example>;
