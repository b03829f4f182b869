import { counter } from '../../language/language.js';
import type { ProgressMessages } from './messages.js';

const count = counter('en');
const elements = (n: number) => count(n, { one: 'element', other: 'elements' });

/** "Over time" in English. */
export const en: ProgressMessages = {
  title: 'Over time',
  about:
    'A snapshot keeps where each element stands on a day. Take one before a round of work or a yearly review, and see later what came of it.',
  take: 'Take a snapshot',
  name: 'Name of the snapshot',
  nameHint: 'If you like, such as “Before the 2027 review”.',
  taken: (when) => `Snapshot kept: ${when}.`,
  snapshots: 'Snapshots',
  noSnapshots:
    'There is no snapshot yet. Take the first one now and another one later; the trend and the differences then show here.',
  now: 'Now',
  unrated: 'Not rated',
  notApplicable: 'Not applicable',

  trend: 'Trend',
  trendAbout: (version) =>
    `Share of the elements met, of all that apply; what is not rated counts as not met. Every date is judged by version ${version} of the standard. Indicative only.`,
  byCriterion: 'By criterion',
  byTheme: 'By theme',
  needed: (percent) => `The thick line marks the ${percent}% needed.`,
  date: 'Date',
  whole: 'All',

  compare: 'Compare two dates',
  one: 'First date',
  other: 'Second date',
  sameDate: 'Choose two different dates.',
  show: 'Differences',
  summary: (from, to, parts) =>
    `From ${from} to ${to}: ${parts.length > 0 ? parts.join(', ') : 'nothing changed'}.`,
  metThen: (then, now) => `Met then: ${then}. Met at the later date: ${now}.`,
  counted: {
    better: (n) => `${n} better`,
    worse: (n) => `${n} worse`,
    rated: (n) => `${n} rated since`,
    'set-aside': (n) => `${n} set aside`,
    cleared: (n) => `${n} no longer rated`,
    evidence: (n) => `new evidence for ${elements(n)}`,
    pack: (n) => `${n} changed by the standard itself`,
    unchanged: (n) => `${elements(n)} unchanged`,
  },
  kinds: {
    better: 'Better',
    worse: 'Worse',
    rated: 'Rated since',
    'set-aside': 'Set aside',
    cleared: 'No longer rated',
    evidence: 'New evidence',
    pack: 'Changed by the standard itself',
    unchanged: 'Unchanged',
  },
  then: ', then ',
  pieces: (n) => count(n, { one: 'new piece', other: 'new pieces' }),
  byPack: {
    renamed: (was) => `was ${was}`,
    split: (was) => `a part of what was ${was}`,
    merged: (was) => `takes the place of ${was}`,
    new: () => 'new',
    withdrawn: () => 'withdrawn',
  },

  carried: (version) => `Carried to version ${version} of the standard`,
  carriedAbout:
    'Nothing was dropped. An element with a new name keeps its rating until you have looked at it again. One that was split or merged asks for a rating of its own. Notes, evidence and actions went along.',
  lookAgain: 'To look at again',
  cameFrom: {
    renamed: (was) => ['Was ', was, '. The rating counts on.'],
    split: (was) => ['A part of what was ', was, '. Not counted before you rate it.'],
    merged: (was) => ['Takes the place of ', was, '. Not counted before you rate it.'],
  },
  stillRight: (rating) => ['Still right: ', rating],
  confirmed: (id) => `${id}: your rating stands.`,
  added: 'New, to be rated',
  old: 'Old answers',
  oldAbout:
    'These were given to elements that the standard no longer has. They are kept, also in your file, and not counted.',
  withdrawnIn: (version) => `Withdrawn in version ${version}.`,
  replacedBy: 'Replaced by',
  note: 'Note',
  reason: 'Reason',
  evidence: 'Evidence',
  actions: 'Actions',
};
