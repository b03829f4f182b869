import { counter } from './language.js';
import type { Messages } from './messages.js';

const count = counter('en');
const elements = (n: number) => count(n, { one: 'element', other: 'elements' });
const answers = (n: number) => count(n, { one: 'answer', other: 'answers' });
const outcome = (reaches: boolean) =>
  reaches ? 'would reach the standard' : 'would fall short of the standard';

/** The interface in English. */
export const en: Messages = {
  language: 'en',
  overview: 'Overview',
  result: 'Result',
  pages: 'Parts',
  lazyPages: 'Work with your answers',
  lazyPage: {
    'first-pass': 'First pass',
    plan: 'Plan',
    progress: 'Over time',
    team: 'Team',
    skills: 'Learn',
    report: 'Report',
    'good-practice': 'Good practice',
    assessments: 'All assessments',
    share: 'Share',
  },
  partMissing: 'This part could not be loaded. Check your connection, then load this page again.',
  criterion: (id) => `Criterion ${id}`,
  state: {
    'not-started': 'Not started',
    'in-progress': 'In progress',
    'falls-short': 'Falls short',
    reaches: 'Reaches the standard',
  },

  assessment: 'Assessment:',
  firstAssessment: 'First assessment',
  indicative:
    'Indicative only: this is your own view. Only a certification body can award the standard.',
  size: (n, minutes) =>
    `${elements(n)} to rate, in any order. Allow about ${duration(minutes)}; take breaks.`,
  kept: 'Your answers stay in this browser. Nothing is sent unless you choose to.',
  notKept:
    'Your answers are not kept when you leave this page. Nothing is sent unless you choose to.',
  newHere: 'New here?',
  takeFirstPass: (minutes) => `Take a first pass (about ${duration(minutes)})`,
  seeAll: 'See everything that is asked',
  start: 'Start',
  continueAt: (id) => `Continue at ${id}`,
  seeResult: 'See the result',
  about: 'About this self-check',
  ratedOf: (rated, of) => `${rated} of ${of} rated`,

  help: 'What good looks like, evidence and next step',
  goodLooksLike: 'What good looks like',
  evidence: 'Examples of evidence',
  nextStep: 'Next step',
  exerciseFor: (id) => `Team exercise for ${id}`,
  rating: (id) => `Your rating for ${id}`,
  notApplicable: 'Not applicable',
  notApplicableMeaning: 'This does not apply to our service.',
  reason: 'Why it does not apply',
  reasonWanted: 'Give a reason, or it counts as not rated.',
  why: 'Why',
  whyWanted:
    'Say what makes it so. The rating counts without, but the result will say that a reason is missing.',
  note: 'Note',
  evidenceList: (n, id) => `Evidence for ${id} (${n})`,
  evidenceKind: { show: 'Show me', tell: 'Tell me' },
  clear: 'Clear answer',
  back: (to) => `Back: ${to}`,
  next: (to) => `Next: ${to}`,
  partialsLeft: (n) => (n === 0 ? 'no more may be partial' : `${n} more may be partial`),

  outcome: {
    'not-started': 'Nothing rated yet',
    'in-progress': 'Not all rated yet',
    'falls-short': `On your ratings, you ${outcome(false)}`,
    reaches: `On your ratings, you ${outcome(true)}`,
  },
  outlook: (known, best, worst) =>
    (known === null ? '' : `What is rated so far ${outcome(known)}. `) +
    (best === worst
      ? `However you rate the rest, you ${outcome(best)}.`
      : `Depending on the rest, you ${outcome(best)} at best and ${outcome(worst)} at worst.`),
  whereYouStand: 'Where you stand',
  byTheme: 'By theme',
  columns: {
    criterion: 'Criterion',
    met: 'Met',
    partial: 'Partial',
    fatal: 'Non-compliant',
    unrated: 'Not rated',
    share: 'Share met',
    allowance: 'More may be partial',
    state: 'State',
  },
  needed: (percent) => `The line marks the ${percent}% needed.`,
  metOf: (met, of, share) => `${met} of ${of} met (${share})`,
  gap: 'What is still missing',
  gapNone: 'Nothing is missing on your ratings.',
  gapSize: (toMeet, fatal, toRate) => sentence(meet(toMeet), fatal && ofThem(fatal), rate(toRate)),
  mustMeet: 'These must change:',
  anyOf: (pick, from) => `Any ${pick} of these ${from}:`,
  anywhere: (pick) => `Besides, ${elements(pick)} from any criterion:`,
  toRate: 'Still to rate:',
  planGap: 'Plan what is missing',
  evidenceAndReasons: 'Evidence and reasons',
  evidenceMissing: (n) => `${elements(n)} rated as met with no evidence`,
  evidenceOld: (n, months) =>
    `${count(n, { one: 'piece', other: 'pieces' })} of evidence over ${count(months, { one: 'month', other: 'months' })} old today`,
  reasonsMissing: (n) => `${count(n, { one: 'reason', other: 'reasons' })} still missing`,
  nothingMissing:
    'All that is rated as met has evidence, none of it too old. No reason is missing.',

  problem: {
    full: notSaved('this browser’s storage is full'),
    forbidden: notSaved('this browser does not let the page keep them'),
    newer: notSaved('a newer version of this page keeps some here'),
  },
  spoilt: (n) =>
    `${count(n, { one: 'saved entry', other: 'saved entries' })} could not be read. Nothing is thrown away.`,
  unknown: (n) => `${answers(n)} to unknown elements: kept, not counted.`,
  newVersion: (version, carried, added) =>
    `These answers were carried to version ${version} of the standard. ${sentence(freshLook(carried), newElements(added))}`,
  seeNewVersion: 'See what changed',
  download: 'Download my answers',
  downloadSpoilt: 'Download them',
  open: 'Open a file of answers',
  opened: (n) => `Opened: ${answers(n)}. For each element the latest answer counts.`,
  notOpened: {
    'not-a-check': notOpened('is not a saved self-check'),
    newer: notOpened('is from a newer version of this page'),
    damaged: notOpened('is damaged'),
    'other-standard': notOpened('is about another standard'),
  },
  cancel: 'Cancel',
  delete: 'Delete my answers',
  deleteQuestion: (n) => `Delete ${answers(n)}? This cannot be undone.`,
  deleted: 'Answers deleted.',
  packFailed: 'The standard could not be read.',
  noCriterion: (id) => `This standard has no criterion ${id}.`,
};

function notSaved(why: string): string {
  return `Your latest answers are not saved: ${why}. Download a copy before you leave.`;
}

function notOpened(why: string): string {
  return `Not opened: this file ${why}.`;
}

function duration(minutes: number): string {
  const hours = Math.round(minutes / 30) / 2;
  if (hours < 1) return count(Math.ceil(minutes), { one: 'minute', other: 'minutes' });
  return count(hours, { one: 'hour', other: 'hours' });
}

function meet(n: number): string {
  return n === 0 ? '' : `${count(n, { one: 'more element', other: 'more elements' })} to meet`;
}

function rate(n: number): string {
  return n === 0 ? '' : `${elements(n)} still to rate`;
}

function freshLook(n: number): string {
  return n === 0 ? '' : `${answers(n)} to look at again`;
}

function newElements(n: number): string {
  return n === 0 ? '' : `${count(n, { one: 'new element', other: 'new elements' })} to rate`;
}

function ofThem(n: number): string {
  return `${n} of them ${n === 1 ? 'is' : 'are'} non-compliant`;
}

function sentence(...parts: (string | 0)[]): string {
  return `${parts.filter(Boolean).join('; ')}.`;
}
