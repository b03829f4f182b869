import type { ActionState, Effort } from '../../core/assessment/items.js';
import type { PlanColumn } from '../../core/plan/plan-csv.js';
import type { PlanFault } from '../../core/plan/plan-from-csv.js';
import type { PlanPriority } from '../../core/plan/plan-priority.js';
import type { Language } from '../../language/language.js';

/** What is shown of a plan: everything, what is still to do, what is overdue, or one state. */
export type PlanFilter = 'all' | 'open' | 'overdue' | ActionState;

/** Where the ratings would lead once a plan is done. */
export interface PlanOutlook {
  /** Whether what is rated by then would reach the standard; `null` where nothing is rated. */
  readonly reaches: boolean | null;
  /** How many elements would still be to meet. */
  readonly toMeet: number;
  /** How many would still be to rate. */
  readonly toRate: number;
}

/** What a table would do, in numbers of actions. */
export interface PlanChanges {
  readonly changed: number;
  /** New, or deleted here and brought back. */
  readonly added: number;
  readonly unchanged: number;
  /** Actions that are not in the table, and stay. */
  readonly absent: number;
}

/** The strings of the plan. A language that lacks one does not compile. */
export interface PlanMessages {
  readonly language: Language;
  readonly title: string;
  readonly about: string;
  readonly size: (open: number, overdue: number, all: number) => string;
  readonly outlook: (outlook: PlanOutlook) => string;
  readonly order: string;
  readonly ordered: readonly string[];
  readonly priority: Readonly<Record<PlanPriority, string>>;

  readonly actions: string;
  readonly none: string;
  readonly state: Readonly<Record<ActionState, string>>;
  readonly effort: Readonly<Record<Effort, string>>;
  readonly columns: Readonly<Record<PlanColumn, string>>;
  readonly notSaid: string;
  readonly unrated: string;
  readonly setAside: string;
  readonly ratedNow: string;
  readonly day: (day: string) => string;
  readonly overdue: (day: string) => string;
  readonly dueOdd: (due: string) => string;
  readonly whatWanted: string;
  readonly dueWanted: string;
  readonly reasonWanted: string;
  readonly ask: (elementId: string, label: string) => string;
  readonly rate: (elementId: string) => string;
  readonly leave: string;
  readonly rated: (elementId: string, label: string) => string;
  readonly left: (elementId: string) => string;
  readonly delete: string;
  readonly deleteQuestion: (what: string) => string;
  readonly deleted: string;
  readonly reorder: string;

  readonly show: string;
  readonly filter: Readonly<Record<PlanFilter, string>>;
  readonly everybody: string;
  readonly nobody: string;
  readonly shown: (shown: number, of: number) => string;

  readonly offers: string;
  readonly offersAbout: string;
  readonly planThis: string;
  readonly planAll: (count: number) => string;
  readonly planned: (count: number) => string;
  readonly add: string;
  readonly addTo: string;

  readonly files: string;
  readonly toTable: string;
  readonly toCalendar: string;
  readonly calendarEmpty: string;
  readonly fromTable: string;
  readonly preview: string;
  readonly changes: (changes: PlanChanges) => string;
  readonly ignored: (columns: readonly string[]) => string;
  readonly row: string;
  readonly change: string;
  readonly added: string;
  readonly restored: string;
  readonly fromTo: (from: string, to: string) => string;
  readonly empty: string;
  readonly faults: (count: number) => string;
  /** Where a fault is and what it is, such as "Row 3, column E (Due): …". */
  readonly fault: (fault: PlanFault) => string;
  readonly notText: string;
  readonly apply: (count: number) => string;
  readonly applySound: (count: number) => string;
  readonly applied: (count: number) => string;
  readonly cancel: string;
  readonly indicative: string;
}

/** The letter by which spreadsheets call a column. */
export function columnLetter(column: number): string {
  const before = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return before > 0 ? columnLetter(before) + letter : letter;
}
