import { counter } from '../../language/language.js';
import type { TeamMessages } from './messages.js';

const count = counter('en');
const answers = (n: number): string => count(n, { one: 'answer', other: 'answers' });
const people = (n: number) => count(n, { one: 'person', other: 'people' });

/** The team’s page in English. */
export const en: TeamMessages = {
  title: 'Team',
  about:
    'Several people rate apart, then compare and agree. Where you differ is where talking helps most.',
  steps: [
    'Each person rates on their own, in their own browser, without looking at the others.',
    'Each downloads their answers and sends you the file, by e-mail for example. A name is optional.',
    'Add the files here. Every rating, reason and note is kept.',
    'Meet, look first at where you differ, and agree one rating for each element.',
  ],

  details: 'Your name and service',
  detailsAbout: 'All optional. They go into your file, so that others can tell whose it is.',
  person: 'Your name',
  organisation: 'Organisation',
  scope: 'Service or services',
  save: 'Save',
  saved: 'Saved with your answers.',

  add: 'Add colleagues’ files',
  addAbout: 'Your own answers stay as they are. A file that cannot be read changes nothing.',
  chooseFiles: 'Files of answers, one or more',
  outcome: {
    added: (who, n) => `added as ${who}, with ${answers(n)}.`,
    replaced: (who, n) =>
      `from ${who} again, now with ${answers(n)}; the latest answer to each element counts.`,
    apart: (who, n) =>
      `added as ${who}, with ${answers(n)}. It began as a copy of a file that is here already, and is kept apart from it.`,
    known: (who) => `nothing new; it is here already, as ${who}.`,
  },
  notAdded: {
    'not-a-check': 'not added, because it is not a saved self-check.',
    newer: 'not added, because it is from a newer version of this page.',
    damaged: 'not added, because it is damaged.',
    'other-standard': 'not added, because it is about another standard.',
    empty: 'not added, because nothing is answered in it.',
    'too-large': 'not added, because it is too large to be a self-check.',
  },

  members: 'Who is in the team',
  nobody: 'Nobody yet. Once you add a file, your own ratings count as one person’s too.',
  unnamed: (n) => `Person ${n}`,
  own: (name) => (name ? `${name} (this self-check)` : 'This self-check'),
  ofTeam: 'agreed in a team',
  answers,
  takeOut: 'Take out',
  takeOutQuestion: (who, n) =>
    `Take out ${who} with ${answers(n)}? What the team agreed stays, and so do evidence and actions from the file.`,
  takenOut: (who) => `Taken out: ${who}.`,

  elements: 'Element by element',
  untilAgreed:
    'Most disagreement first. Until you agree, the rating in this self-check counts in the result.',
  nothingYet:
    'There is nothing to compare yet: add a file first. Or rate together from the start, in the meeting view.',
  show: 'Show',
  filter: {
    all: (n) => `All (${n})`,
    differ: (n) => `Where you differ (${n})`,
    open: (n) => `Not agreed yet (${n})`,
  },
  noneLeft: 'There are none.',

  nobodyRated: 'Nobody has rated it.',
  oneRated: 'One person has rated it.',
  sameMind: (n) => `${people(n)}, all of one mind.`,
  differ: (n) => `${people(n)} differ.`,
  ofPeople: (some, all) => `${some} of ${all}`,
  onlyWrote: 'Not rated, only written about',
  whoSaid: (id) => `Who said what about ${id}`,
  reason: 'Reason',
  note: 'Note',

  agreed: 'Agreed',
  notAgreed: 'Not agreed yet',
  agree: (id) => `The team agrees for ${id}`,
  why: (id) => `Why ${id} is rated so`,
  reopen: (id) => `Not agreed after all: ${id}`,

  meeting: 'Meeting view',
  meetingAbout:
    'One element at a time in large type, for a screen that a room can read. Ratings stay hidden until you show them.',
  place: (at, of) => `Element ${at} of ${of}`,
  left: (n) => (n === 0 ? 'All are agreed' : `${n} not agreed yet`),
  sayFirst: (n) =>
    `${people(n)} ${n === 1 ? 'has' : 'have'} rated it. Say what you each think before you look.`,
  showRatings: 'Show the ratings',
  previous: 'Previous element',
  next: 'Next element',
  leave: 'Leave the meeting view',
  keys: 'Page Down goes on, at the end to the next element; Page Up goes back. A presenter’s remote does the same. Escape leaves.',
};
