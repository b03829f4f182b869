import { counter } from '../../language/language.js';
import type { AssessorMessages } from './messages.js';

const count = counter('cy');
// Welsh puts the singular after a number; what changes is the first letter (gradd, 2 radd).
const elements = (n: number) => count(n, { other: 'elfen' });

/** The assessor’s side in Welsh. */
export const cy: AssessorMessages = {
  title: 'Asesu sefydliad',
  about:
    'Agorwch y ffeil a drosglwyddodd sefydliad, neu ffeil asesydd yr ydych wedi’i lawrlwytho o’r blaen.',
  stays:
    'Mae’r hyn a ysgrifennwch yn aros yn y porwr hwn nes i chi ei lawrlwytho. Ni chaiff dim ei anfon.',
  open: 'Agor ffeil',
  openAnother: 'Agor ffeil arall',
  download: 'Lawrlwytho ffeil yr asesydd',
  remove: 'Ei thynnu o’r porwr hwn',
  files: 'Y ffeil',
  replaceQuestion: (other, here) =>
    `Rhoi ffeil ${other} yn lle ffeil ${here}? Bydd yr hyn a ysgrifennoch am ${here} wedyn wedi mynd o’r porwr hwn, felly lawrlwythwch hi’n gyntaf.`,
  replace: 'Ei rhoi yn ei lle',
  removeQuestion: (name) =>
    `Tynnu ffeil ${name} o’r porwr hwn? Ni ellir dadwneud hyn, felly lawrlwythwch hi’n gyntaf.`,
  nextQuestion: (other, here) =>
    `Trosglwyddodd ${other} hunanasesiad, ac mae ffeil ${here} ar agor. Ai ar gyfer adolygiad nesaf y ffeil honno y mae, neu a oes asesiad arall yn dechrau yn ei lle?`,
  beginWithIt: (kind) => `Dechrau gydag ef: ${kind}`,
  beginAnother: 'Dechrau asesiad arall',
  beginQuestion: (kind, open) =>
    `Dechrau: ${kind}? Mae’r canfyddiadau hyd yma’n aros fel y maent, ac ni ellir eu newid wedyn.${open > 0 ? ` Yn dal heb eu graddio: ${elements(open)}.` : ''}`,
  begin: (kind) => `Dechrau: ${kind}`,
  cancel: 'Canslo',
  opened: (name) => `Agorwyd: ${name}.`,
  joined:
    'Copi arall o’r ffeil sydd ar agor yw hon: o bob canfyddiad, yr un mwyaf newydd sy’n cyfrif nawr.',
  begun: (kind) => `Dechreuwyd: ${kind}.`,
  removed: 'Nid yw’r ffeil yn y porwr hwn mwyach.',
  notOpened: {
    'not-a-file': 'Nid agorwyd hi: nid yw’r ffeil hon yn hunanasesiad nac yn ffeil asesydd.',
    newer: 'Nid agorwyd hi: daw’r ffeil hon o fersiwn mwy newydd o’r dudalen.',
    damaged: 'Nid agorwyd hi: mae’r ffeil hon wedi’i difrodi.',
    'other-standard': 'Nid agorwyd hi: mae’r ffeil hon am safon arall.',
  },
  problem: {
    full: notSaved('mae storfa’r porwr hwn yn llawn'),
    forbidden: notSaved('nid yw’r porwr hwn yn gadael i’r dudalen ei chadw'),
    newer: notSaved('mae fersiwn mwy newydd o’r dudalen yn cadw ffeil yma'),
    taken: notSaved('mewn tab arall tynnwyd y ffeil hon, neu rhoddwyd un arall yn ei lle'),
  },
  spoilt: (n) =>
    `Ni ellid darllen ${count(n, { two: 'gofnod', few: 'chofnod', many: 'chofnod', other: 'cofnod' })} a gadwyd. Ni chaiff dim ei daflu.`,
  downloadSpoilt: 'Eu lawrlwytho',
  otherVersion: (theirs, ours) =>
    `Mae’r ffeil hon am ${theirs}, a’r dudalen hon am ${ours}. Ni all tystysgrif ddilyn ohoni yma.`,

  pages: 'Rhannau’r asesiad',
  page: {
    overview: 'Trosolwg',
    left: 'O’r tro diwethaf',
    compare: 'Ochr yn ochr',
    report: 'Adroddiad',
  },
  back: (to) => `Yn ôl: ${to}`,
  next: (to) => `Nesaf: ${to}`,

  unnamed: 'sefydliad heb enw',
  kind: {
    certification: 'Ardystio',
    'review-12': 'Adolygiad ar ôl 12 mis',
    'review-24': 'Adolygiad ar ôl 24 mis',
  },
  stage: { 'desk-review': 'Adolygiad desg', visit: 'Ymweliad', decision: 'Penderfyniad' },
  dayOf: {
    'desk-review': 'Diwrnod yr adolygiad desg',
    visit: 'Diwrnod yr ymweliad',
    decision: 'Diwrnod y penderfyniad',
  },
  stageNow: 'Cam',
  notADay:
    'Nid diwrnod yw hwn. Rhowch ddiwrnod, mis a blwyddyn o bedwar ffigur; tan hynny mae’r hen un yn aros.',
  organisation: 'Sefydliad',
  scope: 'Gwasanaethau a aseswyd',
  assessor: 'Asesydd',
  assessorHint: 'Cedwir eich enw gyda phob canfyddiad.',
  body: 'Corff ardystio',
  reference: 'Cyfeirnod y corff',
  conclusion: 'Casgliad',
  conclusionHint: 'Yr hyn a ddywedwch am y cyfan, ac a gynigiwch i’r corff.',
  aboutAssessment: 'Am yr asesiad hwn',
  handedOver: (date, by) =>
    `Agorwyd yr hunanasesiad yma ar ${date}.${by ? ` Fe’i gwnaed gan ${by}.` : ''} Ni chaiff ei newid byth.`,
  nothingHandedOver: 'Ni ddaeth hunanasesiad gyda’r ffeil hon.',
  progress: 'Pa mor bell yr ydych',
  startAt: (id) => `Mynd ymlaen yn ${id}`,
  allRated: 'Mae popeth wedi’i raddio: gweld yr adroddiad',
  cycle: 'Y cylch tair blynedd',
  cycleAbout:
    'Mae pob adolygiad yn cadw ei ganfyddiadau ei hun. Mae’r hyn nad yw’n edrych arno eto yn sefyll fel y’i cafwyd o’r blaen.',
  now: 'nawr',
  before: 'wedi’i wneud',
  dueBy: (date) => `erbyn ${date}`,
  notBegun: 'heb ddechrau',
  nextCertification: 'Yr ardystio nesaf',
  rated: (n) => `${elements(n)} wedi’i graddio`,

  lookedAgain: (done, of) => `Edrychwyd eto ar ${done} o ${of} o’r tro diwethaf`,
  leftAbout: (n) =>
    `Heb eu bodloni y tro diwethaf: ${elements(n)}. Daw’r rhain yn gyntaf; mae’r gweddill yn dilyn fesul maen prawf.`,
  claimed: 'Y sefydliad',
  notClaimed: 'Heb ei graddio gan y sefydliad.',
  reason: 'Rheswm',
  note: 'Nodyn',
  planned: 'Ar y gweill',
  byAndOn: (by, date) => (by ? `${by}, ${date}` : `Heb enw, ${date}`),
  earlier: 'Mewn adolygiadau cynharach',
  yourRating: (id) => `Eich gradd ar gyfer ${id}`,
  finding: 'Canfyddiad',
  seen: 'Tystiolaeth a welsoch',
  noEvidence: 'Nid yw’r sefydliad yn rhestru tystiolaeth yma.',
  openLink: 'Agor',
  onSite: 'Wedi’i weld neu ei glywed ar y safle',
  goodPractice: 'Arfer da',
  required: 'Beth sy’n rhaid ei wneud',
  due: 'Erbyn pryd',
  keptWith: (by, stage, date) =>
    `Newidiwyd ddiwethaf gan ${by ?? 'asesydd heb enw'}, ${stage}, ${date}.`,
  nameWanted: 'Nid ydych wedi rhoi eich enw eto. Cedwir ef gyda phob canfyddiad.',
  toOverview: 'Rhowch ef ar y trosolwg',

  compareAbout: 'Sut y graddiodd y sefydliad ei hun, ochr yn ochr â’r hyn a gawsoch chi.',
  match: {
    same: 'Yr un fath',
    'too-high': 'Rhy uchel',
    'too-low': 'Rhy isel',
    otherwise: 'Un yn amherthnasol',
    open: 'Yn dal ar agor',
  },
  compared: (n, high, low) =>
    `Cymharwyd ${elements(n)}: graddiodd y sefydliad ei hun yn rhy uchel ${times(high)}, ac yn rhy isel ${times(low)}.`,
  picture: 'Rhy isel i’r chwith o’r llinell, rhy uchel i’r dde',
  highAndLow: (high, low) => `${low} yn rhy isel, ${high} yn rhy uchel`,
  whole: 'Pob maen prawf',
  differences: 'Lle mae’r ddau’n wahanol',
  noDifferences: 'Nid oes gwahaniaeth hyd yma.',
  steps: (n) => {
    const size = count(Math.abs(n), {
      two: 'gam',
      few: 'cham',
      many: 'cham',
      other: 'cam',
    });
    return `${size} yn rhy ${n > 0 ? 'uchel' : 'isel'}`;
  },
  difference: 'Gwahaniaeth',

  reportTitle: 'Adroddiad yr asesydd',
  reportAbout:
    'Popeth ar ychydig dudalennau, i’r corff ac i’r sefydliad. Argraffwch ef, cadwch ef fel tudalen sy’n agor mewn unrhyw borwr, neu ewch â’r ffigurau i daenlen. Ni chaiff dim ei anfon.',
  print: 'Argraffu neu gadw fel PDF',
  saveHtml: 'Cadw fel tudalen we',
  saveCsv: 'Cadw fel CSV',
  saved: (file) => `Wedi’i gadw fel ${file}.`,
  notGiven: 'Heb ei roi',
  standard: 'Safon',
  version: (title, version) => `${title}, geiriad ${version}`,
  selfAssessment: 'Hunanasesiad',
  review: 'Adolygiad',
  proposal:
    'Dangosol: cynnig nes i’r corff ardystio benderfynu. Dim ond y corff all ddyfarnu’r safon.',
  outcomeTitle: 'Canlyniad',
  outcome: {
    'not-started': 'Does dim wedi’i raddio eto',
    'in-progress': 'Nid yw popeth wedi’i raddio eto',
    'falls-short': 'Ar raddau’r asesydd, ni fyddai’r safon yn cael ei chyrraedd',
    reaches: 'Ar raddau’r asesydd, byddai’r safon yn cael ei chyrraedd',
  },
  whereItStands: 'Fesul maen prawf',
  keeps: 'Beth sydd rhwng hyn a thystysgrif',
  keepsNothing: 'Dim y gall y dudalen hon ei weld. Y corff sy’n penderfynu.',
  notReady: {
    'other-standard': () => 'Mae’r ffeil am fersiwn arall o’r safon.',
    'no-organisation': () => 'Nid yw’r sefydliad wedi’i enwi.',
    'no-scope': () => 'Nid yw’r gwasanaethau a aseswyd wedi’u henwi.',
    'no-assessor': () => 'Nid yw’r asesydd wedi’i enwi.',
    'no-decision': () => 'Nid yw’r corff wedi penderfynu: mae’r cam neu ei ddiwrnod ar goll.',
    open: ({ elements: n }) => `Yn dal ar agor: ${elements(n)}`,
    fatal: ({ elements: n }) =>
      `Wedi’u graddio fel bod un yn ddigon i fethu’r safon: ${elements(n)}`,
    'too-few': ({ scope, met, required }) =>
      `${scope}: ${met} wedi’u bodloni, mae angen ${required}. Heb eu bodloni`,
  },
  remarks: { goodPractice: 'Meysydd o arfer da', required: 'Beth sy’n rhaid ei wneud' },
  noRemarks: {
    goodPractice: 'Ni nodwyd yr un.',
    required: 'Ni ofynnir am ddim.',
  },
  by: (date) => `erbyn ${date}`,
  elementByElement: 'Fesul elfen',
  selfRating: 'Gradd y sefydliad',
  assessorsRating: 'Gradd yr asesydd',
  columns: {
    element: 'Elfen',
    title: 'Am beth y mae',
    claimed: 'Gradd y sefydliad',
    claimedBy: 'Graddiwyd gan',
    claimedOn: 'Graddiwyd ar',
    found: 'Gradd yr asesydd',
    foundBy: 'Asesydd',
    foundOn: 'Canfuwyd ar',
    match: 'Roedd gradd y sefydliad',
    finding: 'Canfyddiad',
    seen: 'Tystiolaeth a welwyd',
    onSite: 'Ar y safle',
    goodPractice: 'Arfer da',
    required: 'Beth sy’n rhaid ei wneud',
    due: 'Erbyn pryd',
  },
};

function times(n: number): string {
  return ['ddim o gwbl', 'unwaith', 'ddwywaith'][n] ?? `${n} gwaith`;
}

function notSaved(why: string): string {
  return `Nid yw eich newidiadau diweddaraf wedi’u cadw: ${why}. Lawrlwythwch y ffeil cyn gadael.`;
}
