import type { PlanFault } from '../../core/plan/plan-from-csv.js';
import { dayInWords, ENGLISH_MONTHS } from '../../language/dates.js';
import { counter } from '../../language/language.js';
import { columnLetter, type PlanMessages, type PlanOutlook } from './messages.js';

const count = counter('en');
const actions = (n: number) => count(n, { one: 'action', other: 'actions' });
const elements = (n: number) => count(n, { one: 'element', other: 'elements' });
const day = (date: string) => dayInWords(ENGLISH_MONTHS, new Date(date));

/** The plan in English. */
export const en: PlanMessages = {
  language: 'en',
  title: 'Plan',
  about: 'What to do, who does it and by when. What leads to the standard soonest comes first.',
  size: (open, overdue, all) => {
    if (all === 0) return 'No actions yet.';
    const late = overdue === 0 ? 'none is overdue' : `${overdue} of them overdue`;
    return open === 0 ? 'No action is left to do.' : `${actions(open)} to do, ${late}.`;
  },
  outlook,
  order: 'How the actions are ordered',
  ordered: [
    'First what must change: an element that by itself misses the standard, then one that its criterion cannot do without.',
    'Then elements of which some are needed, but not all: you can choose.',
    'Then elements that are not rated, and those that the standard does not need.',
    'Among these, the smaller effort comes first, then the earlier due date, then the order of the standard. Done and dropped actions come last.',
  ],
  priority: {
    fatal: 'Must change: one element rated like this is enough to miss the standard.',
    needed: 'Must change: its criterion cannot reach the standard without it.',
    choice: 'One to choose from: its criterion needs some of these, not all.',
    anywhere: 'One to choose from: the whole needs some more, from any criterion.',
    unrated: 'Not rated yet: rate it, and its place here will follow.',
    allowed: 'May stay as it is: the standard allows it.',
    met: 'Met already: this goes beyond what the standard needs.',
    'set-aside': 'Set aside as not applicable.',
    done: 'Done.',
    dropped: 'Dropped.',
  },

  actions: 'Actions',
  none: 'Nothing is planned yet.',
  state: { 'to-do': 'To do', doing: 'Doing', done: 'Done', dropped: 'Dropped' },
  effort: { small: 'Small', medium: 'Medium', large: 'Large' },
  columns: {
    element: 'Element',
    now: 'Rated now',
    what: 'What to do',
    owner: 'Owner',
    due: 'Due',
    effort: 'Effort',
    state: 'State',
    reason: 'Why it was dropped',
    target: 'Target rating',
    id: 'Reference (do not change)',
  },
  notSaid: 'Not said',
  unrated: 'Not rated',
  setAside: 'Not applicable',
  ratedNow: 'Rated now:',
  day,
  overdue: (due) => `Overdue since ${day(due)}`,
  dueOdd: (due) => `It says “${due}”, which is not a date.`,
  whatWanted: 'Say what is to be done. Until then the words it had are kept.',
  dueWanted: 'This is not a whole date. The one it had is kept.',
  reasonWanted: 'Say why, so that nobody plans it again.',
  ask: (id, label) => `This action is done. Rate ${id} as ${label} now?`,
  rate: (id) => `Yes, rate ${id}`,
  leave: 'No, leave the rating',
  rated: (id, label) => `${id} is rated ${label} now.`,
  left: (id) => `The rating of ${id} was left as it is.`,
  delete: 'Delete action',
  deleteQuestion: (what) => `Delete the action “${what}”? This cannot be undone.`,
  deleted: 'Action deleted.',
  reorder: 'Put in order again',

  show: 'Show',
  filter: {
    all: 'All actions',
    open: 'Still to do',
    overdue: 'Overdue',
    'to-do': 'To do',
    doing: 'Doing',
    done: 'Done',
    dropped: 'Dropped',
  },
  everybody: 'Every owner',
  nobody: 'No owner',
  shown: (shown, of) => `${shown} of ${actions(of)} shown`,

  offers: 'Not planned yet',
  offersAbout: 'By your ratings and this plan, the standard still needs these:',
  planThis: 'Plan this',
  planAll: (n) => `Plan all ${n}`,
  planned: (n) => `${actions(n)} added.`,
  add: 'Add an action',
  addTo: 'For another element',

  files: 'Take the plan along',
  toTable: 'Download for a spreadsheet (CSV)',
  toCalendar: 'Download for a calendar (.ics)',
  calendarEmpty: 'No action to do has a due date, so there is nothing for a calendar.',
  fromTable: 'Open an edited CSV file',
  preview: 'What this file would change',
  changes: ({ changed, added, unchanged, absent }) =>
    [
      `${actions(changed)} would change and ${added} would be added.`,
      unchanged > 0 ? `${actions(unchanged)} in the file ${is(unchanged)} as before.` : '',
      absent > 0 ? `${actions(absent)} ${is(absent)} not in the file and will stay.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  ignored: (names) => `Columns that are not read: ${names.join(', ')}.`,
  row: 'Row',
  change: 'Change',
  added: 'New action',
  restored: 'Deleted here; comes back',
  fromTo: (from, to) => `${from} → ${to}`,
  empty: 'nothing',
  faults: (n) =>
    `${count(n, { one: 'thing', other: 'things' })} in this file cannot be read. Nothing has been changed.`,
  fault: (fault) => `${placeOf(fault)}: ${faultInWords(fault)}`,
  notText: 'Not opened: this is no CSV file in UTF-8. In Excel, save it as “CSV UTF-8”.',
  apply: (n) => `Change ${actions(n)}`,
  applySound: (n) => `Take only what can be read (${actions(n)})`,
  applied: (n) => `${actions(n)} changed or added.`,
  cancel: 'Cancel',
  indicative: 'From a self-check: indicative only.',
};

function outlook({ reaches, toMeet, toRate }: PlanOutlook): string {
  if (reaches === null) return 'Nothing is rated yet, so nobody can say where this leads.';
  if (toRate > 0) {
    const so = reaches ? 'would reach the standard' : 'would still fall short of the standard';
    return `If all of this is done, what is rated ${so}; ${elements(toRate)} ${is(toRate)} still to rate.`;
  }
  if (reaches) return 'If all of this is done, you would reach the standard.';
  return `If all of this is done, you would still fall short of the standard: ${count(toMeet, { one: 'more element', other: 'more elements' })} to meet.`;
}

function is(n: number): string {
  return n === 1 ? 'is' : 'are';
}

function placeOf({ row, column, name }: PlanFault): string {
  if (column === 0) return 'Row 1';
  const called = name === null ? '' : ` (${en.columns[name]})`;
  return `Row ${row}, column ${columnLetter(column)}${called}`;
}

function faultInWords({ code, cell, name }: PlanFault): string {
  switch (code) {
    case 'open-quote':
      return 'a quotation mark opens here and never closes.';
    case 'after-quote':
      return 'something follows a closing quotation mark.';
    case 'empty':
      return 'the file is empty.';
    case 'column-missing':
      return `the column “${name === null ? '' : en.columns[name]}” is missing.`;
    case 'column-twice':
      return 'this column is there twice.';
    case 'element-unknown':
      return `“${cell}” is no element of the standard. Write its number, such as 1.1.1.`;
    case 'element-differs':
      return `this action belongs to another element than “${cell}”. To move it, delete it and add a new one.`;
    case 'id-twice':
      return `“${cell}” is there twice. Leave the reference of a new action empty.`;
    case 'what-missing':
      return 'say what is to be done.';
    case 'not-a-day':
      return `“${cell}” is no date. Write it as 31/03/2027 or 2027-03-31.`;
    case 'short-year':
      return `“${cell}” has a year of two digits. Write it as 31/03/2027.`;
    case 'day-or-month':
      return `“${cell}” can be read two ways, because other dates here have the month first. Write it as 2027-03-31.`;
    case 'effort-unknown':
      return `“${cell}” is no effort. Write ${oneOf(Object.values(en.effort))}.`;
    case 'state-unknown':
      return `“${cell}” is no state. Write ${oneOf(Object.values(en.state))}.`;
    case 'target-unknown':
      return `“${cell}” is no rating of the standard.`;
    case 'reason-missing':
      return 'say why the action was dropped.';
  }
}

function oneOf(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
