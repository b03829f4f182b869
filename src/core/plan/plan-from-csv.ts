import { standingOf } from '../assessment/answer.js';
import type { Assessment } from '../assessment/assessment.js';
import { readCsv } from '../formats/csv.js';
import { isMonthFirst, sameWord } from '../formats/day.js';
import type { Standard } from '../standard/standard.js';
import type { PlanChange, PlanFault, PlanReading } from './plan-change.js';
import { PLAN_COLUMNS, type PlanColumn, type PlanWords } from './plan-csv.js';
import { keyOf, readPlanRow, type KnownAction } from './plan-row.js';

/**
 * Reads a table that {@link planToCsv} wrote and a person edited in a
 * spreadsheet, and says what it would change. Columns may have moved, and those
 * of fields may be left out; a row without an id is a new action. Changes nothing.
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
    return refused(reading.faults.map((fault) => ({ ...fault, name: null, cell: '' })));
  }
  const [head, ...body] = reading.rows;
  if (!head) return refused([{ code: 'empty', row: 1, column: 1, name: null, cell: '' }]);
  const { columns, faults: headFaults, ignored } = readHead(head, words);
  if (headFaults.length > 0) return refused(headFaults);

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
  const absent = there.filter((one) => !seen.has(keyOf(one.elementId, one.action.id))).length;
  return { ok: faults.length === 0, changes, faults, unchanged, absent, ignored };
}

function refused(faults: readonly PlanFault[]): PlanReading {
  return { ok: false, changes: [], faults, unchanged: 0, absent: 0, ignored: [] };
}

/* Without these no row can be understood; any other column may be left out. */
const WANTED: readonly PlanColumn[] = ['element', 'what', 'id'];

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
  for (const name of WANTED) {
    if (columns.has(name)) continue;
    faults.push({ code: 'column-missing', row: 1, column: 0, name, cell: '' });
  }
  return { columns, faults, ignored };
}

function knownActions(standard: Standard, { answers }: Assessment): KnownAction[] {
  return [...standard.places.keys()].flatMap((elementId) => {
    const answer = answers.get(elementId);
    const standing = standingOf(standard, elementId, answer);
    return (answer?.actions ?? []).map((action) => ({ elementId, action, standing }));
  });
}
