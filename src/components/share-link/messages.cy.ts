import { WELSH_MONTHS, localDayInWords } from '../../language/dates.js';
import { counter } from '../../language/language.js';
import type { ShareMessages } from './messages.js';

const count = counter('cy');
// Welsh puts the singular after a number; what changes is the first letter (gradd, 2 radd).
const answers = (n: number) => count(n, { other: 'ateb' });

/** The page for sharing in Welsh. */
export const cy: ShareMessages = {
  title: 'Rhannu',
  about:
    'Rhannwch eich hunanasesiad fel dolen. Yn y ddolen ei hun y mae’r atebion: nid anfonir hwy at weinydd, ac ni chedwir hwy yn unman arall.',
  warning:
    'Gall pwy bynnag sydd â’r ddolen ddarllen yr hyn sydd ynddi, a’i rhannu ymhellach. Mae’n dangos eich atebion fel y maent nawr; nid yw’r hyn a newidiwch wedyn yn ei chyrraedd.',
  what: 'Beth sy’n mynd i’r ddolen',
  ratingsOnly: 'Graddau yn unig',
  ratingsOnlyAbout:
    'Dim byd a ysgrifennodd neb, a dim enwau. Nodir yr hyn sy’n amherthnasol, heb y rheswm. Un dyddiad i’r cyfan.',
  everything: 'Popeth',
  everythingAbout: 'Y cyfan yr ydych chi a’ch tîm wedi’i roi, gyda dyddiadau a hanes.',
  holds: 'Mae’n cynnwys:',
  count: {
    ratings: (n) => count(n, { two: 'radd', other: 'gradd' }),
    notApplicable: (n) => count(n, { other: 'elfen amherthnasol' }),
    notes: (n) => count(n, { other: 'nodyn' }),
    reasons: (n) => count(n, { two: 'reswm', other: 'rheswm' }),
    evidence: (n) =>
      count(n, {
        two: 'ddarn o dystiolaeth',
        few: 'darn o dystiolaeth',
        other: 'darn o dystiolaeth',
      }),
    actions: (n) => count(n, { two: 'gam', few: 'cham', many: 'cham', other: 'cam' }),
    stories: (n) => count(n, { other: 'stori o arfer da' }),
    views: (n) => count(n, { other: 'ateb gan gydweithiwr unigol' }),
    impressions: (n) => count(n, { other: 'argraff gyntaf' }),
    snapshots: (n) =>
      count(n, {
        two: 'gyflwr cynharach',
        few: 'chyflwr cynharach',
        many: 'chyflwr cynharach',
        other: 'cyflwr cynharach',
      }),
  },
  names: (names) => `Enwau: ${names}`,
  organisation: (name) => `Sefydliad: ${name}`,
  scope: (name) => `Gwasanaeth: ${name}`,
  nothing: 'Nid oes atebion eto.',
  length: (n) =>
    `Mae gan y ddolen ${count(n, { two: 'nod', few: 'nod', many: 'nod', other: 'nod' })}.`,
  risk: {
    safe: 'Mae rhaglenni e-bost a sgwrsio yn anfon dolenni o’r hyd hwn ymlaen yn gyfan.',
    some: 'Mae rhai rhaglenni e-bost a sgwrsio yn torri dolenni hirach na 2,000 o nodau. Rhowch gynnig arni, neu anfonwch y ffeil yn lle hynny.',
    many: 'Mae llawer o raglenni e-bost a sgwrsio yn torri dolenni hirach nag 8,000 o nodau. Gwell anfon y ffeil.',
    tooLong:
      'Mae hynny’n rhy hir i ddolen: 32,000 o nodau yw’r mwyaf. Anfonwch y ffeil yn lle hynny.',
  },
  preview: 'Gweld yn union beth sy’n mynd iddi',
  make: 'Gwneud y ddolen',
  link: 'Y ddolen',
  copy: 'Copïo’r ddolen',
  copied: 'Wedi’i chopïo.',
  notCopied:
    'Ni adawodd y porwr i’r dudalen gopïo. Mae’r ddolen wedi’i dewis: copïwch hi eich hun.',

  handOver: 'Trosglwyddo i asesydd',
  handOverAbout:
    'Un ffeil ar gyfer y corff ardystio. Chi sy’n dewis beth sy’n mynd iddi, ac yn gweld y cyfan cyn ei chadw. Mae eich atebion yma’n aros fel y maent.',
  handOverAlways:
    'Graddau, eu rhesymau a’u dyddiadau, yr hyn sy’n amherthnasol, a phwy biau’r asesiad: mae’r rhain yn mynd iddi bob tro.',
  handOverParts: 'Beth arall sy’n mynd iddi',
  handOverPart: {
    evidence: 'Tystiolaeth: teitl, lleoliad, dyddiad a nodyn pob darn',
    notes: 'Nodiadau',
    plan: 'Y cynllun, gydag enwau’r rhai sy’n gwneud beth',
    views: 'Barn y tîm, gyda’r hyn a ddywedodd pob un',
    snapshots: 'Cyflyrau cynharach',
  },
  handOverHolds: 'Beth mae’r ffeil yn ei gynnwys',
  handOverPreview: 'Testun y ffeil',
  handOverUnnamed:
    'Nid yw’r sefydliad neu’r gwasanaethau wedi’u henwi, a bydd rhaid i’r asesydd ofyn.',
  handOverName: 'Eu henwi yn yr adroddiad',
  handOverFile: 'Cadw’r ffeil ar gyfer yr asesydd',
  handedOver: (file) => `Wedi’i chadw fel ${file}. Anfonwch hi at y corff ardystio eich hun.`,

  arrived: 'Mae rhywun wedi rhannu hunanasesiad â chi',
  arrivedAbout:
    'Daeth gyda’r ddolen, ac nid oes dim ohono wedi’i gadw eto. Mae eich atebion chi fel yr oeddent.',
  reading: 'Mae’r ddolen yn cael ei darllen.',
  made: (date) => `Gwnaed y ddolen ar ${localDayInWords(WELSH_MONTHS, date)}.`,
  look: 'Edrych arno',
  lookAbout: 'Ni chedwir dim ohono, a gallwch ddewis eto wedyn.',
  add: 'Ei ychwanegu at fy nhîm',
  addAbout: 'Fel atebion cydweithiwr ochr yn ochr â’ch rhai chi. Mae eich graddau chi’n aros.',
  replace: 'Ei roi yn lle fy un i',
  replaceAbout: 'Gofynnir i chi’n gyntaf, a chynigir ffeil o’ch atebion eich hun.',
  leave: 'Gwneud dim',
  leaveAbout: 'Anghofir y ddolen yma.',
  unreadable: {
    cut: 'Nid yw’r ddolen hon yn gyfan: efallai i ran ohoni gael ei thorri ar y ffordd. Gofynnwch amdani eto, neu am y ffeil.',
    'too-large': 'Mae’r ddolen hon yn cynnwys mwy nag y gall hunanasesiad. Nid agorwyd hi.',
    'not-a-check': 'Nid oes hunanasesiad yn y ddolen hon. Nid agorwyd hi.',
    newer: 'Daw’r ddolen hon o fersiwn mwy newydd o’r dudalen. Nid agorwyd hi.',
    damaged: 'Mae’r hunanasesiad yn y ddolen hon wedi’i ddifrodi. Nid agorwyd hi.',
    'other-standard': 'Mae’r hunanasesiad yn y ddolen hon am safon arall. Nid agorwyd hi.',
  },
  goOn: 'Mynd ymlaen hebddi',

  looking: 'Rydych yn edrych ar hunanasesiad rhywun arall',
  lookingAbout: 'Ni chedwir dim a wnewch yma. Nid yw eich atebion eich hun wedi newid.',
  backToMine: 'Yn ôl at fy un i',
  replaceQuestion: (n) =>
    `Rhoi’r hunanasesiad a rannwyd yn lle eich ${answers(n)} a phopeth sy’n perthyn iddynt? Ni ellir dadwneud hyn, felly lawrlwythwch eich rhai chi’n gyntaf.`,
  added: (n) => `Ychwanegwyd at eich tîm, gyda ${answers(n)}.`,
  seeTeam: 'Gweld y tîm',
  replaced: (n) => `Hwn yw eich hunanasesiad chi nawr, gyda ${answers(n)}.`,
  left: 'Rhoddwyd y ddolen o’r neilltu. Mae eich atebion fel yr oeddent.',
};
