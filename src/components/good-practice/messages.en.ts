import { counter } from '../../language/language.js';
import { SECTOR_WORDS } from '../../language/sector-words.js';
import type { GoodPracticeMessages } from './messages.js';

const count = counter('en');
const bytes = (n: number) => count(n, { one: 'byte', other: 'bytes' });

/** The page for good practice in English. */
export const en: GoodPracticeMessages = {
  language: 'en',
  title: 'Good practice',
  about:
    'Write down what works, so that others can learn from it: what you did, what changed, and who may ask you.',
  nothingLeaves:
    'Your stories are kept with your answers. Nothing is shared until you have chosen what may go, seen it, and passed it on yourself.',

  stories: 'Your stories',
  noStories: 'There are none yet. Begin with something you are proud of.',
  mark: 'Element',
  markHint: 'What you rated best comes first.',
  markButton: 'Write a story about it',
  notRated: 'Not rated yet',
  did: 'What we did',
  didHint: 'A sentence or two that another service could act on.',
  outcome: 'What changed',
  outcomeHint: 'What customers or colleagues noticed, with a figure if you have one.',
  contact: 'Who may ask us (optional)',
  contactHint: 'For example an e-mail address. It is shared only if you tick it below.',
  unfinished:
    'Not finished: once it says what you did and what changed, you can choose to share it.',
  remove: 'Remove',
  marked: (id) => `There is now a story about ${id}.`,
  removed: (id) => `The story about ${id} is removed.`,
  undo: 'Bring it back',
  restored: (id) => `The story about ${id} is back.`,

  share: 'Share with the centre',
  shareAbout:
    'The centre puts together what many organisations share: where everybody stands, and how others did it. What it gets is your ratings, and beside them only what you tick.',
  nothingRated: 'Rate some elements first: without ratings there is nothing to put together.',
  year: 'Year of the ratings',
  yearWanted: 'Write a year from 2008 on, in four figures.',
  organisation: 'Organisation (optional)',
  organisationHint: 'Left empty, you stay unnamed.',
  sector: 'Sector (optional)',
  sectorNotSaid: 'Not said',
  sectors: SECTOR_WORDS.en,
  what: 'What goes',
  ratingsGo: (n) =>
    `${count(n, { one: 'rating goes', other: 'ratings go' })} in any case, with the year. Nothing else goes unless you tick it.`,
  whichStories: 'Stories',
  noFinishedStories: 'There is no finished story to choose.',
  storyOf: (id) => `Story about ${id}`,
  contactOf: (contact) => `Who may ask us: ${contact}`,
  more: (n) => `Notes and evidence (${n})`,
  moreAbout: 'Tick only what you want to show to others.',
  noteOf: 'Note',
  evidenceOf: 'Evidence',
  placeOf: (place) => `With its link or place: ${place}`,

  look: 'See what would go',
  changed: 'Something has changed since you looked. Look again at what would go.',
  preview: 'What would go',
  previewAbout: (n) =>
    `This is all of it, ${bytes(n)}. Characters that nobody could see are written as \\u and a number.`,
  file: 'The file',
  keptKey:
    'It is signed with a key that stays in this browser and belongs to this assessment alone. If you share again from here, the centre counts your later file and forgets this one.',
  momentKey:
    'This browser does not let the page keep a key. The file is signed, but if you share again the centre will count it as another organisation: share once.',
  cannotSign:
    'This browser cannot sign a file here, because the page did not come over https. The centre takes only signed files, so nothing can be shared from this page.',
  download: 'Download the file',
  downloadAbout: 'Pass it on as the centre asks for it.',

  address: {
    'not-an-address': (address) =>
      `The page names an address to send to that is none: ${address}. Tell its owner. You can download the file.`,
    'not-https': (address) =>
      `The page names an address to send to that is not secure (https): ${address}. Nothing is sent there. Tell the page’s owner. You can download the file.`,
    'has-password': (address) =>
      `The page names an address to send to with a name and password in it: ${address}. Nothing is sent there. Tell the page’s owner. You can download the file.`,
  },
  send: (host) => `Send to ${host}`,
  sendAgain: (host) => `Send again to ${host}`,
  sendQuestion: (host, n) => `Send this file (${bytes(n)}) to ${host}?`,
  sendAbout: (address) =>
    `What goes to ${address} is what you have just seen, without cookies. As with all that a browser sends, whoever takes it can tell which website and which network it came from.`,
  cancel: 'Cancel',
  sendYes: 'Send',
  sending: (host) => `Being sent to ${host}.`,
  taken: (host, status) => `${host} has taken it (status ${status}).`,
  refused: (host, status) =>
    `${host} has not taken it (status ${status}). You can send it again, or download it.`,
  answered: 'It answered:',
  redirected: (host) =>
    `${host} wanted to lead on to another address. That was not followed, because you agreed to ${host} alone. Tell the page’s owner.`,
  late: (host, seconds) =>
    `${host} has not answered in ${seconds} seconds. Whether the file arrived is not known. You can send it again: the centre counts only the latest.`,
  notReached: (host) =>
    `${host} could not be reached, or does not take files from this page. You can send it again, or download it. If it goes on, tell the page’s owner.`,
  offline: 'Your browser says that it is offline.',
};
