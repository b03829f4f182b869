import { counter } from '../../language/language.js';
import type { ProgressMessages } from './messages.js';

const count = counter('cy');
// Welsh puts the singular after a number.
const elements = (n: number) => count(n, { other: 'elfen' });

/** "Over time" in Welsh. */
export const cy: ProgressMessages = {
  title: 'Dros amser',
  about:
    'Mae ciplun yn cadw ble mae pob elfen arni ar ddiwrnod penodol. Cymerwch un cyn cyfnod o waith neu adolygiad blynyddol, a gwelwch wedyn beth ddaeth ohono.',
  take: 'Cymryd ciplun',
  name: 'Enw’r ciplun',
  nameHint: 'Os dymunwch, er enghraifft “Cyn adolygiad 2027”.',
  taken: (when) => `Ciplun wedi’i gadw: ${when}.`,
  snapshots: 'Cipluniau',
  noSnapshots:
    'Nid oes ciplun eto. Cymerwch y cyntaf nawr ac un arall yn nes ymlaen; bydd y duedd a’r gwahaniaethau i’w gweld yma wedyn.',
  now: 'Nawr',
  unrated: 'Heb ei graddio',
  notApplicable: 'Amherthnasol',

  trend: 'Tuedd',
  trendAbout: (version) =>
    `Cyfran yr elfennau a fodlonwyd, o bob un sy’n berthnasol; mae’r hyn sydd heb ei raddio yn cyfrif fel heb ei fodloni. Caiff pob dyddiad ei farnu yn ôl fersiwn ${version} o’r safon. Dangosol yn unig.`,
  byCriterion: 'Yn ôl maen prawf',
  byTheme: 'Yn ôl thema',
  needed: (percent) => `Mae’r llinell drwchus yn dangos y ${percent}% sydd ei angen.`,
  date: 'Dyddiad',
  whole: 'Y cyfan',

  compare: 'Cymharu dau ddyddiad',
  one: 'Dyddiad cyntaf',
  other: 'Ail ddyddiad',
  sameDate: 'Dewiswch ddau ddyddiad gwahanol.',
  show: 'Gwahaniaethau',
  summary: (from, to, parts) =>
    `O ${from} hyd ${to}: ${parts.length > 0 ? parts.join(', ') : 'dim wedi newid'}.`,
  metThen: (then, now) =>
    `Wedi’u bodloni bryd hynny: ${then}. Wedi’u bodloni ar y dyddiad diweddarach: ${now}.`,
  counted: {
    better: (n) => `${n} yn well`,
    worse: (n) => `${n} yn waeth`,
    rated: (n) => `${n} wedi’u graddio ers hynny`,
    'set-aside': (n) => `${n} wedi’u neilltuo`,
    cleared: (n) => `${n} heb eu graddio mwyach`,
    evidence: (n) => `tystiolaeth newydd ar gyfer ${elements(n)}`,
    pack: (n) => `${n} wedi’u newid gan y safon ei hun`,
    unchanged: (n) => `${elements(n)} heb newid`,
  },
  kinds: {
    better: 'Gwell',
    worse: 'Gwaeth',
    rated: 'Wedi’u graddio ers hynny',
    'set-aside': 'Wedi’u neilltuo',
    cleared: 'Heb eu graddio mwyach',
    evidence: 'Tystiolaeth newydd',
    pack: 'Wedi’u newid gan y safon ei hun',
    unchanged: 'Heb newid',
  },
  then: ', yna ',
  pieces: (n) => count(n, { two: 'ddarn newydd', other: 'darn newydd' }),
  byPack: {
    renamed: (was) => `${was} gynt`,
    split: (was) => `rhan o’r hyn a oedd yn ${was}`,
    merged: (was) => `yn cymryd lle ${was}`,
    new: () => 'newydd',
    withdrawn: () => 'wedi’i thynnu’n ôl',
  },

  carried: (version) => `Wedi’u symud i fersiwn ${version} o’r safon`,
  carriedAbout:
    'Ni chollwyd dim. Mae elfen ag enw newydd yn cadw ei gradd nes i chi edrych arni eto. Mae angen gradd newydd ar elfen a rannwyd neu a unwyd. Aeth nodiadau, tystiolaeth a chamau gweithredu gyda nhw.',
  lookAgain: 'I edrych arnynt eto',
  cameFrom: {
    renamed: (was) => [was, ' gynt. Mae’r radd yn dal i gyfrif.'],
    split: (was) => ['Rhan o’r hyn a oedd yn ', was, '. Nid yw’n cyfrif nes i chi ei graddio.'],
    merged: (was) => ['Yn cymryd lle ', was, '. Nid yw’n cyfrif nes i chi ei graddio.'],
  },
  stillRight: (rating) => ['Yn dal yn gywir: ', rating],
  confirmed: (id) => `${id}: mae eich gradd yn sefyll.`,
  added: 'Newydd, i’w graddio',
  old: 'Hen atebion',
  oldAbout:
    'Atebion yw’r rhain i elfennau nad ydynt yn y safon mwyach. Fe’u cedwir, yn eich ffeil hefyd, ac ni chânt eu cyfrif.',
  withdrawnIn: (version) => `Tynnwyd yn ôl yn fersiwn ${version}.`,
  replacedBy: 'Disodlwyd gan',
  note: 'Nodyn',
  reason: 'Rheswm',
  evidence: 'Tystiolaeth',
  actions: 'Camau gweithredu',
};
