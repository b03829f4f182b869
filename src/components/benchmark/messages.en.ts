import { dayInWords, ENGLISH_MONTHS } from '../../language/dates.js';
import { counter } from '../../language/language.js';
import { SECTOR_WORDS } from '../../language/sector-words.js';
import type { BenchmarkMessages, Tenths } from './messages.js';

const count = counter('en');
const day = (date: string) => dayInWords(ENGLISH_MONTHS, new Date(date));
const some = (n: Tenths['same']) => (n === 'few' ? 'hardly any' : n || 'none');

/** Where a team stands among others, in English. */
export const en: BenchmarkMessages = {
  language: 'en',
  title: 'Where we stand among others',
  about:
    'This is what organisations said of themselves and chose to share. It is no ranking and no proof: it shows where others find it hard too, and where somebody can help.',
  loading: 'What others have shared is being fetched.',
  problem: {
    'not-reached':
      'What others have shared could not be fetched. Your own result is complete without it.',
    'not-found':
      'What others have shared is not where this page looks for it. Tell the page’s owner.',
    'not-a-benchmark':
      'What this page fetched is no collection of what others have shared. Tell the page’s owner.',
    newer:
      'What others have shared is in a newer form than this page can read. Tell the page’s owner.',
    damaged: 'What others have shared cannot be read. Tell the page’s owner.',
    'other-standard':
      'What others have shared is about another standard, or another version of it.',
  },
  published: (centre, when) => `Put together by ${centre} on ${when}.`,
  day,

  group: 'Compare with',
  sector: 'Sector',
  allSectors: 'All sectors',
  sectors: SECTOR_WORDS.en,
  year: 'Year',
  allYears: 'All years',
  organisations: (n) => count(n, { one: 'organisation', other: 'organisations' }),
  groupOf: (organisations, sector, year) =>
    `${organisations}, ${sector ? `sector “${sector}”` : 'all sectors'}, ${year === undefined ? 'all years' : `year ${year}`}.`,
  noGroup: (fewest) =>
    `There are no figures for this choice: fewer than ${fewest} organisations shared theirs, or so few that somebody could be recognised. Choose another.`,
  nothingRated:
    'You have not rated anything yet. What others say is below; once you rate, your place in it shows.',

  shares: 'How much is met',
  sharesAbout: 'The share of elements that are met, yours beside that of others.',
  whole: 'The whole standard',
  youMeet: (share) => `You meet ${share} of what you have rated.`,
  notRatedYet: 'You have rated nothing here yet.',
  quartiles: (first, middle, third) =>
    `Of the organisations, a quarter meet ${first} or less, half ${middle} or less, three quarters ${third} or less.`,
  sharesKey:
    'Box: the middle half of the organisations, with the one in the middle as a line. Diamond: you.',

  weak: 'Where we are weak',
  weakAbout:
    'Elements that you do not meet, the lowest rating first, then where most others do better.',
  noWeak: 'You have rated no element below what the standard asks.',
  all: (n) => `All ${count(n, { one: 'element', other: 'elements' })}`,
  yours: 'You:',
  others: 'Others:',
  among: (id, { worse, same, better }) =>
    `In every 10 organisations, roughly: ${some(worse)} ${worse === 1 ? 'rates' : 'rate'} ${id} lower than you, ${some(same)} the same, ${some(better)} higher.`,
  notRated: (id) => `You have not rated ${id}.`,
  setAside: (id) => `You have marked ${id} as not applicable.`,
  notShown: (id) => `The centre shows no figures for ${id}: too few organisations rated it.`,
  unrated: 'not rated',
  notApplicable: 'not applicable',
  barKey: 'Bars: how others rate, best first. Triangle: your rating.',

  stories: (n) => `How others did it (${n})`,
  did: 'What they did',
  outcome: 'What changed',
  contact: 'Who may be asked',
  honest: 'Whoever rates strictly stands lower here than they are.',
};
