import { ACTION_STATES, EFFORTS } from '../assessment/items.js';
import { readTypedDay, sameWord, type TypedDayFault } from '../formats/day.js';
import type { Standard } from '../standard/standard.js';
import type { PlanWords } from './plan-csv.js';

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

/** What may be wrong with the cell of a field. */
export type FieldFault =
  | TypedDayFault
  | 'what-missing'
  | 'effort-unknown'
  | 'state-unknown'
  | 'target-unknown';

/** What a cell is read against. */
export interface FieldContext {
  readonly standard: Standard;
  readonly words: readonly PlanWords[];
  /** Whether days of the table are written month first. */
  readonly monthFirst: boolean;
}

/** What a cell says of a field, or what is wrong with it. */
export type FieldReading = { readonly is: string | undefined } | { readonly fault: FieldFault };

/** Reads the cell of a field. */
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

/* An action is something and stands somewhere; the rest of it may be left open. */
function blank(field: ActionField): FieldReading {
  if (field === 'what') return { fault: 'what-missing' };
  return { is: field === 'state' ? 'to-do' : undefined };
}

function orFault(is: string | undefined, fault: FieldFault): FieldReading {
  return is === undefined ? { fault } : { is };
}
