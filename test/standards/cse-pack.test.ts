import { describe, expect, test } from 'vitest';
import { readStandardPack } from '../../src/core/standard/standard-pack.js';
import { elementsOf } from '../../src/core/standard/standard.js';
import { standardWording, wordingFor } from '../../src/language/criteria-wording.js';
import { csePack, cseStandard } from '../../src/standards/cse/cse-pack.js';

const cse = cseStandard();
const elements = [...cse.elementsById.values()].map(({ element }) => element);

function countBy(values: readonly (string | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value ?? 'none'] = (counts[value ?? 'none'] ?? 0) + 1;
  return counts;
}

describe('the built-in pack', () => {
  test('comes in by the same door as any other', () => {
    const reading = readStandardPack(csePack);
    expect(reading.ok && reading.standard).toEqual(cse);
  });

  test('is read once', () => {
    expect(cseStandard()).toBe(cse);
  });

  test('has 5 criteria, 15 sub-criteria and 57 elements', () => {
    const bySubCriterion = cse.criteria.flatMap(({ subCriteria }) =>
      subCriteria.map((subCriterion) => [subCriterion.id, subCriterion.elements.length]),
    );
    expect(cse.criteria.map((criterion) => elementsOf(criterion).length)).toEqual([
      11, 11, 12, 13, 10,
    ]);
    expect(Object.fromEntries(bySubCriterion)).toEqual({
      '1.1': 3,
      '1.2': 3,
      '1.3': 5,
      '2.1': 6,
      '2.2': 5,
      '3.1': 2,
      '3.2': 4,
      '3.3': 3,
      '3.4': 3,
      '4.1': 3,
      '4.2': 4,
      '4.3': 6,
      '5.1': 2,
      '5.2': 5,
      '5.3': 3,
    });
    expect(cse.elementsById.size).toBe(57);
  });

  test('numbers its elements in order within their sub-criterion', () => {
    for (const { subCriteria } of cse.criteria) {
      for (const { id, elements: inOrder } of subCriteria) {
        expect(inOrder.map((element) => element.id)).toEqual(
          inOrder.map((_, index) => `${id}.${String(index + 1)}`),
        );
      }
    }
  });

  test('has four ratings: two that count as met, one partial, one fatal', () => {
    expect(cse.ratings).toEqual([
      { id: 'compliance-plus', order: 4, met: true, fatal: false, wantsReason: true },
      { id: 'compliant', order: 3, met: true, fatal: false, wantsReason: false },
      { id: 'partially-compliant', order: 2, met: false, fatal: false, wantsReason: false },
      { id: 'non-compliant', order: 1, met: false, fatal: true, wantsReason: false },
    ]);
  });

  test('asks for 80 per cent in each criterion and in the whole', () => {
    expect(cse.rule).toEqual({ metPercent: { criterion: 80, whole: 80 } });
  });

  test('lets 3.1.2 and 3.3.3 be set aside, and no other', () => {
    expect(
      elements.filter(({ mayBeNotApplicable }) => mayBeNotApplicable).map(({ id }) => id),
    ).toEqual(['3.1.2', '3.3.3']);
  });

  test('gives every element one of five themes, and marks what a source confirms', () => {
    expect(countBy(elements.map(({ theme }) => theme))).toEqual({
      personalisation: 13,
      collaboration: 9,
      accountability: 23,
      leadership: 7,
      'workforce-skills': 5,
    });
    expect(countBy(elements.map(({ confidence }) => confidence))).toEqual({
      confirmed: 12,
      corroborated: 10,
      none: 35,
    });
  });

  test('has a plan of minutes for a first self-check', () => {
    expect(cse.minutesPerElement).toBeGreaterThan(0);
  });
});

describe('the wording of the built-in pack', () => {
  test('says of every element what is asked, what good looks like, what shows it and what to do next', () => {
    for (const { id } of elements) {
      const words = wordingFor(cse, 'elements', id, 'en');
      expect(words.statement).toMatch(/\.$/);
      expect(words.guidance).toMatch(/[.?]$/);
      expect(words.nextStep).toMatch(/\.$/);
      expect(words.evidence?.length).toBeGreaterThanOrEqual(2);
    }
  });

  test('gives each element a title and a statement of its own', () => {
    const all = elements.map(({ id }) => wordingFor(cse, 'elements', id, 'en'));
    expect(new Set(all.map(({ title }) => title)).size).toBe(57);
    expect(new Set(all.map(({ statement }) => statement)).size).toBe(57);
  });

  test('says what every rating means, and names every theme', () => {
    for (const { id } of cse.ratings)
      expect(wordingFor(cse, 'ratings', id, 'en').meaning).toBeTruthy();
    for (const { id } of cse.themes) expect(wordingFor(cse, 'themes', id, 'en').label).toBeTruthy();
  });

  test('says in its source note what is confirmed and what is not', () => {
    const note = standardWording(cse, 'en').sourceNote?.join(' ');
    expect(note).toMatch(/^.*Confirmed.*from memory/);
    expect(note).toContain('The pass rule is our reading');
    expect(note).toContain('Not confirmed');
    expect(note).toMatch(/not an official publication/i);
  });

  test('is English, and says so, as long as there is no Welsh', () => {
    for (const { id } of elements) expect(wordingFor(cse, 'elements', id, 'cy').lang).toBe('en');
  });
});
