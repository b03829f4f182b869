import { counter } from '../../language/language.js';
import type { FirstPassMessages } from './messages.js';

const count = counter('cy');
// Welsh puts the singular after a number; what changes is the first letter (rhan, 2 ran).
const elements = (n: number) => count(n, { other: 'elfen' });

/** The first pass in Welsh. */
export const cy: FirstPassMessages = {
  title: 'Golwg gyntaf',
  about: (n, minutes) =>
    `${count(n, { two: 'ran', other: 'rhan' })} i’w graddio ar yr olwg gyntaf, mewn tua ${count(minutes, { two: 'funud', other: 'munud' })}. Mae’n dangos ble i edrych yn gyntaf; nid yw’n rhoi canlyniad.`,
  afterwards:
    'Wedyn byddwch yn graddio elfennau pob rhan, gan ddechrau gyda’r rhan wannaf. Cyn gynted ag y bydd un elfen wedi’i graddio, yr elfennau sy’n siarad dros eu rhan, ac nid eich argraff gyntaf mwyach.',
  showAll: (n) => `Dangos pob un o’r ${elements(n)}`,
  asks: (n) => `Beth mae’n ei ofyn: ${elements(n)}`,
  meanings: 'Beth mae’r graddau’n ei olygu',
  printBlank: 'Argraffu ffurflen wag',
  printHint:
    'Ar gyfer gweithdy: pob elfen gyda blychau gwag a lle i nodiadau, beth bynnag sydd wedi’i raddio yma.',
  lookedAt: (n, of) => `Edrychwyd ar ${n} o’r ${count(of, { two: 'ran', other: 'rhan' })}`,
  lowest: 'isaf:',

  summary: 'Y darlun cyntaf, y gwannaf yn gyntaf',
  summaryHint: 'Nid yw’n ganlyniad: mae angen gradd ar bob elfen ar gyfer hynny.',
  impression: 'Argraff gyntaf:',
  open: 'Heb edrych arni eto',
  rateAll: (n) => (n === 1 ? 'Graddio ei helfen' : `Graddio ei ${elements(n)}`),
  rateRest: (n) => `Graddio’r ${elements(n)} sydd ar ôl`,
  allRated: 'Mae pob un o’i helfennau wedi’i graddio.',
  beginWith: (id) => `Mynd ymlaen gyda’r wannaf: ${id}`,

  form: 'Ffurflen gweithdy',
  service: 'Gwasanaeth',
  date: 'Dyddiad',
  who: 'Pwy gymerodd ran',
  notes: 'Nodiadau a thystiolaeth',
};
