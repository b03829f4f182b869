import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/core/assessment/items.js';
import { writeCsv } from '../../../src/core/formats/csv.js';
import { planToCsv } from '../../../src/core/plan/plan-csv.js';
import { planFromCsv } from '../../../src/core/plan/plan-from-csv.js';
import { planOf } from '../../../src/core/plan/plan.js';
import { cases } from '../../effort.js';
import { action, anyAction, plainWords, welshWords, withActions } from '../../fixtures/planned.js';
import { assessmentWith } from '../../fixtures/small-assessments.js';
import { smallStandard } from '../../fixtures/small-packs.js';

const standard = smallStandard();
const both = [plainWords, welshWords];
const HEAD = [
  'Reference',
  'Element',
  'Action',
  'Owner',
  'Due',
  'Effort',
  'State',
  'Reason',
  'Target',
];

const known = action('a', { owner: 'Ann', due: '2027-03-31', effort: 'small', target: 'met' });
const planned = withActions(assessmentWith(standard, { '1.1.1': 'partly' }), {
  '1.1.1': [known, action('gone', { removed: true })],
  '2.1.1': [action('b', { state: 'dropped', reason: 'No money' })],
});

const read = (...rows: readonly (readonly string[])[]) =>
  planFromCsv(standard, planned, writeCsv([HEAD, ...rows]), both);
const faultsOf = (...rows: readonly (readonly string[])[]) =>
  read(...rows).faults.map(({ row, column, code }) => [row, column, code]);

/* The row that says of the known action what is so already, with some cells changed. */
const row = (cells: Readonly<Record<number, string>> = {}) => {
  const same = ['a', '1.1.1', 'Do a', 'Ann', '2027-03-31', 'Small', 'To do', '', 'met'];
  return same.map((cell, at) => cells[at] ?? cell);
};

describe('a table that nobody edited', () => {
  const roundTrip = (list: readonly Action[], words = plainWords) => {
    const assessment = withActions(assessmentWith(standard, {}), { '1.1.2': list });
    const text = planToCsv(planOf(standard, assessment, '2027-01-01'), words);
    return planFromCsv(standard, assessment, text, both);
  };

  test('changes nothing, whatever the texts of its actions', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=cmd', '"', '\r\n', '\r', '\0', 'مرحبا\u202E', '👩🏽‍🦽', ' ', "'=1", ';', '\t'),
    );
    const targets = ['met', 'partly', 'unheard-of'];
    const list = fc.tuple(anyAction('x', targets, text), anyAction('y', targets, text));
    fc.assert(
      fc.property(list, fc.constantFrom(...both), (actions, words) => {
        expect(roundTrip(actions, words)).toEqual({
          ok: true,
          changes: [],
          faults: [],
          unchanged: 2,
          absent: 0,
          ignored: [],
        });
      }),
      { numRuns: cases(500) },
    );
  });

  test('gives a plan that lost everything every field back, to the letter', () => {
    const fields: Partial<Action> = {
      what: '=A1 "quoted",\nthen ŵ 👩🏽‍🦽\0',
      owner: '-Ann; Bob',
      due: '2027-02-28',
      effort: 'large',
      state: 'dropped',
      reason: '@later\tאחר כך',
      target: 'met',
    };
    const whole = action('x', fields);
    const assessment = withActions(assessmentWith(standard, {}), { '1.1.2': [whole] });
    const text = planToCsv(planOf(standard, assessment, '2027-01-01'), plainWords);
    const { changes } = planFromCsv(standard, assessmentWith(standard, {}), text, both);
    expect(changes).toMatchObject([
      { kind: 'new', elementId: '1.1.2', id: 'x', after: fields, before: null },
    ]);
  });

  test('may say lines in its own way', () => {
    const one = action('x', { what: 'a\r\nb' });
    const assessment = withActions(assessmentWith(standard, {}), { '1.1.2': [one] });
    const text = writeCsv([HEAD, ['x', '1.1.2', 'a\nb', '', '', '', 'To do', '', '']]);
    expect(planFromCsv(standard, assessment, text, both)).toMatchObject({
      changes: [],
      unchanged: 1,
    });
  });
});

describe('a table that was edited', () => {
  test('says which fields of an action would change', () => {
    const { changes, ok } = read(row({ 2: 'Do it well', 3: '', 4: '1/4/2027', 6: 'doing' }));
    expect(ok).toBe(true);
    expect(changes).toEqual([
      {
        row: 2,
        elementId: '1.1.1',
        id: 'a',
        kind: 'changed',
        before: known,
        after: {
          what: 'Do it well',
          owner: undefined,
          due: '2027-04-01',
          effort: 'small',
          state: 'doing',
          target: 'met',
        },
        fields: ['what', 'owner', 'due', 'state'],
      },
    ]);
  });

  test('may have days as a British spreadsheet shows them, and words in any capitals', () => {
    const { changes, unchanged } = read(row({ 4: '31/03/2027', 5: 'SMALL', 6: 'to do', 8: 'MET' }));
    expect(changes).toEqual([]);
    expect(unchanged).toBe(1);
  });

  test('may be in Welsh, with the columns in another order and some left out', () => {
    const text = writeCsv([
      ['State', 'Gweithred', 'Cyfeirnod', 'Elfen'],
      ['Ar waith', 'Do a', 'a', '1.1.1 Title of 1.1.1'],
    ]);
    const { changes } = planFromCsv(standard, planned, text, both);
    expect(changes).toMatchObject([
      { id: 'a', fields: ['state'], after: { owner: 'Ann', state: 'doing' } },
    ]);
  });

  test('may come with semicolons, without a mark, and with names as programs know them', () => {
    const text = 'id;element;what;owner\na;1.1.1;Do a;Bob\n';
    expect(planFromCsv(standard, planned, text, both).changes).toMatchObject([
      { id: 'a', fields: ['owner'], after: { owner: 'Bob' } },
    ]);
  });

  test('has a new action in each row without a reference', () => {
    const { changes } = read(['', '2.1.2', 'Something new', '', '', '', '', '', '']);
    expect(changes).toEqual([
      {
        row: 2,
        elementId: '2.1.2',
        kind: 'new',
        before: null,
        after: { what: 'Something new', state: 'to-do' },
        fields: ['what', 'state'],
      },
    ]);
  });

  test('brings back what was deleted here only as such', () => {
    const { changes } = read(['gone', '1.1.1', 'Do it after all', '', '', '', '', '', '']);
    expect(changes).toMatchObject([{ kind: 'restored', id: 'gone', before: null }]);
  });

  test('keeps what a later release knows of an action', () => {
    const later = { ...action('z'), cost: 12 } as Action;
    const assessment = withActions(assessmentWith(standard, {}), { '1.1.1': [later] });
    const text = writeCsv([HEAD, ['z', '1.1.1', 'Other', '', '', '', 'To do', '', '']]);
    const { changes } = planFromCsv(standard, assessment, text, both);
    expect(changes[0]?.after).toEqual({ what: 'Other', state: 'to-do', cost: 12 });
  });

  test('deletes nothing that is not in it, and says how much that is', () => {
    expect(read()).toMatchObject({ ok: true, changes: [], absent: 2 });
    expect(read(row())).toMatchObject({ unchanged: 1, absent: 1 });
  });

  test('may have lines with nothing in them, and columns of one’s own, which it names', () => {
    const text = writeCsv([[...HEAD, 'Budget'], row(), HEAD.map(() => ' ')]);
    expect(planFromCsv(standard, planned, text, both)).toMatchObject({
      ok: true,
      unchanged: 1,
      ignored: ['Budget'],
    });
  });
});

describe('a fault', () => {
  test.each([
    ['an element that the standard has not', { 1: '9.9.9' }, 2, 'element-unknown'],
    ['an action moved to another element', { 1: '2.1.1' }, 2, 'element-differs'],
    ['an action without a text', { 2: ' ' }, 3, 'what-missing'],
    ['a day that does not exist', { 4: '31/02/2027' }, 5, 'not-a-day'],
    ['a year of two digits', { 4: '31/03/27' }, 5, 'short-year'],
    ['an effort nobody knows', { 5: 'huge' }, 6, 'effort-unknown'],
    ['a state nobody knows', { 6: 'maybe' }, 7, 'state-unknown'],
    ['a target that is no rating', { 8: 'excellent' }, 9, 'target-unknown'],
    ['dropped without a reason', { 6: 'Dropped' }, 8, 'reason-missing'],
  ])('is told with its row and column: %s', (_, cells, column, code) => {
    expect(faultsOf(row(cells))).toEqual([[2, column, code]]);
  });

  test('of a row is told beside every other, and what stands in its cell', () => {
    const { faults, ok } = read(row({ 4: 'soon', 5: 'huge' }), [
      '',
      '8',
      'x',
      '',
      '',
      '',
      '',
      '',
      '',
    ]);
    expect(ok).toBe(false);
    expect(faults).toEqual([
      { row: 2, column: 5, code: 'not-a-day', name: 'due', cell: 'soon' },
      { row: 2, column: 6, code: 'effort-unknown', name: 'effort', cell: 'huge' },
      { row: 3, column: 2, code: 'element-unknown', name: 'element', cell: '8' },
    ]);
  });

  test('of one row leaves the others sound', () => {
    const { changes, ok } = read(row({ 4: 'soon' }), ['', '2.1.2', 'New', '', '', '', '', '', '']);
    expect(ok).toBe(false);
    expect(changes).toMatchObject([{ row: 3, elementId: '2.1.2' }]);
  });

  test('is a reference that comes twice, also where nobody knows it yet', () => {
    expect(faultsOf(row(), row({ 3: 'Bob' }))).toEqual([[3, 1, 'id-twice']]);
    const fresh = ['f', '1.1.1', 'New', '', '', '', '', '', ''];
    expect(faultsOf(fresh, fresh)).toEqual([[3, 1, 'id-twice']]);
  });

  test('is a day that can be read two ways, where another was written month first', () => {
    const fresh = ['', '2.1.2', 'New', '', '3/31/2027', '', '', '', ''];
    expect(faultsOf(row({ 4: '04/03/2027' }))).toEqual([]);
    expect(faultsOf(row({ 4: '04/03/2027' }), fresh)).toEqual([
      [2, 5, 'day-or-month'],
      [3, 5, 'not-a-day'],
    ]);
  });

  test('does not lie in what was so before', () => {
    const odd = action('odd', { state: 'dropped', what: '', due: 'soon' });
    const assessment = withActions(assessmentWith(standard, {}), { '1.1.1': [odd] });
    const text = writeCsv([HEAD, ['odd', '1.1.1', '', 'Ann', 'soon', '', 'Dropped', '', '']]);
    expect(planFromCsv(standard, assessment, text, both)).toMatchObject({
      ok: true,
      changes: [{ fields: ['owner'] }],
    });
  });

  test('of the whole table: nothing in it, a column that is missing or there twice, a quote that never ends', () => {
    const codes = (text: string) =>
      planFromCsv(standard, planned, text, both).faults.map(({ code, row: at, column, name }) => [
        code,
        at,
        column,
        name,
      ]);
    expect(codes('')).toEqual([['empty', 1, 1, null]]);
    expect(codes('Action,Owner\nx,y')).toEqual([
      ['column-missing', 1, 0, 'element'],
      ['column-missing', 1, 0, 'id'],
    ]);
    expect(codes('id,element,what,Action\n')).toEqual([['column-twice', 1, 4, 'what']]);
    expect(codes('id,element,what\n"a')).toEqual([['open-quote', 2, 1, null]]);
  });
});
