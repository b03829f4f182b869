import { dayInWords, WELSH_MONTHS } from '../../language/dates.js';
import { counter } from '../../language/language.js';
import { SECTOR_WORDS } from '../../language/sector-words.js';
import type { BenchmarkMessages, Tenths } from './messages.js';

const count = counter('cy');
const day = (date: string) => dayInWords(WELSH_MONTHS, new Date(date));
const some = (n: Tenths['same']) => (n === 'few' ? 'prin yr un' : n || 'dim un');

/** Where a team stands among others, in Welsh. */
export const cy: BenchmarkMessages = {
  language: 'cy',
  title: 'Ble rydym yn sefyll ymhlith eraill',
  about:
    'Dyma’r hyn a ddywedodd sefydliadau amdanynt eu hunain ac y dewisasant ei rannu. Nid rhestr o’r gorau i’r gwaethaf yw hi, ac nid yw’n brawf: mae’n dangos ble mae’n anodd i eraill hefyd, a ble gall rhywun helpu.',
  loading: 'Mae’r hyn a rannodd eraill yn cael ei nôl.',
  problem: {
    'not-reached':
      'Ni ellid nôl yr hyn a rannodd eraill. Mae eich canlyniad eich hun yn gyflawn hebddo.',
    'not-found':
      'Nid yw’r hyn a rannodd eraill yn y lle y mae’r dudalen hon yn chwilio amdano. Dywedwch wrth berchennog y dudalen.',
    'not-a-benchmark':
      'Nid casgliad o’r hyn a rannodd eraill a gafodd y dudalen hon. Dywedwch wrth berchennog y dudalen.',
    newer:
      'Mae’r hyn a rannodd eraill ar ffurf fwy newydd nag y gall y dudalen hon ei darllen. Dywedwch wrth berchennog y dudalen.',
    damaged: 'Ni ellir darllen yr hyn a rannodd eraill. Dywedwch wrth berchennog y dudalen.',
    'other-standard': 'Mae’r hyn a rannodd eraill am safon arall, neu am fersiwn arall ohoni.',
  },
  published: (centre, when) => `Casglwyd ynghyd gan ${centre} ar ${when}.`,
  day,

  group: 'Cymharu â',
  sector: 'Sector',
  allSectors: 'Pob sector',
  sectors: SECTOR_WORDS.cy,
  year: 'Blwyddyn',
  allYears: 'Pob blwyddyn',
  organisations: (n) => count(n, { other: 'sefydliad' }),
  groupOf: (organisations, sector, year) =>
    `${organisations}, ${sector ? `sector “${sector}”` : 'pob sector'}, ${year === undefined ? 'pob blwyddyn' : `blwyddyn ${year}`}.`,
  noGroup: (fewest) =>
    `Nid oes ffigurau ar gyfer y dewis hwn: rhannodd llai na ${fewest} sefydliad eu rhai hwy, neu gyn lleied fel y gellid adnabod rhywun. Dewiswch un arall.`,
  nothingRated:
    'Nid ydych wedi graddio dim eto. Mae’r hyn a ddywed eraill isod; wrth i chi raddio, bydd eich lle ynddo yn ymddangos.',

  shares: 'Faint sydd wedi’i fodloni',
  sharesAbout: 'Y gyfran o’r elfennau sydd wedi’u bodloni, eich un chi ochr yn ochr â rhai eraill.',
  whole: 'Y safon gyfan',
  youMeet: (share) => `Rydych yn bodloni ${share} o’r hyn a raddiwyd gennych.`,
  notRatedYet: 'Nid ydych wedi graddio dim yma eto.',
  quartiles: (first, middle, third) =>
    `O’r sefydliadau, mae chwarter yn bodloni ${first} neu lai, hanner ${middle} neu lai, tri chwarter ${third} neu lai.`,
  sharesKey: 'Blwch: hanner canol y sefydliadau, gyda’r un yn y canol yn llinell. Diemwnt: chi.',

  weak: 'Ble rydym yn wan',
  weakAbout:
    'Elfennau nad ydych yn eu bodloni, y radd isaf yn gyntaf, yna lle mae’r rhan fwyaf o’r lleill yn gwneud yn well.',
  noWeak: 'Nid ydych wedi graddio’r un elfen islaw’r hyn y mae’r safon yn ei ofyn.',
  all: (n) => `Pob un o’r ${count(n, { other: 'elfen' })}`,
  yours: 'Chi:',
  others: 'Eraill:',
  among: (id, { worse, same, better }) =>
    `Gradd ${id} mewn 10 sefydliad, yn fras: ${some(worse)} yn is na’ch un chi, ${some(same)} yr un fath, ${some(better)} yn uwch.`,
  notRated: (id) => `Nid ydych wedi graddio ${id}.`,
  setAside: (id) => `Rydych wedi nodi bod ${id} yn amherthnasol.`,
  notShown: (id) =>
    `Nid yw’r ganolfan yn dangos ffigurau ar gyfer ${id}: rhy ychydig o sefydliadau a’i graddiodd.`,
  unrated: 'heb ei graddio',
  notApplicable: 'amherthnasol',
  barKey: 'Bariau: sut mae eraill yn graddio, y gorau yn gyntaf. Triongl: eich gradd chi.',

  stories: (n) => `Sut y gwnaeth eraill hynny (${n})`,
  did: 'Beth wnaethant',
  outcome: 'Beth newidiodd',
  contact: 'Pwy y gellir ei holi',
  honest: 'Mae pwy bynnag sy’n graddio’n llym yn sefyll yn is yma nag y maent mewn gwirionedd.',
};
