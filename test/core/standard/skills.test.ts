import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Skills } from '../../../src/core/standard/skills-schema.js';
import {
  exerciseFor,
  exercisesFor,
  findTerms,
  readSkills,
} from '../../../src/core/standard/skills.js';
import { subCriteriaOf } from '../../../src/core/standard/standard.js';
import { smallStandard, withValueAt } from '../../fixtures/small-packs.js';
import { exerciseHelping, smallSkills } from '../../fixtures/small-skills.js';

const standard = smallStandard({ criteria: [[2, 1], [2]] });
const skills = smallSkills();
const offered = (...ids: string[]) =>
  exercisesFor(skills, standard, ids).map(({ subCriterionId, helps }) => [subCriterionId, helps]);

function faultsOf(data: unknown): [string, string][] {
  const reading = readSkills(data, standard);
  return reading.ok ? [] : reading.faults.map(({ code, message }) => [code, message]);
}

describe('reading the skills of a pack', () => {
  test('gives them as they are, without what it does not know', () => {
    expect(readSkills({ ...skills, colour: 'green' }, standard)).toEqual({ ok: true, skills });
  });

  test.each(['exercises', 'examples', 'glossary'] as const)('takes skills without %s', (part) => {
    expect(faultsOf(withValueAt(skills, [part], undefined))).toEqual([]);
  });

  test.each<[string, (string | number)[], unknown, [string, string]]>([
    [
      'a key that is no sub-criterion',
      ['exercises', '9.9'],
      exerciseHelping('1.1.1'),
      ['unknown', 'exercises["9.9"] belongs to no sub-criterion of this standard'],
    ],
    [
      'an exercise that helps no element',
      ['exercises', '1.1', 'helps', 0],
      '9.9.9',
      ['unknown', 'exercises["1.1"].helps[0] names no element of this standard: 9.9.9'],
    ],
    [
      'an exercise of no time',
      ['exercises', '1.1', 'minutes'],
      0,
      ['out-of-range', 'exercises["1.1"].minutes must be above 0'],
    ],
    [
      'an exercise without a step',
      ['exercises', '1.1', 'steps'],
      [],
      ['empty', 'exercises["1.1"].steps must not be empty'],
    ],
    [
      'an example of no element',
      ['examples', '1.1', 'element'],
      '1.1',
      ['unknown', 'examples["1.1"].element names no element of this standard: 1.1'],
    ],
    [
      'an example under no sub-criterion',
      ['examples', '1'],
      skills.examples['1.1'],
      ['unknown', 'examples["1"] belongs to no sub-criterion of this standard'],
    ],
    [
      'an example that does not end',
      ['examples', '1.1', 'after'],
      undefined,
      ['missing', 'examples["1.1"].after is missing'],
    ],
    [
      'a term explained twice',
      ['glossary', 1, 'term'],
      'Café',
      ['used-twice', 'glossary[1].term is used twice'],
    ],
  ])('tells %s, and where', (_, path, value, fault) => {
    expect(faultsOf(withValueAt(skills, path, value))).toEqual([fault]);
  });

  test('tells every fault at once', () => {
    const exercises = { '1.1': exerciseHelping('a', 'b'), '7': exerciseHelping('c') };
    expect(faultsOf({ exercises })).toHaveLength(4);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(() => readSkills(data, standard)).not.toThrow();
      }),
    );
  });
});

describe('the exercises offered for some elements', () => {
  test('come with those elements each helps, most helpful first', () => {
    expect(offered('2.1.1', '2.1.2', '1.1.1', '1.2.1')).toEqual([
      ['1.2', ['1.1.1', '1.2.1', '2.1.1']],
      ['1.1', ['1.1.1', '2.1.2']],
      ['2.1', ['2.1.1']],
    ]);
  });

  test('leave out an exercise that helps none, and an element that none helps', () => {
    expect(offered('2.1.2')).toEqual([['1.1', ['2.1.2']]]);
    expect(offered('1.1.2', 'no such element')).toEqual([]);
    expect(exercisesFor({}, standard, ['1.1.1'])).toEqual([]);
  });

  test('are the same in whatever order and however often the elements are named', () => {
    const ids = [...standard.elementsById.keys()];
    fc.assert(
      fc.property(fc.subarray(ids), fc.array(fc.constantFrom(...ids)), (some, more) => {
        const asked = [...some, ...more];
        const once = [...new Set(asked)].reverse();
        expect(offered(...once)).toEqual(offered(...asked));
      }),
    );
  });

  test('are for any exercises the ones that help, and none comes before one that helps more', () => {
    const ids = [...standard.elementsById.keys()];
    const some = fc.subarray(ids, { minLength: 1 });
    const places = subCriteriaOf(standard).map(({ id }) => id);
    const anySkills = fc
      .dictionary(fc.constantFrom(...places), some, { noNullPrototype: true })
      .map((helps): Skills => ({
        exercises: Object.fromEntries(
          Object.entries(helps).map(([id, helped]) => [id, exerciseHelping(...helped)]),
        ),
      }));
    fc.assert(
      fc.property(anySkills, some, (these, asked) => {
        const result = exercisesFor(these, standard, asked);
        const counts = result.map(({ helps }) => helps.length);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
        const helping = Object.entries(these.exercises ?? {})
          .filter(([, { helps }]) => helps.some((id) => asked.includes(id)))
          .map(([id]) => id);
        expect(result.map(({ subCriterionId }) => subCriterionId).sort()).toEqual(helping.sort());
        // Of two that help as many, the first in the standard comes first.
        result.forEach(({ subCriterionId, helps }, index) => {
          const next = result[index + 1];
          if (next?.helps.length !== helps.length) return;
          expect(places.indexOf(subCriterionId)).toBeLessThan(places.indexOf(next.subCriterionId));
        });
      }),
    );
  });
});

describe('the exercise for one element', () => {
  test('is that of its own sub-criterion if it helps the element', () => {
    expect(exerciseFor(skills, standard, '2.1.1')).toMatchObject({
      subCriterionId: '2.1',
      helps: ['2.1.1'],
    });
  });

  test('is another that helps it, where its own does not', () => {
    expect(exerciseFor(skills, standard, '2.1.2')?.subCriterionId).toBe('1.1');
  });

  test('is that of its own sub-criterion where none helps it', () => {
    expect(exerciseFor(skills, standard, '1.1.2')).toMatchObject({
      subCriterionId: '1.1',
      helps: [],
    });
  });

  test('is none where there is none, or no such element', () => {
    expect(exerciseFor({ exercises: {} }, standard, '1.1.1')).toBeUndefined();
    expect(exerciseFor(skills, standard, 'constructor')).toBeUndefined();
  });
});

describe('looking up a term', () => {
  const termsFor = (words: string) => findTerms(skills, words).map(({ term }) => term);

  test('finds words in the term and in its meaning, in any case and order', () => {
    expect(termsFor('GAP')).toEqual(['Gap']);
    expect(termsFor('missing')).toEqual(['Gap']);
    expect(termsFor('heard talk')).toEqual(['Café']);
    expect(termsFor('heard missing')).toEqual([]);
  });

  test('needs neither accents nor curly apostrophes', () => {
    expect(termsFor('cafe')).toEqual(['Café']);
    expect(termsFor("customers' talk")).toEqual(['Café']);
  });

  test('gives all for no words, and none where there is no glossary', () => {
    expect(termsFor('  ')).toEqual(['Café', 'Gap']);
    expect(findTerms({}, '')).toEqual([]);
  });
});
