import type { Action } from '../assessment/items.js';
import type { CsvFault } from '../formats/csv.js';
import type { PlanColumn } from './plan-csv.js';
import type { ActionField, FieldFault } from './plan-field.js';

/** What an action is, but for when it changed. */
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
  /** Which fields differ. */
  readonly fields: readonly ActionField[];
}

/** What may be wrong with a cell, a row or the whole table. */
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

/** One thing wrong with a table. */
export interface PlanFault {
  readonly code: PlanFaultCode;
  /** Row of the table, from 1; the first holds the names of the columns. */
  readonly row: number;
  /** Column of the table, from 1; 0 where it lacks the column. */
  readonly column: number;
  /** The column as the plan knows it; `null` where the fault is not in one of these. */
  readonly name: PlanColumn | null;
  /** What stands in the cell. */
  readonly cell: string;
}

/** What a table would do to a plan. Actions that are not in it stay as they are. */
export interface PlanReading {
  /** Whether no fault was found. With faults, `changes` has the sound rows. */
  readonly ok: boolean;
  readonly changes: readonly PlanChange[];
  readonly faults: readonly PlanFault[];
  /** How many rows say what the plan says already. */
  readonly unchanged: number;
  /** How many actions of the plan are not in the table. */
  readonly absent: number;
  /** Names of columns that are not read. */
  readonly ignored: readonly string[];
}
