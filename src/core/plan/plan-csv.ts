import type { Action, ActionState, Effort } from '../assessment/items.js';
import { writeCsv } from '../formats/csv.js';
import type { Plan } from './plan.js';

/**
 * The columns of a plan as a table, by the names that every language knows:
 * `id` tells an action from any other, `now` is only for the reader.
 */
export const PLAN_COLUMNS = [
  'element',
  'now',
  'what',
  'owner',
  'due',
  'effort',
  'state',
  'reason',
  'target',
  'id',
] as const;

/** One of {@link PLAN_COLUMNS}. */
export type PlanColumn = (typeof PLAN_COLUMNS)[number];

/** What a table of actions says in one language. */
export interface PlanWords {
  readonly columns: Readonly<Record<PlanColumn, string>>;
  readonly effort: Readonly<Record<Effort, string>>;
  readonly state: Readonly<Record<ActionState, string>>;
  /** The title of an element. */
  readonly title: (elementId: string) => string;
  /** The label of a rating or other standing; what it does not know, as it is. */
  readonly standing: (standing: string) => string;
}

/** An action and where it belongs, as a row is written from it. */
export interface PlanRow {
  readonly elementId: string;
  readonly action: Action;
  /** Where its element stands now. */
  readonly standing: string;
}

/**
 * Writes a plan as a table for a spreadsheet, in the order of the plan. It comes
 * back in with {@link planFromCsv}.
 */
export function planToCsv({ entries }: Pick<Plan, 'entries'>, words: PlanWords): string {
  const head = PLAN_COLUMNS.map((column) => words.columns[column]);
  const rows = entries.map((entry) => PLAN_COLUMNS.map((column) => cellOf(entry, column, words)));
  return writeCsv([head, ...rows]);
}

/**
 * What stands in one cell. The id of an element stands before its title in one
 * cell, because by itself a spreadsheet may take `1.1.1` for a date.
 */
export function cellOf(
  { elementId, action, standing }: PlanRow,
  column: PlanColumn,
  words: PlanWords,
): string {
  switch (column) {
    case 'element':
      return `${elementId} ${words.title(elementId)}`;
    case 'now':
      return words.standing(standing);
    case 'effort':
      return action.effort === undefined ? '' : words.effort[action.effort];
    case 'state':
      return words.state[action.state];
    case 'target':
      return action.target === undefined ? '' : words.standing(action.target);
    default:
      return action[column] ?? '';
  }
}
