import type { Action } from '../assessment/items.js';
import type { Standard } from '../standard/standard.js';
import type { ActionFields, PlanChange, PlanFault, PlanFaultCode } from './plan-change.js';
import { cellOf, type PlanColumn, type PlanRow, type PlanWords } from './plan-csv.js';
import {
  ACTION_FIELDS,
  readActionField,
  type ActionField,
  type FieldContext,
} from './plan-field.js';

/** An action of the plan, also one that was deleted, and where it belongs. */
export type KnownAction = PlanRow;

/** One row of a table. */
export interface TableRow {
  /** From 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Where each column of the plan is in the table, from 0. */
  readonly columns: ReadonlyMap<PlanColumn, number>;
}

/** What a row is read against. */
export interface RowContext extends FieldContext {
  readonly known: readonly KnownAction[];
  /** The actions that rows before this one were about, see {@link keyOf}; this row adds its own. */
  readonly seen: Set<string>;
}

/** What a row would do; neither a change nor a fault if it says what is so already. */
export interface RowReading {
  readonly change?: PlanChange;
  readonly faults: readonly PlanFault[];
}

/** Reads one row. */
export function readPlanRow(row: TableRow, context: RowContext): RowReading {
  const { standard, seen } = context;
  const id = cellIn(row, 'id').trim();
  const element = cellIn(row, 'element');
  const namesakes = id === '' ? [] : context.known.filter((one) => one.action.id.trim() === id);
  const known =
    namesakes.find((one) => isSaid(one, 'element', element, context.words)) ??
    namesakes.find((one) => one.elementId === elementOf(element, standard));
  const elementId = known?.elementId ?? elementOf(element, standard);
  if (elementId === undefined) return faulty(row, 'element', 'element-unknown');
  if (!known && namesakes.length > 0) return faulty(row, 'element', 'element-differs');
  const key = keyOf(elementId, known?.action.id ?? id);
  if (id !== '' && seen.has(key)) return faulty(row, 'id', 'id-twice');
  seen.add(key);
  const there = known?.action.removed ? undefined : known;
  const { after, fields, faults } = readFields(row, context, there);
  if (faults.length > 0 || (there && fields.length === 0)) return { faults };
  const change: PlanChange = {
    row: row.number,
    elementId,
    ...(id && { id: known?.action.id ?? id }),
    kind: kindOf(known),
    before: there?.action ?? null,
    after,
    fields,
  };
  return { change, faults };
}

/** Tells an action from any other, also one of another element with the same id. */
export function keyOf(elementId: string, id: string): string {
  return JSON.stringify([elementId, id]);
}

function kindOf(known: KnownAction | undefined): PlanChange['kind'] {
  if (!known) return 'new';
  return known.action.removed ? 'restored' : 'changed';
}

function readFields(row: TableRow, context: RowContext, known: KnownAction | undefined) {
  const after: ActionFields = known ? fieldsOf(known.action) : { what: '', state: 'to-do' };
  const fields: ActionField[] = [];
  const faults: PlanFault[] = [];
  for (const field of ACTION_FIELDS) {
    const cell = cellIn(row, field);
    if (!row.columns.has(field) || isSaid(known, field, cell, context.words)) continue;
    const value = readActionField(field, cell, context);
    if ('fault' in value) {
      faults.push(faultIn(row, field, value.fault));
    } else if (value.is !== (known?.action[field] ?? undefined)) {
      Object.assign(after, { [field]: value.is });
      fields.push(field);
    }
  }
  const dropped = after.state === 'dropped' && !after.reason?.trim();
  if (dropped && (!known || fields.includes('state') || fields.includes('reason'))) {
    faults.push(faultIn(row, 'reason', 'reason-missing'));
  }
  return { after, fields, faults };
}

/* Whatever would be written for a field is that field, also where nobody could type it in. */
function isSaid(
  known: KnownAction | undefined,
  column: PlanColumn,
  cell: string,
  words: readonly PlanWords[],
): boolean {
  return (
    known !== undefined &&
    words.some((one) => withLines(cellOf(known, column, one)) === withLines(cell))
  );
}

/* Spreadsheets write the lines of a cell in their own way. */
function withLines(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}

/* The cell holds an id alone, or before a title; of two that fit the longer is meant. */
function elementOf(cell: string, { places }: Standard): string | undefined {
  const text = `${cell.trim()} `;
  const fitting = [...places.keys()].filter((id) => text.startsWith(`${id} `));
  return fitting.sort((a, b) => b.length - a.length)[0];
}

function cellIn({ cells, columns }: TableRow, column: PlanColumn): string {
  return cells[columns.get(column) ?? -1] ?? '';
}

function faulty(row: TableRow, name: PlanColumn, code: PlanFaultCode): RowReading {
  return { faults: [faultIn(row, name, code)] };
}

function faultIn(row: TableRow, name: PlanColumn, code: PlanFaultCode): PlanFault {
  const column = (row.columns.get(name) ?? -1) + 1;
  return { code, row: row.number, column, name, cell: cellIn(row, name) };
}

/* Every field, also one of a later release; but not what makes it an item of a list. */
function fieldsOf(action: Action): ActionFields {
  const fields = Object.entries(action).filter(([name]) => !OF_ITEMS.includes(name));
  return Object.fromEntries(fields) as unknown as ActionFields;
}

const OF_ITEMS = ['id', 'changed', 'removed'];
