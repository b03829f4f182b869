import {
  ACTION_STATES,
  EFFORTS,
  type Action,
  type ActionState,
  type Effort,
} from '../assessment/items.js';
import { writeCsv } from '../formats/csv.js';
import { readTypedDay, sameWord, type TypedDayFault } from '../formats/day.js';
import type { Standard } from '../standard/standard.js';
import type { Plan } from './plan.js';

/**
 * The columns of a plan as a table, by names that are the same in every language.
 * `id` is the action's, so that it is found again; `now` is only for the reader.
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

/** The fields of an action that a table holds, in the order of its columns. */
export const ACTION_FIELDS = [
  'what',
  'owner',
  'due',
  'effort',
  'state',
  'reason',
  'target',
] as const;

/** One of {@link ACTION_FIELDS}. */
export type ActionField = (typeof ACTION_FIELDS)[number];

/** The words of a plan's table in one language. */
export interface PlanWords {
  readonly columns: Readonly<Record<PlanColumn, string>>;
  readonly effort: Readonly<Record<Effort, string>>;
  readonly state: Readonly<Record<ActionState, string>>;
  /** The title of an element. */
  readonly title: (elementId: string) => string;
  /** The label of a rating or other standing; an unknown one is returned as it is. */
  readonly standing: (standing: string) => string;
}

/** An action and its element: one row of the table. */
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
 * Writes one cell. The id of an element is in one cell with its title, because a
 * spreadsheet may take `1.1.1` alone for a date.
 */
function cellOf(
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

/**
 * Whether a cell is what would be written, in any of the languages. So a value
 * that nobody could type in comes back unchanged.
 */
export function isCellOf(
  row: PlanRow,
  column: PlanColumn,
  cell: string,
  words: readonly PlanWords[],
): boolean {
  return words.some((one) => withNewlines(cellOf(row, column, one)) === withNewlines(cell));
}

/* Spreadsheets end the lines of a cell in different ways. */
function withNewlines(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}

/** What may be wrong with the cell of a field. */
export type FieldFault =
  | TypedDayFault
  | 'what-missing'
  | 'effort-unknown'
  | 'state-unknown'
  | 'target-unknown';

/** The standard and the words by which a cell is read. */
export interface FieldContext {
  readonly standard: Standard;
  readonly words: readonly PlanWords[];
  /** Whether days of the table are written month first. */
  readonly monthFirst: boolean;
}

/** The value of a cell, or what is wrong with it. */
type FieldReading = { readonly is: string | undefined } | { readonly fault: FieldFault };

/** Reads the cell of a field: the opposite of {@link cellOf}. */
export function readActionField(
  field: ActionField,
  cell: string,
  { standard, words, monthFirst }: FieldContext,
): FieldReading {
  if (cell.trim() === '') return blank(field);
  const called = (ids: readonly string[], wordOf: (one: PlanWords, id: string) => string) =>
    ids.find((id) => sameWord(cell, [id, ...words.map((one) => wordOf(one, id))]));
  switch (field) {
    case 'due': {
      const typed = readTypedDay(cell, monthFirst);
      return typed.ok ? { is: typed.day } : { fault: typed.code };
    }
    case 'effort':
      return orFault(
        called(EFFORTS, (one, id) => one.effort[id as never]),
        'effort-unknown',
      );
    case 'state':
      return orFault(
        called(ACTION_STATES, (one, id) => one.state[id as never]),
        'state-unknown',
      );
    case 'target': {
      const ratings = standard.ratings.map(({ id }) => id);
      return orFault(
        called(ratings, (one, id) => one.standing(id)),
        'target-unknown',
      );
    }
    default:
      return { is: cell };
  }
}

/* An action must say what it is; a new one is to do; every other field may be empty. */
function blank(field: ActionField): FieldReading {
  if (field === 'what') return { fault: 'what-missing' };
  return { is: field === 'state' ? 'to-do' : undefined };
}

function orFault(is: string | undefined, fault: FieldFault): FieldReading {
  return is === undefined ? { fault } : { is };
}
