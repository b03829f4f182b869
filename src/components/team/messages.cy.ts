import { counter } from '../../language/language.js';
import type { TeamMessages } from './messages.js';

const count = counter('cy');
// Welsh puts the singular after a number; what changes is the first letter (person, 2 berson).
const answers = (n: number): string => count(n, { other: 'ateb' });
const people = (n: number) =>
  count(n, { two: 'berson', few: 'pherson', many: 'pherson', other: 'person' });

/** The team’s page in Welsh. */
export const cy: TeamMessages = {
  title: 'Tîm',
  about:
    'Mae sawl person yn graddio ar wahân, yna’n cymharu ac yn cytuno. Lle rydych yn gwahaniaethu y mae trafod yn helpu fwyaf.',
  steps: [
    'Mae pob person yn graddio ar ei ben ei hun, yn ei borwr ei hun, heb edrych ar atebion y lleill.',
    'Mae pob un yn lawrlwytho ei atebion ac yn anfon y ffeil atoch, er enghraifft drwy e-bost. Nid oes rhaid rhoi enw.',
    'Ychwanegwch y ffeiliau yma. Cedwir pob gradd, rheswm a nodyn.',
    'Cyfarfyddwch, edrychwch yn gyntaf ar ble rydych yn gwahaniaethu, a chytunwch ar un radd i bob elfen.',
  ],

  details: 'Eich enw a’ch gwasanaeth',
  detailsAbout: 'Dewisol yw’r cyfan. Maent yn mynd i’ch ffeil, fel y gall eraill weld pwy biau hi.',
  person: 'Eich enw',
  organisation: 'Sefydliad',
  scope: 'Gwasanaeth neu wasanaethau',
  save: 'Cadw',
  saved: 'Wedi’u cadw gyda’ch atebion.',

  add: 'Ychwanegu ffeiliau cydweithwyr',
  addAbout:
    'Mae eich atebion eich hun yn aros fel y maent. Nid yw ffeil na ellir ei darllen yn newid dim.',
  chooseFiles: 'Ffeiliau o atebion, un neu ragor',
  outcome: {
    added: (who, n) => `ychwanegwyd fel ${who}, gyda ${answers(n)}.`,
    replaced: (who, n) =>
      `gan ${who} eto, nawr gyda ${answers(n)}; yr ateb diweddaraf i bob elfen sy’n cyfrif.`,
    apart: (who, n) =>
      `ychwanegwyd fel ${who}, gyda ${answers(n)}. Dechreuodd fel copi o ffeil sydd yma eisoes, ac fe’i cedwir ar wahân iddi.`,
    known: (who) => `dim byd newydd; mae yma eisoes, fel ${who}.`,
  },
  notAdded: {
    'not-a-check': 'heb ei hychwanegu, gan nad hunanasesiad a gadwyd yw hi.',
    newer: 'heb ei hychwanegu, gan ei bod o fersiwn mwy newydd o’r dudalen hon.',
    damaged: 'heb ei hychwanegu, gan ei bod wedi’i difrodi.',
    'other-standard': 'heb ei hychwanegu, gan ei bod am safon arall.',
    empty: 'heb ei hychwanegu, gan nad oes dim wedi’i ateb ynddi.',
    'too-large': 'heb ei hychwanegu, gan ei bod yn rhy fawr i fod yn hunanasesiad.',
  },

  members: 'Pwy sydd yn y tîm',
  nobody:
    'Neb eto. Pan ychwanegwch ffeil, bydd eich graddau chi’n cyfrif fel rhai un person hefyd.',
  unnamed: (n) => `Person ${n}`,
  own: (name) => (name ? `${name} (yr hunanasesiad hwn)` : 'Yr hunanasesiad hwn'),
  ofTeam: 'cytunwyd mewn tîm',
  answers,
  takeOut: 'Tynnu allan',
  takeOutQuestion: (who, n) =>
    `Tynnu ${who} allan, gyda ${answers(n)}? Mae’r hyn y cytunodd y tîm arno’n aros, a hefyd y dystiolaeth a’r camau o’r ffeil.`,
  takenOut: (who) => `Wedi’i dynnu allan: ${who}.`,

  elements: 'Fesul elfen',
  untilAgreed:
    'Yr anghytuno mwyaf yn gyntaf. Hyd nes y cytunwch, y radd yn yr hunanasesiad hwn sy’n cyfrif yn y canlyniad.',
  nothingYet:
    'Nid oes dim i’w gymharu eto: ychwanegwch ffeil yn gyntaf. Neu graddiwch gyda’ch gilydd o’r dechrau, yn yr olwg cyfarfod.',
  show: 'Dangos',
  filter: {
    all: (n) => `Pob un (${n})`,
    differ: (n) => `Lle rydych yn gwahaniaethu (${n})`,
    open: (n) => `Heb gytuno eto (${n})`,
  },
  noneLeft: 'Nid oes yr un.',

  nobodyRated: 'Nid oes neb wedi’i graddio.',
  oneRated: 'Mae un person wedi’i graddio.',
  sameMind: (n) => `${people(n)}, pawb o’r un farn.`,
  differ: (n) => `${people(n)} yn gwahaniaethu.`,
  ofPeople: (some, all) => `${some} o ${all}`,
  onlyWrote: 'Heb ei graddio, dim ond ysgrifennu amdani',
  whoSaid: (id) => `Pwy ddywedodd beth am ${id}`,
  reason: 'Rheswm',
  note: 'Nodyn',

  agreed: 'Cytunwyd',
  notAgreed: 'Heb gytuno eto',
  agree: (id) => `Mae’r tîm yn cytuno ar gyfer ${id}`,
  why: (id) => `Pam mae ${id} wedi’i graddio felly`,
  reopen: (id) => `Heb gytuno wedi’r cyfan: ${id}`,

  meeting: 'Golwg cyfarfod',
  meetingAbout:
    'Un elfen ar y tro mewn llythrennau mawr, ar gyfer sgrin y gall ystafell ei darllen. Mae’r graddau wedi’u cuddio nes i chi eu dangos.',
  place: (at, of) => `Elfen ${at} o ${of}`,
  left: (n) => (n === 0 ? 'Cytunwyd ar bob un' : `${n} heb gytuno eto`),
  sayFirst: (n) =>
    `Mae ${people(n)} wedi’i graddio. Dywedwch beth yw barn pob un cyn i chi edrych.`,
  showRatings: 'Dangos y graddau',
  previous: 'Yr elfen flaenorol',
  next: 'Yr elfen nesaf',
  leave: 'Gadael yr olwg cyfarfod',
  keys: 'Mae Page Down yn mynd ymlaen, ac ar y diwedd i’r elfen nesaf; mae Page Up yn mynd yn ôl. Mae teclyn cyflwyno’n gwneud yr un peth. Mae Escape yn gadael.',
};
