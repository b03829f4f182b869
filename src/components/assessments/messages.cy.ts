import { counter } from '../../language/language.js';
import type { AssessmentsMessages } from './messages.js';

const count = counter('cy');

/** "All assessments" in Welsh. */
export const cy: AssessmentsMessages = {
  title: 'Pob asesiad',
  about:
    'Un i bob gwasanaeth neu gwmpas, i gyd yn y porwr hwn. Mae gan bob un ei atebion, ei gipluniau a’i ffeil ei hun.',
  onlyOne:
    'Nid yw’r dudalen hon yn cadw atebion yn y porwr, felly un asesiad sydd, am y tro y bydd y dudalen ar agor.',
  first: 'Asesiad cyntaf',
  openNow: (name) => `Ar agor nawr: ${name}`,
  goOn: 'Mynd i’w drosolwg',
  others: 'Eraill',
  archived: 'Wedi’u harchifo',
  changed: (when) => `Newidiwyd ddiwethaf ${when}`,
  notBegun: 'Dim atebion eto',
  ratedOf: (rated, of) => `${rated} o ${of} wedi’u graddio`,

  open: 'Agor',
  copy: 'Copïo',
  rename: 'Ailenwi',
  archive: 'Archifo',
  restore: 'Dod yn ôl',
  delete: 'Dileu',
  download: 'Lawrlwytho ei atebion',
  cancel: 'Canslo',
  save: 'Cadw’r enw',

  startAnother: 'Dechrau un arall',
  name: 'Enw',
  nameHint: 'Er enghraifft “Llyfrgelloedd 2027”.',
  nameWanted: 'Rhowch enw iddo, fel y gallwch ei wahaniaethu oddi wrth y lleill.',
  scope: 'Cwmpas',
  scopeHint: 'Y gwasanaethau a asesir, os dymunwch.',
  start: 'Dechrau asesiad arall',

  copyOf: (name) => `Copi o ${name}`,
  opened: (name) => `Ar agor nawr: ${name}.`,
  copied: (name) => `Copïwyd fel “${name}”: pob ateb, heb y cipluniau.`,
  renamed: (name) => `Yr enw nawr yw “${name}”.`,
  putAway: (name) => `Mae “${name}” wedi’i archifo.`,
  broughtBack: (name) => `Mae “${name}” yn ôl.`,
  deleted: (name) => `Mae “${name}” wedi’i ddileu.`,
  deleteQuestion: (name, n) =>
    `Dileu “${name}” gyda ${count(n, { other: 'ateb' })} a’i holl gipluniau? Ni ellir dadwneud hyn. Lawrlwythwch ef yn gyntaf os gallai fod ei angen arnoch.`,
  unsavedQuestion: (name) =>
    `Nid yw’r atebion diweddaraf i “${name}” wedi’u cadw yn y porwr hwn. Lawrlwythwch nhw cyn agor un arall.`,
  openAnyway: 'Agor y llall hebddynt',
  notDone: {
    full: 'Heb ei wneud: mae storfa’r porwr hwn yn llawn. Ni newidiwyd dim. Dilëwch asesiad sydd gennych fel ffeil.',
    forbidden: 'Heb ei wneud: nid yw’r porwr hwn yn gadael i’r dudalen gadw dim.',
    newer: 'Heb ei wneud: fersiwn mwy newydd o’r dudalen hon a’i cadwodd.',
  },
};
