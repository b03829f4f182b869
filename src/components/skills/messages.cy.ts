import { counter } from '../../language/language.js';
import type { SkillsMessages } from './messages.js';

const count = counter('cy');
// Welsh puts the singular after a number; what changes is the first letter (munud, 2 funud).
const words = (n: number) => count(n, { two: 'air', other: 'gair' });

/** The words around the skills in Welsh. */
export const cy: SkillsMessages = {
  language: 'cy',
  title: 'Dysgu gyda’ch gilydd',
  lede: 'Ar gyfer pob rhan o’r safon: ymarfer i’ch tîm, ac enghraifft o wasanaeth a wellodd.',
  how: 'Gall pedwar i ddeg o bobl wneud ymarfer â’r hyn sydd wrth law. Mae un yn darllen y camau ac yn cadw’r amser.',
  contents: 'Ar y dudalen hon',
  weakest: 'Lle rydych chi wannaf',
  weakestWhy:
    'Yn ôl eich graddau, yr ymarferion hyn sy’n helpu fwyaf gyda’r hyn sydd ar goll o hyd.',
  helpsWith: (ids) => `Yn helpu gyda’r rhain: ${ids.join(', ')}`,

  exercise: 'Ymarfer tîm',
  minutes: (n) => count(n, { two: 'funud', other: 'munud' }),
  bring: 'Dewch â',
  steps: 'Camau',
  write: 'Ysgrifennwch',
  helps: 'Yn eich helpu gyda',
  alsoHelps: 'Mae ymarfer arall yn helpu gyda',
  example: 'Enghraifft',
  madeUp: 'Gwasanaeth dychmygol yw hwn.',
  before: 'Cynt',
  change: 'Beth a wnaethant',
  after: 'Wedyn',
  rate: 'A chithau?',

  glossary: 'Ystyr y geiriau',
  search: 'Chwilio am air',
  letters: 'Geiriau yn ôl llythyren',
  termsShown: (shown, of) =>
    shown === of ? `Dangosir pob un o’r ${words(of)}.` : `Dangosir ${shown} o ${words(of)}.`,
  print: 'Argraffu popeth',
  noSkills: 'Nid oes ymarferion gyda’r safon hon.',
  noSubCriterion: (id) => `Nid oes is-faen prawf ${id} yn y safon hon.`,
  failed: 'Nid oedd modd darllen yr ymarferion.',
};
