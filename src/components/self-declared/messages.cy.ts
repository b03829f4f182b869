import { dayInWords, WELSH_MONTHS } from '../../language/dates.js';
import { counter } from '../../language/language.js';
import type { SelfDeclaredMessages } from './messages.js';

const count = counter('cy');
// The singular follows a number.
const elements = (n: number) => count(n, { other: 'elfen' });
const inWords = (date: string) => dayInWords(WELSH_MONTHS, new Date(date));

/** A self-declaration in Welsh. */
export const cy: SelfDeclaredMessages = {
  name: 'Hunanasesiad',
  declared: (day) => `Hunanaseswyd ar ${inWords(day)}, heb ei ardystio.`,
  counts: (met, of) =>
    `Yn ôl graddau’r sefydliad ei hun, mae ${met} o ${elements(of)} wedi’u bodloni; dangosol yn unig yw hyn.`,
  unrated: (n) => `Heb eu graddio eto: ${elements(n)}.`,
  lapsed: (lastDay) =>
    `Bu hwn yn cyfrif tan ${inWords(lastDay)}. Mae wedi dod i ben, felly ni ddangosir ei ffigurau.`,
  unreadable: 'Dylai fod hunanasesiad yma, ond nid oes modd ei ddarllen.',
  meaning: 'Beth mae hunanasesiad yn ei olygu',
  explanation: (standard) => [
    `Mae’r sefydliad wedi’i raddio ei hun yn erbyn elfennau ${standard}. Nid oes neb arall wedi edrych ar ei dystiolaeth.`,
    'Dim ond corff ardystio all ddyfarnu tystysgrif, ar ôl ei asesiad ei hun. Nid tystysgrif yw hwn, ac nid yw’n dweud dim ynghylch a fyddai un yn cael ei dyfarnu.',
    'Daw i ben flwyddyn ar ôl iddo gael ei newid ddiwethaf.',
  ],
};
