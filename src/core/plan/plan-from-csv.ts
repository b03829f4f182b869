import { standingOf } from '../assessment/answer.js';
import type { Assessment } from '../assessment/assessment.js';
import type { Action } from '../assessment/items.js';
import { readCsv, type CsvFault } from '../formats/csv.js';
import { isMonthFirst, sameWord } from '../formats/day.js';
import type { Standard } from '../standard/standard.js';
import {
  ACTION_FIELDS,
  PLAN_COLUMNS,
  isCellOf,
  readActionField,
  type ActionField,
  type FieldContext,
  type FieldFault,
  type PlanColumn,
  type PlanRow,
  type PlanWords,
} from './plan-csv.js';
import { actionKey } from './plan.js';

/** The fields of an action, without its id and the time it changed. */
export type ActionFields = Omit<Action, 'id' | 'changed' | 'removed'>;

/** One action that a table would add or change. */
export interface PlanChange {
  /** Row of the table, from 1. */
  readonly row: number;
  readonly elementId: string;
  /** Id of the action; absent for a new one that has none yet. */
  readonly id?: string | undefined;
  /** `restored`: it was deleted here, and the table brings it back. */
  readonly kind: 'new' | 'changed' | 'restored';
  /** The action as it is; `null` where there is none. */
  readonly before: Action | null;
  /** The action as it would be. */
  readonly after: ActionFields;
  /** The fields that differ. */
  readonly fields: readonly ActionField[];
}

/** Everything that may be wrong with a cell, a row or the whole table. */
export type PlanFaultCode =
  | CsvFault['code']
  | FieldFault
  | 'empty'
  | 'column-missing'
  | 'column-twice'
  | 'element-unknown'
  | 'element-differs'
  | 'id-twice'
  | 'reason-missing';

/** A fault in a table. */
export interface PlanFault {
  readonly code: PlanFaultCode;
  /** Row of the table, from 1; the first holds the names of the columns. */
  readonly row: number;
  /** Column of the table, from 1; 0 where it lacks the column. */
  readonly column: number;
  /** The column as the plan knows it; `null` where the fault is not in one of these. */
  readonly name: PlanColumn | null;
  /** The text of the cell. */
  readonly cell: string;
}

/** The changes that a table would make to a plan. Actions that are not in it stay as they are. */
export interface PlanReading {
  /** Whether no fault was found. With faults, `changes` has the sound rows. */
  readonly ok: boolean;
  readonly changes: readonly PlanChange[];
  readonly faults: readonly PlanFault[];
  /** How many rows say the same as the plan. */
  readonly unchanged: number;
  /** How many actions of the plan are not in the table. */
  readonly absent: number;
  /** Names of columns that are ignored. */
  readonly ignored: readonly string[];
}

/**
 * Reads a table that {@link planToCsv} wrote and a person edited in a
 * spreadsheet, and says what it would change; nothing is changed yet. Columns may
 * have moved, and those of fields may be missing. A row without an id is a new
 * action.
 *
 * @param words - In every language that its columns and values may be in.
 */
export function planFromCsv(
  standard: Standard,
  assessment: Assessment,
  text: string,
  words: readonly PlanWords[],
): PlanReading {
  const reading = readCsv(text);
  if (!reading.ok) {
    return reject(reading.faults.map((fault) => ({ ...fault, name: null, cell: '' })));
  }
  const [head, ...body] = reading.rows;
  if (!head) return reject([{ code: 'empty', row: 1, column: 1, name: null, cell: '' }]);
  const { columns, faults: headFaults, ignored } = readHead(head, words);
  if (headFaults.length > 0) return reject(headFaults);

  const known = knownActions(standard, assessment);
  const due = columns.get('due');
  const monthFirst = due !== undefined && body.some((row) => isMonthFirst(row[due] ?? ''));
  const seen = new Set<string>();
  const changes: PlanChange[] = [];
  const faults: PlanFault[] = [];
  let unchanged = 0;
  for (const [index, cells] of body.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const row = { number: index + 2, cells, columns };
    const read = readPlanRow(row, { standard, known, words, monthFirst, seen });
    faults.push(...read.faults);
    if (read.change) changes.push(read.change);
    else if (read.faults.length === 0) unchanged++;
  }
  const there = known.filter(({ action }) => !action.removed);
  const absent = there.filter((one) => !seen.has(actionKey(one.elementId, one.action.id))).length;
  return { ok: faults.length === 0, changes, faults, unchanged, absent, ignored };
}

function reject(faults: readonly PlanFault[]): PlanReading {
  return { ok: false, changes: [], faults, unchanged: 0, absent: 0, ignored: [] };
}

/* Without these no row can be understood; any other column may be missing. */
const REQUIRED: readonly PlanColumn[] = ['element', 'what', 'id'];

function readHead(head: readonly string[], words: readonly PlanWords[]) {
  const columns = new Map<PlanColumn, number>();
  const faults: PlanFault[] = [];
  const ignored: string[] = [];
  for (const [index, cell] of head.entries()) {
    const name = PLAN_COLUMNS.find((column) =>
      sameWord(cell, [column, ...words.map((one) => one.columns[column])]),
    );
    if (name === undefined) {
      if (cell.trim()) ignored.push(cell.trim());
    } else if (columns.has(name)) {
      faults.push({ code: 'column-twice', row: 1, column: index + 1, name, cell });
    } else columns.set(name, index);
  }
  for (const name of REQUIRED) {
    if (columns.has(name)) continue;
    faults.push({ code: 'column-missing', row: 1, column: 0, name, cell: '' });
  }
  return { columns, faults, ignored };
}

function knownActions(standard: Standard, { answers }: Assessment): PlanRow[] {
  return [...standard.elementsById.keys()].flatMap((elementId) => {
    const answer = answers.get(elementId);
    const standing = standingOf(standard, elementId, answer);
    return (answer?.actions ?? []).map((action) => ({ elementId, action, standing }));
  });
}

/* One row of a table. */
interface TableRow {
  /** From 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Where each column of the plan is in the table, from 0. */
  readonly columns: ReadonlyMap<PlanColumn, number>;
}

/* What is needed to read a row. */
interface RowContext extends FieldContext {
  readonly known: readonly PlanRow[];
  /** The actions that rows before this one were about, see {@link actionKey}; this row adds its own. */
  readonly seen: Set<string>;
}

/* The change that a row asks for; no change and no fault if the plan says the same already. */
interface RowReading {
  readonly change?: PlanChange;
  readonly faults: readonly PlanFault[];
}

function readPlanRow(row: TableRow, context: RowContext): RowReading {
  const { standard, seen } = context;
  const id = cellIn(row, 'id').trim();
  const element = cellIn(row, 'element');
  const namesakes = id === '' ? [] : context.known.filter((one) => one.action.id.trim() === id);
  const known =
    namesakes.find((one) => isCellOf(one, 'element', element, context.words)) ??
    namesakes.find((one) => one.elementId === elementOf(element, standard));
  const elementId = known?.elementId ?? elementOf(element, standard);
  if (elementId === undefined) return rejectRow(row, 'element', 'element-unknown');
  if (!known && namesakes.length > 0) return rejectRow(row, 'element', 'element-differs');
  const key = actionKey(elementId, known?.action.id ?? id);
  if (id !== '' && seen.has(key)) return rejectRow(row, 'id', 'id-twice');
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

function kindOf(known: PlanRow | undefined): PlanChange['kind'] {
  if (!known) return 'new';
  return known.action.removed ? 'restored' : 'changed';
}

function readFields(row: TableRow, context: RowContext, known: PlanRow | undefined) {
  const after: ActionFields = known ? fieldsOf(known.action) : { what: '', state: 'to-do' };
  const fields: ActionField[] = [];
  const faults: PlanFault[] = [];
  for (const field of ACTION_FIELDS) {
    const cell = cellIn(row, field);
    if (!row.columns.has(field)) continue;
    if (known && isCellOf(known, field, cell, context.words)) continue;
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

/* The cell holds an id alone, or before a title; of two that fit the longer is meant. */
function elementOf(cell: string, { elementsById }: Standard): string | undefined {
  const text = `${cell.trim()} `;
  const fitting = [...elementsById.keys()].filter((id) => text.startsWith(`${id} `));
  return fitting.sort((a, b) => b.length - a.length)[0];
}

function cellIn({ cells, columns }: TableRow, column: PlanColumn): string {
  return cells[columns.get(column) ?? -1] ?? '';
}

function rejectRow(row: TableRow, name: PlanColumn, code: PlanFaultCode): RowReading {
  return { faults: [faultIn(row, name, code)] };
}

function faultIn(row: TableRow, name: PlanColumn, code: PlanFaultCode): PlanFault {
  const column = (row.columns.get(name) ?? -1) + 1;
  return { code, row: row.number, column, name, cell: cellIn(row, name) };
}

/* Every field, also one that a later release added, but not those of every item. */
function fieldsOf(action: Action): ActionFields {
  const fields = Object.entries(action).filter(([name]) => !OF_ITEMS.includes(name));
  return Object.fromEntries(fields) as unknown as ActionFields;
}

const OF_ITEMS = ['id', 'changed', 'removed'];
