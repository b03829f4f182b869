import { ENGLISH_MONTHS, localDayInWords } from '../../language/dates.js';
import { counter } from '../../language/language.js';
import type { ShareMessages } from './messages.js';

const count = counter('en');
const answers = (n: number) => count(n, { one: 'answer', other: 'answers' });

/** The page for sharing in English. */
export const en: ShareMessages = {
  title: 'Share',
  about:
    'Hand your self-check on as a link. The answers are in the link itself: they are not sent to a server, and are kept nowhere else.',
  warning:
    'Whoever has the link can read what is in it, and pass it on. It shows your answers as they are now; what you change later does not reach it.',
  what: 'What goes into the link',
  ratingsOnly: 'Ratings only',
  ratingsOnlyAbout:
    'Nothing that anybody wrote, and no names. What does not apply is marked so, without the reason. One date for all.',
  everything: 'Everything',
  everythingAbout: 'All that you and your team have entered, with dates and history.',
  holds: 'It holds:',
  count: {
    ratings: (n) => count(n, { one: 'rating', other: 'ratings' }),
    notApplicable: (n) =>
      count(n, { one: 'element that does not apply', other: 'elements that do not apply' }),
    notes: (n) => count(n, { one: 'note', other: 'notes' }),
    reasons: (n) => count(n, { one: 'reason', other: 'reasons' }),
    evidence: (n) => count(n, { one: 'piece of evidence', other: 'pieces of evidence' }),
    actions: (n) => count(n, { one: 'action', other: 'actions' }),
    views: (n) =>
      count(n, { one: 'answer of a single colleague', other: 'answers of single colleagues' }),
    stories: (n) => count(n, { one: 'story of good practice', other: 'stories of good practice' }),
    impressions: (n) => count(n, { one: 'first impression', other: 'first impressions' }),
    snapshots: (n) => count(n, { one: 'earlier state', other: 'earlier states' }),
  },
  names: (names) => `Names: ${names}`,
  organisation: (name) => `Organisation: ${name}`,
  scope: (name) => `Service: ${name}`,
  nothing: 'There are no answers yet.',
  length: (n) => `The link has ${count(n, { one: 'character', other: 'characters' })}.`,
  risk: {
    safe: 'E-mail and chat programs pass links of this length on whole.',
    some: 'Some e-mail and chat programs cut links longer than 2,000 characters. Try it, or send the file instead.',
    many: 'Many e-mail and chat programs cut links longer than 8,000 characters. Better send the file.',
    tooLong: 'That is too long for a link: 32,000 characters are the most. Send the file instead.',
  },
  preview: 'See exactly what goes into it',
  make: 'Make the link',
  link: 'The link',
  copy: 'Copy the link',
  copied: 'Copied.',
  notCopied: 'The browser did not let the page copy. The link is selected: copy it yourself.',

  handOver: 'Hand over to an assessor',
  handOverAbout:
    'One file for the certification body. You choose what goes in, and see all of it before you save it. Your answers here stay as they are.',
  handOverAlways:
    'Ratings, their reasons and dates, what does not apply, and whose it is: these always go in.',
  handOverParts: 'What else goes in',
  handOverPart: {
    evidence: 'Evidence: titles, places, dates and notes of each piece',
    notes: 'Notes',
    plan: 'The plan, with the names of who does what',
    views: 'The team’s views, with what each person said',
    snapshots: 'Earlier states',
  },
  handOverHolds: 'What the file holds',
  handOverPreview: 'The text of the file',
  handOverUnnamed:
    'The organisation or the services are not named, and the assessor will have to ask.',
  handOverName: 'Name them in the report',
  handOverFile: 'Save the file for the assessor',
  handedOver: (file) => `Saved as ${file}. Send it to the certification body yourself.`,

  arrived: 'Somebody shared a self-check with you',
  arrivedAbout:
    'It came with the link, and nothing is kept of it yet. Your own answers are as they were.',
  reading: 'The link is being read.',
  made: (date) => `The link was made on ${localDayInWords(ENGLISH_MONTHS, date)}.`,
  look: 'Look at it',
  lookAbout: 'Nothing of it is kept, and you can choose again afterwards.',
  add: 'Add it to my team',
  addAbout: 'As a colleague’s answers beside yours. Your own ratings stay.',
  replace: 'Put it in place of mine',
  replaceAbout: 'You are asked first, and offered a file of your own answers.',
  leave: 'Do nothing',
  leaveAbout: 'The link is forgotten here.',
  unreadable: {
    cut: 'This link is not whole: part of it may have been cut off on the way. Ask for it again, or for the file.',
    'too-large': 'This link holds more than a self-check can. It was not opened.',
    'not-a-check': 'This link holds no self-check. It was not opened.',
    newer: 'This link is from a newer version of this page. It was not opened.',
    damaged: 'The self-check in this link is damaged. It was not opened.',
    'other-standard': 'The self-check in this link is about another standard. It was not opened.',
  },
  goOn: 'Go on without it',

  looking: 'You are looking at somebody else’s self-check',
  lookingAbout: 'Nothing you do here is kept. Your own answers are untouched.',
  backToMine: 'Back to mine',
  replaceQuestion: (n) =>
    `Put the shared self-check in place of your ${answers(n)} and all that belongs to them? This cannot be undone, so download yours first.`,
  added: (n) => `Added to your team, with ${answers(n)}.`,
  seeTeam: 'See the team',
  replaced: (n) => `This is your self-check now, with ${answers(n)}.`,
  left: 'The link is set aside. Your answers are as they were.',
};
