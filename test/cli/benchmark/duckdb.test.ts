import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { benchmarkSpread, type MeasureSpread } from '../../../src/cli/benchmark/spread.js';
import { answerTable, elementTable } from '../../../src/cli/benchmark/tables.js';
import { selectNewest, type CountedSubmission } from '../../../src/cli/journal/submissions.js';
import { groupKey } from '../../../src/cli/suppression/groups.js';
import type { Sector } from '../../../src/core/sharing/sectors.js';
import { cases } from '../../effort.js';
import { smallStandard } from '../../fixtures/small-packs.js';

/* The SQL that is shipped, in the engine that it is written for, beside our own figures. */

const standard = smallStandard({
  criteria: [[2, 1], [2]],
  themes: ['a', 'b'],
  mayBeNotApplicable: 'all',
});
const SQL = readFileSync(new URL('../../../src/cli/benchmark/centre.sql', import.meta.url), 'utf8');
const FEWEST = 3;

let connection: DuckDBConnection;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cse-duckdb-'));
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  connection = await instance.connect();
  await connection.run(`SET file_search_path = '${folder}'; SET VARIABLE fewest = ${FEWEST}`);
});

afterAll(() => {
  connection.closeSync();
  rmSync(folder, { recursive: true });
});

const SECTORS: (Sector | undefined)[] = ['health', 'housing', undefined];
const someFiles = fc
  .array(
    fc.record({
      id: fc.integer({ min: 1, max: 25 }).map(String),
      year: fc.constantFrom(2025, 2026),
      shared: fc.integer({ min: 1, max: 1_000_000 }),
      sector: fc.constantFrom(...SECTORS),
      organisation: fc.constantFrom(undefined, undefined, 'North', 'NORTH', 'Ynys Môn'),
      ratings: fc
        .array(fc.constantFrom('A', 'B', 'C', '.', '-'), { minLength: 5, maxLength: 5 })
        .map((letters) => letters.join('')),
    }),
    { minLength: 5, maxLength: 60 },
  )
  .map((files) => selectNewest(files.map((file) => ({ ...file, signature: '' }))));

/* By group and measure, and for an element by rating. */
type Figures = Map<string, number[]>;

function ownFigures(files: readonly CountedSubmission[]): Figures {
  const spread = benchmarkSpread(standard, files, { minGroupSize: FEWEST, givesAway: () => false });
  return new Map(
    spread.flatMap(({ group, figures }) =>
      figures.flatMap((figure) => entriesOf(groupKey(group), figure)),
    ),
  );
}

function entriesOf(group: string, figure: MeasureSpread): [string, number[]][] {
  const { kind, id } = figure.measure;
  const name = `${group} ${kind} ${kind === 'whole' ? kind : id}`;
  if (!('shares' in figure)) return [[name, [...figure.quartiles]]];
  return standard.ratings.flatMap((rating, at): [string, number[]][] => {
    const share = figure.shares[at] ?? 0;
    return share === 0 ? [] : [[`${name} ${rating.id}`, [share]]];
  });
}

async function figuresOfSql(files: readonly CountedSubmission[]): Promise<Figures> {
  writeFileSync(join(folder, 'answers.ndjson'), [...answerTable(standard, files)].join(''));
  writeFileSync(join(folder, 'elements.ndjson'), [...elementTable(standard)].join(''));
  await connection.run(SQL);
  const read = async (columns: string, table: string) =>
    (await connection.runAndReadAll(`SELECT ${columns} FROM ${table}`)).getRowObjectsJson();
  const shares = await read('sector, year, element, rating, share', 'element_shares');
  const quartiles = await read('sector, year, kind, id, quartiles', 'quartiles');
  const of = (row: Record<string, unknown>) => `${text(row.sector)} ${text(row.year)}`;
  return new Map([
    ...shares.map((row): [string, number[]] => [
      `${of(row)} element ${text(row.element)} ${text(row.rating)}`,
      [Number(row.share)],
    ]),
    ...quartiles.map((row): [string, number[]] => [
      `${of(row)} ${text(row.kind)} ${text(row.id)}`,
      (row.quartiles as unknown[]).map(Number),
    ]),
  ]);
}

const text = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

test('DuckDB comes to the same groups, shares and quartiles as we do', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(someFiles, async (files) => {
      const [own, sql] = [ownFigures(files), await figuresOfSql(files)];
      expect([...sql.keys()].sort()).toEqual([...own.keys()].sort());
      for (const [name, values] of own) {
        compared += values.length;
        values.forEach((value, at) => {
          expect(sql.get(name)?.[at], name).toBeCloseTo(value, 12);
        });
      }
    }),
    { numRuns: cases(12), endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(cases(300));
});
