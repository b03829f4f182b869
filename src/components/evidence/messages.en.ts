import { counter } from '../../language/language.js';
import type { EvidenceMessages } from './messages.js';

const count = counter('en');
const items = (n: number) => count(n, { one: 'item', other: 'items' });

/** The evidence of an element in English. */
export const en: EvidenceMessages = {
  none: 'Nothing is listed yet.',
  add: 'Add evidence',
  changing: (title) => `Change “${title}”`,
  save: 'Save',
  title: 'Title',
  titleHint: 'What it is, in a few words.',
  titleWanted: 'Give it a title.',
  place: 'Link or place',
  placeHint: 'A web address, or where it is kept.',
  kind: 'Kind',
  kindMeaning: {
    show: 'a document or figure',
    tell: 'something to be seen or heard on site',
  },
  date: 'Date',
  dateHint: (months) =>
    months === undefined
      ? 'The day it is from.'
      : `The day it is from. After ${count(months, { one: 'month', other: 'months' })} the result says that it is old.`,
  dateAhead: 'This day is still to come.',
  change: 'Change',
  remove: 'Remove',
  undo: 'Undo',
  open: 'Open',
  newTab: '(in a new tab)',
  added: (title) => `Added: ${title}`,
  saved: (title) => `Saved: ${title}`,
  removed: (title) => `Removed: ${title}`,
  restored: (title) => `Back again: ${title}`,
  paste: 'Paste a list',
  list: 'Titles and links',
  listHint: 'One on each line. You see what becomes of it before anything is added.',
  listEmpty: 'There is nothing to add yet.',
  makes: (n) => `This makes ${items(n)}:`,
  addAll: (n) => `Add ${items(n)}`,
  allAdded: (n) => `Added: ${items(n)}`,
};
