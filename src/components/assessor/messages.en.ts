import { counter } from '../../language/language.js';
import type { AssessorMessages } from './messages.js';

const count = counter('en');
const elements = (n: number) => count(n, { one: 'element', other: 'elements' });
const are = (n: number) => (n === 1 ? 'is' : 'are');

/** The assessor’s side in English. */
export const en: AssessorMessages = {
  title: 'Assess an organisation',
  about:
    'Open the file that an organisation handed over, or an assessor’s file that you downloaded before.',
  stays: 'What you write stays in this browser until you download it. Nothing is sent.',
  open: 'Open a file',
  openAnother: 'Open another file',
  download: 'Download the assessor’s file',
  remove: 'Take it out of this browser',
  files: 'The file',
  replaceQuestion: (other, here) =>
    `Put the file of ${other} in the place of the one of ${here}? What you wrote about ${here} is then gone from this browser, so download it first.`,
  replace: 'Put it in its place',
  removeQuestion: (name) =>
    `Take the file of ${name} out of this browser? This cannot be undone, so download it first.`,
  nextQuestion: (other, here) =>
    `${other} handed over a self-assessment, and the file of ${here} is open. Is it for the next review of that file, or does another assessment begin in its place?`,
  beginWithIt: (kind) => `Begin with it: ${kind}`,
  beginAnother: 'Begin another assessment',
  beginQuestion: (kind, open) =>
    `Begin: ${kind}? The findings so far stay as they are, and can then not be changed.${open > 0 ? ` ${elements(open)} ${are(open)} still open.` : ''}`,
  begin: (kind) => `Begin: ${kind}`,
  cancel: 'Cancel',
  opened: (name) => `Opened: ${name}.`,
  joined:
    'This is another copy of the file that is open: of each finding the newer one counts now.',
  begun: (kind) => `Begun: ${kind}.`,
  removed: 'The file is no longer in this browser.',
  notOpened: {
    'not-a-file': notOpened('is neither a self-assessment nor an assessor’s file'),
    newer: notOpened('is from a newer version of this page'),
    damaged: notOpened('is damaged'),
    'other-standard': notOpened('is about another standard'),
  },
  problem: {
    full: notSaved('this browser’s storage is full'),
    forbidden: notSaved('this browser does not let the page keep it'),
    newer: notSaved('a newer version of this page keeps a file here'),
    taken: notSaved('in another tab this file was taken out, or another one was put in its place'),
  },
  spoilt: (n) =>
    `${count(n, { one: 'saved entry', other: 'saved entries' })} could not be read. Nothing is thrown away.`,
  downloadSpoilt: 'Download them',
  otherVersion: (theirs, ours) =>
    `This file is about ${theirs}, and this page about ${ours}. No certificate can follow from it here.`,

  pages: 'Parts of the assessment',
  page: { overview: 'Overview', left: 'From last time', compare: 'Side by side', report: 'Report' },
  back: (to) => `Back: ${to}`,
  next: (to) => `Next: ${to}`,

  unnamed: 'an organisation without a name',
  kind: {
    certification: 'Certification',
    'review-12': 'Review after 12 months',
    'review-24': 'Review after 24 months',
  },
  stage: { 'desk-review': 'Desk review', visit: 'Visit', decision: 'Decision' },
  dayOf: {
    'desk-review': 'Day of the desk review',
    visit: 'Day of the visit',
    decision: 'Day of the decision',
  },
  stageNow: 'Stage',
  notADay:
    'This is not a day. Give day, month and a year of four figures; until then the old one stays.',
  organisation: 'Organisation',
  scope: 'Services assessed',
  assessor: 'Assessor',
  assessorHint: 'Your name is kept with each finding.',
  body: 'Certification body',
  reference: 'Reference of the body',
  conclusion: 'Conclusion',
  conclusionHint: 'What you say of the whole, and propose to the body.',
  aboutAssessment: 'About this assessment',
  handedOver: (date, by) =>
    `The self-assessment was opened here on ${date}.${by ? ` It was made by ${by}.` : ''} It is never changed.`,
  nothingHandedOver: 'No self-assessment came with this file.',
  progress: 'How far you are',
  startAt: (id) => `Go on at ${id}`,
  allRated: 'Everything is rated: see the report',
  cycle: 'The cycle of three years',
  cycleAbout:
    'Each review keeps its own findings. What it does not look at again stands as it was found before.',
  now: 'now',
  before: 'done',
  dueBy: (date) => `due by ${date}`,
  notBegun: 'not begun',
  nextCertification: 'Next certification',
  rated: (n) => `${elements(n)} rated`,

  lookedAgain: (done, of) => `${done} of ${of} from last time looked at again`,
  leftAbout: (n) =>
    `${elements(n)} ${n === 1 ? 'was' : 'were'} not met last time. ${n === 1 ? 'It comes' : 'They come'} first; the rest follows by criterion.`,
  claimed: 'The organisation',
  notClaimed: 'Not rated by the organisation.',
  reason: 'Reason',
  note: 'Note',
  planned: 'Planned',
  byAndOn: (by, date) => (by ? `${by}, ${date}` : `No name given, ${date}`),
  earlier: 'At earlier reviews',
  yourRating: (id) => `Your rating for ${id}`,
  finding: 'Finding',
  seen: 'Evidence that you have seen',
  noEvidence: 'The organisation lists no evidence here.',
  openLink: 'Open',
  onSite: 'Seen or heard on site',
  goodPractice: 'Good practice',
  required: 'What must be done',
  due: 'By when',
  keptWith: (by, stage, date) =>
    `Last changed by ${by ?? 'an assessor without a name'}, ${stage}, ${date}.`,
  nameWanted: 'You have not given your name yet. Each finding is kept with it.',
  toOverview: 'Give it on the overview',

  compareAbout: 'How the organisation rated itself beside what you found.',
  match: {
    same: 'Same',
    'too-high': 'Too high',
    'too-low': 'Too low',
    otherwise: 'One does not apply',
    open: 'Still open',
  },
  compared: (n, high, low) =>
    `${elements(n)} compared: the organisation rated itself too high ${times(high)}, and too low ${times(low)}.`,
  picture: 'Too low to the left of the line, too high to the right',
  highAndLow: (high, low) => `${low} too low, ${high} too high`,
  whole: 'All criteria',
  differences: 'Where the two differ',
  noDifferences: 'There is no difference so far.',
  steps: (n) => {
    const size = count(Math.abs(n), { one: 'step', other: 'steps' });
    return `${size} too ${n > 0 ? 'high' : 'low'}`;
  },
  difference: 'Difference',

  reportTitle: 'Assessor’s report',
  reportAbout:
    'Everything on a few pages, for the body and the organisation. Print it, save it as a page that opens in any browser, or take the figures into a spreadsheet. Nothing is sent.',
  print: 'Print or save as PDF',
  saveHtml: 'Save as a web page',
  saveCsv: 'Save as CSV',
  saved: (file) => `Saved as ${file}.`,
  notGiven: 'Not given',
  standard: 'Standard',
  version: (title, version) => `${title}, wording ${version}`,
  selfAssessment: 'Self-assessment',
  review: 'Review',
  proposal:
    'Indicative: a proposal until the certification body decides. Only the body can award the standard.',
  outcomeTitle: 'Outcome',
  outcome: {
    'not-started': 'Nothing is rated yet',
    'in-progress': 'Not everything is rated yet',
    'falls-short': 'On the assessor’s ratings, the standard would not be reached',
    reaches: 'On the assessor’s ratings, the standard would be reached',
  },
  whereItStands: 'Criterion by criterion',
  keeps: 'What stands between this and a certificate',
  keepsNothing: 'Nothing that this page can see. The body decides.',
  notReady: {
    'other-standard': () => 'The file is about another version of the standard.',
    'no-organisation': () => 'The organisation is not named.',
    'no-scope': () => 'The services assessed are not named.',
    'no-assessor': () => 'The assessor is not named.',
    'no-decision': () => 'The body has not decided: the stage or its day is missing.',
    open: ({ elements: n }) => `${elements(n)} ${are(n)} still open`,
    fatal: ({ elements: n }) =>
      `${elements(n)} ${are(n)} rated so that one is enough to miss the standard`,
    'too-few': ({ scope, met, required }) => `${scope}: ${met} met, ${required} needed. Not met`,
  },
  remarks: { goodPractice: 'Areas of good practice', required: 'What must be done' },
  noRemarks: {
    goodPractice: 'None is noted.',
    required: 'Nothing is asked for.',
  },
  by: (date) => `by ${date}`,
  elementByElement: 'Element by element',
  selfRating: 'Self-rating',
  assessorsRating: 'Assessor’s rating',
  columns: {
    element: 'Element',
    title: 'What it is about',
    claimed: 'Self-rating',
    claimedBy: 'Rated by',
    claimedOn: 'Rated on',
    found: 'Assessor’s rating',
    foundBy: 'Assessor',
    foundOn: 'Found on',
    match: 'Self-rating was',
    finding: 'Finding',
    seen: 'Evidence seen',
    onSite: 'On site',
    goodPractice: 'Good practice',
    required: 'What must be done',
    due: 'By when',
  },
};

function times(n: number): string {
  if (n === 0) return 'never';
  return n === 1 ? 'once' : `${n} times`;
}

function notOpened(why: string): string {
  return `Not opened: this file ${why}.`;
}

function notSaved(why: string): string {
  return `Your latest changes are not saved: ${why}. Download the file before you leave.`;
}
