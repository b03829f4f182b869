import { counter } from './language.js';
import type { Messages } from './messages.js';

const count = counter('cy');
// Welsh puts the singular after a number; what changes is the first letter (munud, 2 funud).
const elements = (n: number) => count(n, { other: 'elfen' });
const answers = (n: number) => count(n, { other: 'ateb' });
const outcome = (reaches: boolean) => (reaches ? 'yn cyrraedd y safon' : 'yn brin o’r safon');

/** The interface in Welsh. */
export const cy: Messages = {
  language: 'cy',
  overview: 'Trosolwg',
  result: 'Canlyniad',
  pages: 'Rhannau',
  lazyPages: 'Gweithio gyda’ch atebion',
  lazyPage: {
    'first-pass': 'Golwg gyntaf',
    plan: 'Cynllun',
    progress: 'Dros amser',
    team: 'Tîm',
    skills: 'Dysgu',
    report: 'Adroddiad',
    'good-practice': 'Arfer da',
    assessments: 'Pob asesiad',
    share: 'Rhannu',
  },
  partMissing:
    'Ni ellid llwytho’r rhan hon. Gwiriwch eich cysylltiad, yna ail-lwythwch y dudalen hon.',
  criterion: (id) => `Maen prawf ${id}`,
  state: {
    'not-started': 'Heb ddechrau',
    'in-progress': 'Ar waith',
    'falls-short': 'Yn brin o’r safon',
    reaches: 'Yn cyrraedd y safon',
  },

  assessment: 'Asesiad:',
  firstAssessment: 'Asesiad cyntaf',
  indicative:
    'Dangosol yn unig: eich barn chi yw hon. Dim ond corff ardystio all ddyfarnu’r safon.',
  size: (n, minutes) =>
    `${elements(n)} i’w graddio, mewn unrhyw drefn. Caniatewch tua ${duration(minutes)}; stopiwch a pharhau pryd y mynnwch.`,
  kept: 'Mae eich atebion yn aros yn y porwr hwn. Nid anfonir dim oni bai eich bod yn dewis gwneud.',
  notKept:
    'Ni chedwir eich atebion pan fyddwch yn gadael y dudalen hon. Nid anfonir dim oni bai eich bod yn dewis gwneud.',
  newHere: 'Newydd i hyn?',
  takeFirstPass: (minutes) => `Cymryd golwg gyntaf (tua ${duration(minutes)})`,
  seeAll: 'Gweld popeth a ofynnir',
  start: 'Dechrau',
  continueAt: (id) => `Parhau yn ${id}`,
  seeResult: 'Gweld y canlyniad',
  about: 'Am yr hunanasesiad hwn',
  ratedOf: (rated, of) => `${rated} o ${of} wedi’u graddio`,

  help: 'Sut mae da yn edrych, tystiolaeth a’r cam nesaf',
  goodLooksLike: 'Sut mae da yn edrych',
  evidence: 'Enghreifftiau o dystiolaeth',
  nextStep: 'Y cam nesaf',
  exerciseFor: (id) => `Ymarfer tîm ar gyfer ${id}`,
  rating: (id) => `Eich gradd ar gyfer ${id}`,
  notApplicable: 'Amherthnasol',
  notApplicableMeaning: 'Nid yw hyn yn berthnasol i’n gwasanaeth ni.',
  reason: 'Pam nad yw’n berthnasol',
  reasonWanted: 'Rhowch reswm. Tan hynny mae’r elfen hon yn cyfrif fel un heb ei graddio.',
  why: 'Pam',
  whyWanted:
    'Rhowch y rheswm. Mae’r radd yn cyfrif hebddo, ond bydd y canlyniad yn dweud ei fod ar goll.',
  note: 'Nodyn',
  evidenceList: (n, id) => `Tystiolaeth ar gyfer ${id} (${n})`,
  evidenceKind: { show: 'Dangoswch i mi', tell: 'Dywedwch wrthyf' },
  clear: 'Clirio’r ateb',
  back: (to) => `Yn ôl: ${to}`,
  next: (to) => `Nesaf: ${to}`,
  partialsLeft: (n) =>
    n === 0 ? 'ni chaiff rhagor fod yn rhannol' : `caiff ${n} arall fod yn rhannol`,

  outcome: {
    'not-started': 'Nid oes dim wedi’i raddio eto',
    'in-progress': 'Nid yw popeth wedi’i raddio eto',
    'falls-short': 'Yn ôl eich graddau, byddech yn brin o’r safon',
    reaches: 'Yn ôl eich graddau, byddech yn cyrraedd y safon',
  },
  outlook: (known, best, worst) =>
    (known === null ? '' : `Byddai’r hyn sydd wedi’i raddio hyd yma ${outcome(known)}. `) +
    (best === worst
      ? `Sut bynnag y graddiwch y gweddill, byddech ${outcome(best)}.`
      : `Yn dibynnu ar y gweddill, byddech ${outcome(best)} ar y gorau ac ${outcome(worst)} ar y gwaethaf.`),
  whereYouStand: 'Ble rydych chi arni',
  byTheme: 'Yn ôl thema',
  columns: {
    criterion: 'Maen prawf',
    met: 'Wedi’u bodloni',
    partial: 'Rhannol',
    fatal: 'Heb gydymffurfio',
    unrated: 'Heb eu graddio',
    share: 'Cyfran a fodlonwyd',
    allowance: 'Rhagor a gaiff fod yn rhannol',
    state: 'Cyflwr',
  },
  needed: (percent) => `Mae’r llinell yn dangos y ${percent}% sydd ei angen.`,
  metOf: (met, of, share) => `${met} o ${of} wedi’u bodloni (${share})`,
  gap: 'Beth sydd ar goll o hyd',
  gapNone: 'Nid oes dim ar goll yn ôl eich graddau.',
  gapSize: (toMeet, fatal, toRate) => sentence(meet(toMeet), fatal && ofThem(fatal), rate(toRate)),
  mustMeet: 'Rhaid i’r rhain newid:',
  anyOf: (pick, from) => `Unrhyw ${pick} o’r ${from} hyn:`,
  anywhere: (pick) => `Hefyd, ${elements(pick)} o unrhyw faen prawf:`,
  toRate: 'Heb eu graddio eto:',
  planGap: 'Cynllunio’r hyn sydd ar goll',
  evidenceAndReasons: 'Tystiolaeth a rhesymau',
  evidenceMissing: (n) =>
    count(n, {
      one: 'elfen wedi’i graddio fel un a fodlonwyd, heb dystiolaeth',
      other: 'elfen wedi’u graddio fel rhai a fodlonwyd, heb dystiolaeth',
    }),
  evidenceOld: (n, months) =>
    `${count(n, { two: 'ddarn', other: 'darn' })} o dystiolaeth dros ${count(months, { two: 'fis', other: 'mis' })} oed heddiw`,
  reasonsMissing: (n) => `${count(n, { two: 'reswm', other: 'rheswm' })} ar goll o hyd`,
  nothingMissing:
    'Mae tystiolaeth ar gyfer popeth a fodlonwyd, heb ddim ohoni’n rhy hen. Nid oes rheswm ar goll.',

  problem: {
    full: notSaved('mae storfa’r porwr hwn yn llawn'),
    forbidden: notSaved('nid yw’r porwr hwn yn gadael i’r dudalen eu cadw'),
    newer: notSaved('mae fersiwn mwy newydd o’r dudalen hon yn cadw rhai yma'),
  },
  spoilt: (n) =>
    `Nid oedd modd darllen ${count(n, { two: 'gofnod', few: 'chofnod', many: 'chofnod', other: 'cofnod' })}. Ni thaflwyd dim.`,
  unknown: (n) => `${answers(n)} i elfennau anhysbys: wedi’u cadw, heb eu cyfrif.`,
  newVersion: (version, carried, added) =>
    `Mae’r atebion hyn wedi’u symud i fersiwn ${version} o’r safon. ${sentence(freshLook(carried), newElements(added))}`,
  seeNewVersion: 'Gweld beth sydd wedi newid',
  download: 'Lawrlwytho fy atebion',
  downloadSpoilt: 'Eu lawrlwytho',
  open: 'Agor ffeil o atebion',
  opened: (n) => `Agorwyd: ${answers(n)}. Yr ateb diweddaraf i bob elfen sy’n cyfrif.`,
  notOpened: {
    'not-a-check': notOpened('nid hunanasesiad a gadwyd yw’r ffeil hon'),
    newer: notOpened('daw’r ffeil hon o fersiwn mwy newydd o’r dudalen'),
    damaged: notOpened('mae’r ffeil hon wedi’i difrodi'),
    'other-standard': notOpened('mae’r ffeil hon am safon arall'),
  },
  cancel: 'Canslo',
  delete: 'Dileu fy atebion',
  deleteQuestion: (n) => `Dileu ${answers(n)}? Ni ellir dadwneud hyn.`,
  deleted: 'Mae eich atebion wedi’u dileu.',
  packFailed: 'Nid oedd modd llwytho’r safon.',
  noCriterion: (id) => `Nid oes maen prawf ${id} yn y safon hon.`,
};

function notSaved(why: string): string {
  return `Nid yw eich atebion diweddaraf wedi’u cadw: ${why}. Lawrlwythwch gopi cyn gadael.`;
}

function notOpened(why: string): string {
  return `Heb ei hagor: ${why}.`;
}

function duration(minutes: number): string {
  const hours = Math.round(minutes / 30) / 2;
  if (hours < 1) return count(Math.ceil(minutes), { two: 'funud', other: 'munud' });
  return count(hours, { other: 'awr' });
}

function meet(n: number): string {
  return n === 0 ? '' : `${elements(n)} arall i’w bodloni`;
}

function rate(n: number): string {
  return n === 0 ? '' : `${elements(n)} heb eu graddio`;
}

function freshLook(n: number): string {
  return n === 0 ? '' : `${answers(n)} i edrych arnynt eto`;
}

function newElements(n: number): string {
  return n === 0 ? '' : `${count(n, { other: 'elfen newydd' })} i’w graddio`;
}

function ofThem(n: number): string {
  return `${n} ohonynt heb gydymffurfio`;
}

function sentence(...parts: (string | 0)[]): string {
  return `${parts.filter(Boolean).join('; ')}.`;
}
