import { counter } from '../../language/language.js';
import type { EvidenceMessages } from './messages.js';

const count = counter('cy');
const items = (n: number) => count(n, { other: 'eitem' });

/** The evidence of an element in Welsh. */
export const cy: EvidenceMessages = {
  none: 'Nid oes dim wedi’i restru eto.',
  add: 'Ychwanegu tystiolaeth',
  changing: (title) => `Newid “${title}”`,
  save: 'Cadw',
  title: 'Teitl',
  titleHint: 'Beth ydyw, mewn ychydig eiriau.',
  titleWanted: 'Rhowch deitl.',
  place: 'Dolen neu leoliad',
  placeHint: 'Cyfeiriad gwe, neu ble mae’n cael ei gadw.',
  kind: 'Math',
  kindMeaning: {
    show: 'dogfen neu ffigur',
    tell: 'rhywbeth i’w weld neu ei glywed ar y safle',
  },
  date: 'Dyddiad',
  dateHint: (months) =>
    months === undefined
      ? 'Y diwrnod y daw ohono.'
      : `Y diwrnod y daw ohono. Ar ôl ${count(months, { two: 'fis', other: 'mis' })} bydd y canlyniad yn dweud ei bod yn hen.`,
  dateAhead: 'Nid yw’r diwrnod hwn wedi dod eto.',
  change: 'Newid',
  remove: 'Tynnu',
  undo: 'Dadwneud',
  open: 'Agor',
  newTab: '(mewn tab newydd)',
  added: (title) => `Ychwanegwyd: ${title}`,
  saved: (title) => `Cadwyd: ${title}`,
  removed: (title) => `Tynnwyd: ${title}`,
  restored: (title) => `Yn ôl eto: ${title}`,
  paste: 'Gludo rhestr',
  list: 'Teitlau a dolenni',
  listHint: 'Un ar bob llinell. Cewch weld beth a ddaw ohoni cyn i ddim gael ei ychwanegu.',
  listEmpty: 'Nid oes dim i’w ychwanegu eto.',
  makes: (n) => `Mae hyn yn gwneud ${items(n)}:`,
  addAll: (n) => `Ychwanegu ${items(n)}`,
  allAdded: (n) => `Ychwanegwyd: ${items(n)}`,
};
