import { fallingShort, halfway, pledged, reaching } from '../answers.js';
import { councilPack, faultyPack } from '../council-pack.js';
import type { Example } from '../example.js';

const tag = 'cse-self-check';
const rubbish = 'Not JSON, and not ours';

/** The states of `<cse-self-check>`. */
export const selfCheckExamples = {
  notStarted: { tag, shows: 'The overview before the first answer' },
  inProgress: { tag, shows: 'The overview half-way', answers: halfway },
  reaching: { tag, shows: 'All rated, and the standard is reached', answers: reaching },
  fallingShort: { tag, shows: 'All rated, and it falls short', answers: fallingShort },
  longPage: {
    tag,
    shows: 'Everything on one long page',
    attributes: { layout: 'all' },
    answers: halfway,
  },
  welsh: {
    tag,
    shows: 'A Welsh interface; wording that has no Welsh yet is marked as English',
    attributes: { lang: 'cy' },
    answers: halfway,
  },
  dark: { tag, shows: 'On a dark page', colourScheme: 'dark', answers: halfway },
  councilPack: {
    tag,
    shows: 'A council’s own pack with three ratings',
    pack: councilPack,
    answers: pledged,
  },
  packNotFound: {
    tag,
    shows: 'A pack that cannot be loaded, with the fallback under it',
    attributes: { pack: 'no-such-pack.json' },
    content: '<p>Please ask us for the <a href="#paper">paper form</a>.</p>',
  },
  packWithFaults: { tag, shows: 'A pack with faults in it', pack: faultyPack },
  storageFull: {
    tag,
    pack: councilPack,
    shows: 'The browser has no room left',
    answers: pledged,
    refuses: 'QuotaExceededError',
  },
  storageForbidden: {
    tag,
    pack: councilPack,
    shows: 'The browser keeps nothing for this page',
    refuses: 'SecurityError',
  },
  storageSpoilt: {
    tag,
    pack: councilPack,
    shows: 'Some of what the browser kept cannot be read',
    answers: pledged,
    entries: { '/B.1.1': rubbish, '': rubbish },
  },
  storageNewer: {
    tag,
    pack: councilPack,
    shows: 'A newer release saved here; nothing of it is touched',
    entries: { '': JSON.stringify({ format: 'cse-widgets/assessment', version: 99 }) },
  },
  unknownAnswers: {
    tag,
    shows: 'Answers to elements that this pack does not have',
    pack: councilPack,
    answers: halfway,
  },
  notKept: {
    tag,
    shows: 'Answers that go with the page',
    pack: councilPack,
    attributes: { storage: 'none' },
  },
  fromParts: {
    tag,
    shows: 'A layout of one’s own from parts',
    answers: halfway,
    content: `
      <h2>How do people reach you?</h2>
      <cse-criterion criterion="3" heading-level="3"></cse-criterion>
      <h2>Where that leaves you</h2>
      <cse-result heading-level="3"></cse-result>`,
  },
  headingLevel: {
    tag,
    shows: 'Headings that start at the third level',
    pack: councilPack,
    attributes: { 'heading-level': '3' },
    answers: pledged,
  },
} satisfies Record<string, Example>;
