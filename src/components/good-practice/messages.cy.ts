import { counter } from '../../language/language.js';
import { SECTOR_WORDS } from '../../language/sector-words.js';
import type { GoodPracticeMessages } from './messages.js';

const count = counter('cy');
// Welsh puts the singular after a number; what changes is the first letter (beit, 2 feit).
const bytes = (n: number) => count(n, { two: 'feit', other: 'beit' });

/** The page for good practice in Welsh. */
export const cy: GoodPracticeMessages = {
  language: 'cy',
  title: 'Arfer da',
  about:
    'Nodwch yr hyn sy’n gweithio, er mwyn i eraill ddysgu ohono: beth wnaethoch chi, beth newidiodd, a phwy all eich holi.',
  nothingLeaves:
    'Cedwir eich straeon gyda’ch atebion. Ni rennir dim nes i chi ddewis beth gaiff fynd, ei weld, a’i drosglwyddo eich hun.',

  stories: 'Eich straeon',
  noStories: 'Nid oes dim eto. Dechreuwch gyda rhywbeth yr ydych yn falch ohono.',
  mark: 'Elfen',
  markHint: 'Daw’r hyn a raddiwyd orau gennych yn gyntaf.',
  markButton: 'Ysgrifennu stori amdani',
  notRated: 'Heb ei graddio eto',
  did: 'Beth wnaethom ni',
  didHint: 'Brawddeg neu ddwy y gallai gwasanaeth arall weithredu arnynt.',
  outcome: 'Beth newidiodd',
  outcomeHint: 'Yr hyn a sylwodd cwsmeriaid neu gydweithwyr arno, gyda ffigur os oes gennych un.',
  contact: 'Pwy all ein holi (dewisol)',
  contactHint: 'Er enghraifft cyfeiriad e-bost. Fe’i rhennir dim ond os ticiwch ef isod.',
  unfinished:
    'Heb ei gorffen: unwaith y bydd yn dweud beth wnaethoch a beth newidiodd, gallwch ddewis ei rhannu.',
  remove: 'Tynnu',
  marked: (id) => `Mae stori am ${id} yma nawr.`,
  removed: (id) => `Tynnwyd y stori am ${id}.`,
  undo: 'Dod â hi yn ôl',
  restored: (id) => `Mae’r stori am ${id} yn ôl.`,

  share: 'Rhannu â’r ganolfan',
  shareAbout:
    'Mae’r ganolfan yn casglu ynghyd yr hyn y mae llawer o sefydliadau yn ei rannu: ble mae pawb yn sefyll, a sut y gwnaeth eraill hynny. Yr hyn a gaiff yw eich graddau, a dim ond yr hyn a diciwch wrth eu hochr.',
  nothingRated: 'Graddiwch rai elfennau yn gyntaf: heb raddau nid oes dim i’w gasglu.',
  year: 'Blwyddyn y graddau',
  yearWanted: 'Rhowch flwyddyn o 2008 ymlaen, mewn pedwar ffigur.',
  organisation: 'Sefydliad (dewisol)',
  organisationHint: 'O’i adael yn wag, ni chewch eich enwi.',
  sector: 'Sector (dewisol)',
  sectorNotSaid: 'Heb ei nodi',
  sectors: SECTOR_WORDS.cy,
  what: 'Beth sy’n mynd',
  ratingsGo: (n) =>
    `Mae ${count(n, { two: 'radd', other: 'gradd' })} yn mynd beth bynnag, gyda’r flwyddyn. Nid oes dim arall yn mynd oni bai eich bod yn ei dicio.`,
  whichStories: 'Straeon',
  noFinishedStories: 'Nid oes stori orffenedig i’w dewis.',
  storyOf: (id) => `Stori am ${id}`,
  contactOf: (contact) => `Pwy all ein holi: ${contact}`,
  more: (n) => `Nodiadau a thystiolaeth (${n})`,
  moreAbout: 'Ticiwch ddim ond yr hyn yr ydych am ei ddangos i eraill.',
  noteOf: 'Nodyn',
  evidenceOf: 'Tystiolaeth',
  placeOf: (place) => `Gyda’i dolen neu ei lle: ${place}`,

  look: 'Gweld beth fyddai’n mynd',
  changed: 'Mae rhywbeth wedi newid ers i chi edrych. Edrychwch eto ar yr hyn fyddai’n mynd.',
  preview: 'Beth fyddai’n mynd',
  previewAbout: (n) =>
    `Dyma’r cyfan, ${bytes(n)}. Ysgrifennir nodau na allai neb eu gweld fel \\u a rhif.`,
  file: 'Y ffeil',
  keptKey:
    'Fe’i llofnodwyd ag allwedd sy’n aros yn y porwr hwn ac sy’n perthyn i’r asesiad hwn yn unig. Os rhannwch eto oddi yma, bydd y ganolfan yn cyfrif eich ffeil ddiweddarach ac yn anghofio hon.',
  momentKey:
    'Nid yw’r porwr hwn yn gadael i’r dudalen gadw allwedd. Mae’r ffeil wedi’i llofnodi, ond os rhannwch eto bydd y ganolfan yn ei chyfrif fel sefydliad arall: rhannwch unwaith.',
  cannotSign:
    'Ni all y porwr hwn lofnodi ffeil yma, am na ddaeth y dudalen dros https. Dim ond ffeiliau wedi’u llofnodi y mae’r ganolfan yn eu derbyn, felly ni ellir rhannu dim o’r dudalen hon.',
  download: 'Lawrlwytho’r ffeil',
  downloadAbout: 'Trosglwyddwch hi fel y mae’r ganolfan yn gofyn amdani.',

  address: {
    'not-an-address': (address) =>
      `Mae’r dudalen yn enwi cyfeiriad i anfon ato nad yw’n gyfeiriad: ${address}. Dywedwch wrth ei pherchennog. Gallwch lawrlwytho’r ffeil.`,
    'not-https': (address) =>
      `Mae’r dudalen yn enwi cyfeiriad i anfon ato nad yw’n ddiogel (https): ${address}. Nid anfonir dim yno. Dywedwch wrth berchennog y dudalen. Gallwch lawrlwytho’r ffeil.`,
    'has-password': (address) =>
      `Mae’r dudalen yn enwi cyfeiriad i anfon ato sydd ag enw a chyfrinair ynddo: ${address}. Nid anfonir dim yno. Dywedwch wrth berchennog y dudalen. Gallwch lawrlwytho’r ffeil.`,
  },
  send: (host) => `Anfon at ${host}`,
  sendAgain: (host) => `Anfon eto at ${host}`,
  sendQuestion: (host, n) => `Anfon y ffeil hon (${bytes(n)}) at ${host}?`,
  sendAbout: (address) =>
    `Yr hyn sy’n mynd i ${address} yw’r hyn yr ydych newydd ei weld, heb gwcis. Fel gyda phopeth a anfona porwr, gall pwy bynnag sy’n ei dderbyn weld o ba wefan ac o ba rwydwaith y daeth.`,
  cancel: 'Canslo',
  sendYes: 'Anfon',
  sending: (host) => `Yn cael ei hanfon at ${host}.`,
  taken: (host, status) => `Mae ${host} wedi’i derbyn (statws ${status}).`,
  refused: (host, status) =>
    `Nid yw ${host} wedi’i derbyn (statws ${status}). Gallwch ei hanfon eto, neu ei lawrlwytho.`,
  answered: 'Atebodd:',
  redirected: (host) =>
    `Roedd ${host} am arwain ymlaen i gyfeiriad arall. Ni ddilynwyd hynny, oherwydd i chi gytuno i ${host} yn unig. Dywedwch wrth berchennog y dudalen.`,
  late: (host, seconds) =>
    `Nid yw ${host} wedi ateb o fewn ${seconds} eiliad. Nid yw’n hysbys a gyrhaeddodd y ffeil. Gallwch ei hanfon eto: dim ond y ddiweddaraf y mae’r ganolfan yn ei chyfrif.`,
  notReached: (host) =>
    `Ni ellid cyrraedd ${host}, neu nid yw’n derbyn ffeiliau o’r dudalen hon. Gallwch ei hanfon eto, neu ei lawrlwytho. Os yw’n parhau, dywedwch wrth berchennog y dudalen.`,
  offline: 'Mae eich porwr yn dweud ei fod all-lein.',
};
