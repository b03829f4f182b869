import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countingMessages, type CountingMessage } from './counting-messages.js';

/*
 * Every message that is told a number, in full, in both languages, as it has to be for every plural form: the files in
 * `counted` were written down once and read by people, so a wrong plural does not move what is expected with it. An
 * entry is the name of the message and what it is given, and then the English and the Welsh.
 */

const FOLDER = join(import.meta.dirname, 'counted');

/* The numbers that Welsh has a form for, and one of all the others. */
const TOLD_APART = [0, 1, 2, 3, 6];

/* Numbers that are no count of anything: a year, a status, a limit, a place, a share. */
const NO_COUNTS = [
  'components/benchmark/messages groupOf 2',
  'components/good-practice/messages late 1',
  'components/good-practice/messages refused 1',
  'components/good-practice/messages taken 1',
  'language/messages needed 0',
  'components/plan/messages fault 0.column',
  'components/plan/messages fault 0.row',
  'components/progress/messages needed 0',
  'components/team/messages unnamed 0',
];

/* Where a number is never as small as nought, the least that it can be. */
const LEAST: Readonly<Record<string, number>> = {
  'components/assessor/messages steps 0': 1,
  'components/benchmark/messages noGroup 0': 3,
  'components/evidence/messages dateHint 0': 1,
  'language/messages evidenceOld 1': 1,
  'components/team/messages differ 0': 2,
};

interface Entry {
  readonly file: string;
  readonly name: string;
  readonly given: readonly unknown[];
  readonly en: string;
  readonly cy: string;
}

function entriesIn(name: string): Entry[] {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '');
  return Array.from({ length: lines.length / 3 }, (_, at) => {
    const [call = '', en = '', cy = ''] = lines.slice(at * 3, at * 3 + 3);
    const [, member = '', given = ''] = /^([\w.-]+)\((.*)\)$/.exec(call) ?? [];
    return {
      file: name.replace(/\.txt$/, ''),
      name: member,
      given: JSON.parse(`[${given}]`) as unknown[],
      en: en.slice(2),
      cy: cy.slice(2),
    };
  });
}

const entries = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .flatMap(entriesIn);

type Make = (...given: readonly unknown[]) => string;
type Language = 'en' | 'cy';

async function messageOf(file: string, name: string, language: Language): Promise<Make> {
  const path = join(import.meta.dirname, '../../src', file);
  // A handful of words has both languages in one file.
  const own = `${path}.${language}.ts`;
  const words = ((await import(existsSync(own) ? own : `${path}.ts`)) as Record<Language, object>)[
    language
  ];
  return name
    .split('.')
    .reduce<unknown>((group, member) => (group as Record<string, unknown>)[member], words) as Make;
}

describe.each([...new Set(entries.map(({ file }) => file))])('each count of %s', (file) => {
  const own = entries.filter((entry) => entry.file === file);

  test.each(['en', 'cy'] as const)('is told in good %s', async (language) => {
    const told = await Promise.all(
      own.map(async ({ name, given }) => [
        `${name}(${JSON.stringify(given)})`,
        (await messageOf(file, name, language))(...given),
      ]),
    );
    expect(told).toEqual(
      own.map((entry) => [`${entry.name}(${JSON.stringify(entry.given)})`, entry[language]]),
    );
  });
});

describe('every message that is told a number', () => {
  const messages = countingMessages();

  test('is found', () => {
    expect(messages.length).toBeGreaterThan(100);
  });

  test('is written down for every plural form', async () => {
    const missing = await Promise.all(messages.map(missingOf));
    expect(missing.flat()).toEqual([]);
  });
});

/* The numbers for which nobody has written down what a message says. */
async function missingOf({ file, name, numbers }: CountingMessage): Promise<string[]> {
  const both = await Promise.all([messageOf(file, name, 'en'), messageOf(file, name, 'cy')]);
  // Such a message is told a number and says the same whatever it is.
  if (both.every(({ length }) => length === 0)) return [];
  const own = entries.filter((entry) => entry.file === file && entry.name === name);
  if (own.length === 0) return [`${file} ${name}: nothing`];
  return numbers.flatMap((place) => {
    const id = `${file} ${name} ${place}`;
    if (NO_COUNTS.includes(id) || !own.some((entry) => tells(both, entry, place))) return [];
    const written = own.map(({ given }) => Math.abs(Number(numberAt(given, place))));
    const wanted = TOLD_APART.filter((count) => count >= (LEAST[id] ?? 0));
    const gaps = wanted.filter((count) => !written.includes(count)).map(String);
    if (!written.some((count) => count > 6)) gaps.push('more than 6');
    return gaps.map((gap) => `${id}: ${gap}`);
  });
}

function numberAt(given: readonly unknown[], place: string): unknown {
  return place
    .split('.')
    .reduce<unknown>((within, key) => (within as Record<string, unknown>)[key], given);
}

/* Whether a message says something else for another number in a place of what it is given. */
function tells(both: readonly Make[], { given }: Entry, place: string): boolean {
  const other = structuredClone(given) as unknown[];
  const [at = '', member] = place.split('.');
  const holder = (member === undefined ? other : other[Number(at)]) as Record<string, unknown>;
  holder[member ?? at] = 99;
  return both.some((make) => make(...other) !== make(...given));
}
