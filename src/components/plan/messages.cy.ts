import type { PlanFault } from '../../core/plan/plan-from-csv.js';
import { dayInWords, WELSH_MONTHS } from '../../language/dates.js';
import { counter } from '../../language/language.js';
import { columnLetter, type PlanMessages, type PlanOutlook } from './messages.js';

const count = counter('cy');
// The singular follows a number; gweithred is feminine and so softens after one too.
const actions = (n: number) => count(n, { one: 'weithred', two: 'weithred', other: 'gweithred' });
const elements = (n: number) => count(n, { other: 'elfen' });
const day = (date: string) => dayInWords(WELSH_MONTHS, new Date(date));

/** The plan in Welsh. */
export const cy: PlanMessages = {
  language: 'cy',
  title: 'Cynllun',
  about:
    'Beth i’w wneud, pwy fydd yn ei wneud ac erbyn pryd. Daw’r hyn sy’n arwain gyntaf at y safon ar y brig.',
  size: (open, overdue, all) => {
    if (all === 0) return 'Dim gweithredoedd eto.';
    const late = overdue === 0 ? 'dim un yn hwyr' : `${overdue} ohonynt yn hwyr`;
    return open === 0
      ? 'Nid oes gweithred ar ôl i’w gwneud.'
      : `${actions(open)} i’w gwneud, ${late}.`;
  },
  outlook,
  order: 'Sut mae’r gweithredoedd wedi’u trefnu',
  ordered: [
    'Yn gyntaf yr hyn y mae’n rhaid iddo newid: elfen sydd ynddi’i hun yn ddigon i fethu’r safon, yna un na all ei maen prawf wneud hebddi.',
    'Yna elfennau y mae angen rhai ohonynt, ond nid pob un: cewch ddewis.',
    'Yna elfennau heb eu graddio, a’r rhai nad oes eu hangen ar gyfer y safon.',
    'Ymhlith y rhain, yr ymdrech leiaf sy’n dod gyntaf, yna’r dyddiad cynharaf, yna trefn y safon. Gweithredoedd a wnaed neu a ollyngwyd sy’n dod olaf.',
  ],
  priority: {
    fatal: 'Rhaid newid hon: mae un elfen â’r radd hon yn ddigon i fethu’r safon.',
    needed: 'Rhaid newid hon: ni all ei maen prawf gyrraedd y safon hebddi.',
    choice: 'Un i ddewis ohonynt: mae angen rhai o’r rhain ar ei maen prawf, nid pob un.',
    anywhere: 'Un i ddewis ohonynt: mae angen rhagor ar y cyfan, o unrhyw faen prawf.',
    unrated: 'Heb ei graddio eto: graddiwch hi, a daw ei lle yma’n glir.',
    allowed: 'Caiff aros fel y mae: mae’r safon yn caniatáu hynny.',
    met: 'Wedi’i bodloni eisoes: mae hyn y tu hwnt i’r hyn sydd ei angen ar gyfer y safon.',
    'set-aside': 'Wedi’i nodi’n amherthnasol.',
    done: 'Wedi’i gwneud.',
    dropped: 'Wedi’i gollwng.',
  },

  actions: 'Gweithredoedd',
  none: 'Nid oes dim wedi’i gynllunio eto.',
  state: {
    'to-do': 'I’w gwneud',
    doing: 'Ar waith',
    done: 'Wedi’i gwneud',
    dropped: 'Wedi’i gollwng',
  },
  effort: { small: 'Bach', medium: 'Canolig', large: 'Mawr' },
  columns: {
    element: 'Elfen',
    now: 'Gradd nawr',
    what: 'Beth i’w wneud',
    owner: 'Perchennog',
    due: 'Erbyn',
    effort: 'Ymdrech',
    state: 'Cyflwr',
    reason: 'Pam y’i gollyngwyd',
    target: 'Gradd darged',
    id: 'Cyfeirnod (peidiwch â’i newid)',
  },
  notSaid: 'Heb ei nodi',
  unrated: 'Heb ei graddio',
  setAside: 'Amherthnasol',
  ratedNow: 'Gradd nawr:',
  day,
  overdue: (due) => `Yn hwyr ers ${day(due)}`,
  dueOdd: (due) => `Mae’n dweud “${due}”, ac nid dyddiad yw hynny.`,
  whatWanted: 'Dywedwch beth i’w wneud. Tan hynny cedwir y geiriau blaenorol.',
  dueWanted: 'Nid dyddiad cyflawn yw hwn. Cedwir yr un blaenorol.',
  reasonWanted: 'Dywedwch pam, rhag i neb ei chynllunio eto.',
  ask: (id, label) => `Mae’r weithred hon wedi’i gwneud. Graddio ${id} yn ${label} nawr?`,
  rate: (id) => `Ie, graddio ${id}`,
  leave: 'Na, gadael y radd',
  rated: (id, label) => `Gradd ${id} nawr yw ${label}.`,
  left: (id) => `Gadawyd gradd ${id} fel y mae.`,
  delete: 'Dileu’r weithred',
  deleteQuestion: (what) => `Dileu’r weithred “${what}”? Ni ellir dadwneud hyn.`,
  deleted: 'Dilëwyd y weithred.',
  reorder: 'Rhoi mewn trefn eto',

  show: 'Dangos',
  filter: {
    all: 'Pob gweithred',
    open: 'Eto i’w gwneud',
    overdue: 'Yn hwyr',
    'to-do': 'I’w gwneud',
    doing: 'Ar waith',
    done: 'Wedi’i gwneud',
    dropped: 'Wedi’i gollwng',
  },
  everybody: 'Pob perchennog',
  nobody: 'Heb berchennog',
  shown: (shown, of) => `Yn dangos ${shown} o ${actions(of)}`,

  offers: 'Heb ei gynllunio eto',
  offersAbout: 'Yn ôl eich graddau a’r cynllun hwn, mae angen y rhain o hyd ar gyfer y safon:',
  planThis: 'Cynllunio hon',
  planAll: (n) => `Cynllunio’r ${n} i gyd`,
  planned: (n) => `Ychwanegwyd ${actions(n)}.`,
  add: 'Ychwanegu gweithred',
  addTo: 'Ar gyfer elfen arall',

  files: 'Mynd â’r cynllun gyda chi',
  toTable: 'Lawrlwytho i daenlen (CSV)',
  toCalendar: 'Lawrlwytho i galendr (.ics)',
  calendarEmpty: 'Nid oes dyddiad ar unrhyw weithred sydd i’w gwneud, felly nid oes dim i galendr.',
  fromTable: 'Agor ffeil CSV wedi’i golygu',
  preview: 'Beth fyddai’r ffeil hon yn ei newid',
  changes: ({ changed, added, unchanged, absent }) =>
    [
      `Byddai ${actions(changed)} yn newid a ${added} yn cael ${added === 1 ? 'ei' : 'eu'} hychwanegu.`,
      unchanged > 0 ? `Mae ${actions(unchanged)} yn y ffeil fel o’r blaen.` : '',
      absent > 0
        ? `Nid yw ${actions(absent)} yn y ffeil; bydd ${absent === 1 ? 'yn' : 'y rheini’n'} aros.`
        : '',
    ]
      .filter(Boolean)
      .join(' '),
  ignored: (names) => `Colofnau na chânt eu darllen: ${names.join(', ')}.`,
  row: 'Rhes',
  change: 'Newid',
  added: 'Gweithred newydd',
  restored: 'Dilëwyd yma; daw yn ôl',
  fromTo: (from, to) => `${from} → ${to}`,
  empty: 'dim',
  faults: (n) =>
    `Ni ellir darllen ${count(n, { two: 'beth', few: 'pheth', many: 'pheth', other: 'peth' })} yn y ffeil hon. Nid oes dim wedi newid.`,
  fault: (fault) => `${placeOf(fault)}: ${faultInWords(fault)}`,
  notText: 'Heb ei hagor: nid ffeil CSV mewn UTF-8 yw hon. Yn Excel, cadwch hi fel “CSV UTF-8”.',
  apply: (n) => `Newid ${actions(n)}`,
  applySound: (n) => `Cymryd dim ond yr hyn y gellir ei ddarllen (${actions(n)})`,
  applied: (n) => `Newidiwyd neu ychwanegwyd ${actions(n)}.`,
  cancel: 'Canslo',
  indicative: 'O hunanasesiad: dangosol yn unig.',
};

function outlook({ reaches, toMeet, toRate }: PlanOutlook): string {
  if (reaches === null)
    return 'Nid oes dim wedi’i raddio eto, felly ni all neb ddweud i ble mae hyn yn arwain.';
  if (toRate > 0) {
    const so = reaches ? 'yn cyrraedd y safon' : 'yn dal yn brin o’r safon';
    return `Os gwneir hyn i gyd, byddai’r hyn sydd wedi’i raddio ${so}; mae ${elements(toRate)} eto i’w graddio.`;
  }
  if (reaches) return 'Os gwneir hyn i gyd, byddech yn cyrraedd y safon.';
  return `Os gwneir hyn i gyd, byddech yn dal yn brin o’r safon: ${elements(toMeet)} arall i’w bodloni.`;
}

function placeOf({ row, column, name }: PlanFault): string {
  if (column === 0) return 'Rhes 1';
  const called = name === null ? '' : ` (${cy.columns[name]})`;
  return `Rhes ${row}, colofn ${columnLetter(column)}${called}`;
}

function faultInWords({ code, cell, name }: PlanFault): string {
  switch (code) {
    case 'open-quote':
      return 'mae dyfynnod yn agor yma ac nid yw’n cau.';
    case 'after-quote':
      return 'mae rhywbeth yn dilyn dyfynnod sy’n cau.';
    case 'empty':
      return 'mae’r ffeil yn wag.';
    case 'column-missing':
      return `mae’r golofn “${name === null ? '' : cy.columns[name]}” ar goll.`;
    case 'column-twice':
      return 'mae’r golofn hon yno ddwywaith.';
    case 'element-unknown':
      return `nid yw “${cell}” yn elfen o’r safon. Ysgrifennwch ei rhif, megis 1.1.1.`;
    case 'element-differs':
      return `mae’r weithred hon yn perthyn i elfen arall, nid “${cell}”. I’w symud, dilëwch hi ac ychwanegwch un newydd.`;
    case 'id-twice':
      return `mae “${cell}” yno ddwywaith. Gadewch gyfeirnod gweithred newydd yn wag.`;
    case 'what-missing':
      return 'dywedwch beth i’w wneud.';
    case 'not-a-day':
      return `nid yw “${cell}” yn ddyddiad. Ysgrifennwch ef fel 31/03/2027 neu 2027-03-31.`;
    case 'short-year':
      return `dau ddigid sydd i’r flwyddyn yn “${cell}”. Ysgrifennwch ef fel 31/03/2027.`;
    case 'day-or-month':
      return `gellir darllen “${cell}” mewn dwy ffordd, am fod dyddiadau eraill yma â’r mis yn gyntaf. Ysgrifennwch ef fel 2027-03-31.`;
    case 'effort-unknown':
      return `nid yw “${cell}” yn ymdrech. Ysgrifennwch ${oneOf(Object.values(cy.effort))}.`;
    case 'state-unknown':
      return `nid yw “${cell}” yn gyflwr. Ysgrifennwch ${oneOf(Object.values(cy.state))}.`;
    case 'target-unknown':
      return `nid yw “${cell}” yn radd o’r safon.`;
    case 'reason-missing':
      return 'dywedwch pam y gollyngwyd y weithred.';
  }
}

function oneOf(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} neu ${words.at(-1) ?? ''}`;
}
