import { counter } from '../../language/language.js';
import type { AssessmentsMessages } from './messages.js';

const count = counter('en');

/** "All assessments" in English. */
export const en: AssessmentsMessages = {
  title: 'All assessments',
  about:
    'One for each service or scope, all in this browser. Each has answers, snapshots and a file of its own.',
  onlyOne:
    'This page keeps no answers in the browser, so there is one assessment, for as long as the page is open.',
  first: 'First assessment',
  openNow: (name) => `Open now: ${name}`,
  goOn: 'Go to its overview',
  others: 'Others',
  archived: 'Archived',
  changed: (when) => `Last changed ${when}`,
  notBegun: 'No answers yet',
  ratedOf: (rated, of) => `${rated} of ${of} rated`,

  open: 'Open',
  copy: 'Copy',
  rename: 'Rename',
  archive: 'Archive',
  restore: 'Bring back',
  delete: 'Delete',
  download: 'Download its answers',
  cancel: 'Cancel',
  save: 'Save the name',

  startAnother: 'Start another',
  name: 'Name',
  nameHint: 'Such as “Libraries 2027”.',
  nameWanted: 'Give it a name, so that you can tell it from the others.',
  scope: 'Scope',
  scopeHint: 'The services that are assessed, if you like.',
  start: 'Start another assessment',

  copyOf: (name) => `Copy of ${name}`,
  opened: (name) => `Open now: ${name}.`,
  copied: (name) => `Copied as “${name}”: all answers, without the snapshots.`,
  renamed: (name) => `Now called “${name}”.`,
  putAway: (name) => `“${name}” is archived.`,
  broughtBack: (name) => `“${name}” is back.`,
  deleted: (name) => `“${name}” is deleted.`,
  deleteQuestion: (name, n) =>
    `Delete “${name}” with ${count(n, { one: 'answer', other: 'answers' })} and all its snapshots? This cannot be undone. Download it first if you may need it.`,
  unsavedQuestion: (name) =>
    `The latest answers to “${name}” are not saved in this browser. Download them before you open another.`,
  openAnyway: 'Open the other without them',
  notDone: {
    full: 'Not done: this browser’s storage is full. Nothing was changed. Delete an assessment that you have as a file.',
    forbidden: 'Not done: this browser does not let the page keep anything.',
    newer: 'Not done: a newer version of this page saved it.',
  },
};
