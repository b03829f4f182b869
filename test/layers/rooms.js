/**
 * The rooms of src and what each may know, as tables: see rules.js, which makes rules of them. A room may import itself and
 * those rooms of the same table that `layers` names; what all rooms of a table may import is said once, in rules.js.
 */

const ASSESSED = ['formats', 'standard', 'assessment'];

/** The core: pure data, with no document and no clock. */
export const CORE = {
  formats: { why: 'a format knows nothing of what is written in it' },
  standard: { layers: ['formats'], why: 'a standard is what answers are given to, and knows none' },
  assessment: {
    layers: ['formats', 'standard'],
    why: 'answers and what they add up to are what every other room is about',
  },
  'first-pass': {
    layers: ASSESSED,
    why: 'first impressions lead to an assessment, and count for nothing in it',
  },
  evidence: { layers: ASSESSED, why: 'evidence is looked through for itself' },
  plan: { layers: ASSESSED, why: 'a plan follows from an assessment alone' },
  progress: { layers: ASSESSED, why: 'what changed is worked out from two assessments' },
  team: { layers: ASSESSED, why: 'a team is several assessments of one standard' },
  report: {
    layers: [...ASSESSED, 'progress'],
    why: 'a report tells what the other rooms worked out',
  },
  review: {
    layers: ASSESSED,
    why: 'what an assessor finds is scored by the same core, and costs nothing to whoever only assesses themselves',
  },
  sharing: {
    layers: ASSESSED,
    why: 'the page that shares and the centre that collects read one format by one door',
  },
  credential: {
    layers: ['formats'],
    packages: ['jose', 'canonicalize', '@scure/base'],
    hasClock: true,
    why: 'a certificate is checked by itself; it never meets the self-check',
  },
};

/** The command line. `known` are rooms of other wings. */
export const CLI = {
  framework: { why: 'it is what every command is made of, and knows none of them' },
  values: {
    layers: ['framework'],
    known: ['core/formats'],
    why: 'what a person types is read in one place, whatever command it was typed for',
  },
  register: {
    layers: ['framework'],
    packages: ['zod/mini'],
    why: 'the register is events and what follows from them; it signs and publishes nothing',
  },
  home: {
    layers: ['framework', 'values', 'register'],
    packages: ['jose'],
    why: 'a home is a folder with keys and a register',
  },
  certificate: {
    layers: ['framework', 'values', 'register', 'home', 'publish'],
    known: [
      'core/formats',
      'core/standard',
      'core/assessment',
      'core/review',
      'core/credential',
      'language',
      'standards',
    ],
    why: 'a certificate is made from an assessor’s file, names where lists are published, and holds what the verifier reads',
  },
  publish: {
    layers: ['framework', 'values', 'register', 'home'],
    known: ['core/formats', 'core/credential'],
    packages: ['zod/mini'],
    why: 'what is published is made from the register, and read by the verifier',
  },
  verify: {
    layers: ['framework', 'certificate'],
    known: ['core/formats', 'core/credential', 'words'],
    packages: ['jose'],
    why: 'the program says of a certificate what the badge says, by the same verifier and in the same words',
  },
  journal: {
    layers: ['framework'],
    known: ['core/formats', 'core/standard', 'core/assessment', 'core/sharing'],
    why: 'what was read once is written down, and not read again',
  },
  inbox: {
    layers: ['framework', 'journal'],
    known: ['core/formats', 'core/standard', 'core/sharing'],
    why: 'files come in here, and go into the journal',
  },
  suppression: {
    layers: ['journal'],
    known: ['core/sharing'],
    why: 'what must not be published is worked out from counts alone',
  },
  benchmark: {
    layers: ['framework', 'inbox', 'journal', 'suppression'],
    known: ['core/formats', 'core/standard', 'core/assessment', 'core/sharing'],
    why: 'the centre publishes what is left of the journal; it never meets a certificate',
  },
  commands: {
    layers: [
      'framework',
      'values',
      'register',
      'home',
      'certificate',
      'publish',
      'verify',
      'journal',
      'inbox',
      'benchmark',
    ],
    known: ['core/formats', 'core/standard', 'core/credential', 'standards'],
    packages: ['jose'],
    why: 'a file for each command, which says what it is called with and what it does in order',
  },
};

/** What the features of the page stand on, the lowest first. */
export const GROUND = {
  theme: { why: 'colours and measures know nothing of what is drawn with them' },
  controls: { layers: ['theme'], why: 'a control knows nothing of an assessment' },
  charts: { layers: ['theme', 'controls'], why: 'a chart draws figures that it is given' },
  base: {
    layers: ['theme', 'controls', 'charts'],
    packages: ['@lit/context'],
    why: 'it is what every element of a self-check is made of, and knows none of them',
  },
  rating: {
    layers: ['theme', 'controls', 'charts', 'base'],
    why: 'rating an element looks the same wherever it is done',
  },
  'report-page': {
    layers: ['theme', 'controls', 'charts', 'base', 'rating'],
    why: 'an organisation’s report and an assessor’s are printed alike',
  },
};

const GROUND_ROOMS = Object.keys(GROUND);

const alone = (why) => ({ layers: GROUND_ROOMS, why });

/** A room for each feature. None may import another. */
export const FEATURES = {
  assessments: alone('the list of assessments opens and closes them, whatever is in them'),
  assessor: alone('an assessor’s side is loaded by assessors alone'),
  badge: {
    layers: ['controls', 'base'],
    why: 'a page that shows a badge does not carry the self-check',
  },
  benchmark: alone('where others stand is shown to whoever has a benchmark'),
  evidence: alone('evidence is kept beside a rating, and seen without a plan'),
  'first-pass': alone('a first pass is gone through before anything else is opened'),
  'good-practice': alone('what is shared with the centre is chosen in one place'),
  plan: alone('a plan is worked on for months, without the pages that led to it'),
  progress: alone('what changed is looked at without the plan that changed it'),
  report: alone('a report is read by whoever never opens the rest'),
  'self-declared': alone('a declaration stands on a page without a self-check'),
  'share-link': alone('a link is made and opened in one place'),
  skills: alone('exercises are learnt from without an assessment'),
  team: alone('a team is brought together in one place'),
};
