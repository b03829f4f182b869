import { describe, expect, test } from 'vitest';
import { exerciseFor, readSkills } from '../../src/core/standard/skills.js';
import { subCriteriaOf } from '../../src/core/standard/standard.js';
import { cseStandard } from '../../src/standards/cse/cse-pack.js';
import { cseSkills, cseSkillsByLanguage } from '../../src/standards/cse/cse-skills.js';

const cse = cseStandard();
const { exercises = {}, examples = {}, glossary = [] } = cseSkills();
const ids = subCriteriaOf(cse).map(({ id }) => id);

/* Every string a reader meets; ids of elements are not for reading. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return /^\d[\d.]*$/.test(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
const texts = textsOf(cseSkillsByLanguage.en);

describe('the built-in skills', () => {
  test('come in by the same door as any others', () => {
    expect(readSkills(cseSkillsByLanguage.en, cse)).toEqual({ ok: true, skills: cseSkills() });
  });

  test('are read once', () => {
    expect(cseSkills()).toBe(cseSkills());
  });

  test('have an exercise and a worked example for each of the 15 sub-criteria, in order', () => {
    expect(Object.keys(exercises)).toEqual(ids);
    expect(Object.keys(examples)).toEqual(ids);
  });

  test('are plain lines that start with a capital letter and use curly apostrophes', () => {
    expect(texts.length).toBeGreaterThan(300);
    for (const text of texts) expect(text).toMatch(/^\p{Lu}[^\n'"]*[^\s]$/u);
  });

  test('are in short sentences', () => {
    const sentences = texts.flatMap((text) => text.split(/(?<=[.?!:;]) /));
    const long = sentences.filter((sentence) => sentence.split(' ').length > 32);
    expect(long).toEqual([]);
  });
});

describe('an exercise', () => {
  test.each(ids)('for %s takes 15 minutes, step by step', (id) => {
    const { minutes, steps = [] } = exercises[id] ?? {};
    const taken = steps.map((step) => Number(/ \((\d+) minutes?\)$/.exec(step)?.[1]));
    expect(taken.reduce((sum, each) => sum + each, 0)).toBe(15);
    expect(minutes).toBe(15);
  });

  test.each(ids)('for %s says what to bring, and helps its own sub-criterion first', (id) => {
    const { bring, helps = [] } = exercises[id] ?? {};
    expect(bring?.length).toBeGreaterThanOrEqual(2);
    expect(cse.elementsById.get(helps[0] ?? '')?.subCriterion.id).toBe(id);
    expect(new Set(helps).size).toBe(helps.length);
  });

  test('there is for every element, that helps it', () => {
    const without = [...cse.elementsById.keys()].filter(
      (id) => !exerciseFor(cseSkills(), cse, id)?.helps.includes(id),
    );
    expect(without).toEqual([]);
  });
});

describe('a worked example', () => {
  test.each(ids)(
    'for %s is of one of its elements, and goes from partial to met in steps',
    (id) => {
      const { element = '', before, change, after } = examples[id] ?? {};
      expect(cse.elementsById.get(element)?.subCriterion.id).toBe(id);
      expect(before).toContain('Only partial, because');
      expect(change?.length).toBeGreaterThanOrEqual(3);
      for (const step of change ?? []) expect(step).toMatch(/^(?:Day|Weeks?|Months?) \d/);
      expect(after).toMatch(/^Now .*They can show/);
    },
  );
});

describe('the glossary', () => {
  test('is in alphabetical order', () => {
    const { compare } = new Intl.Collator('en-GB');
    const terms = glossary.map(({ term }) => term);
    expect(terms).toEqual([...terms].sort(compare));
  });

  test('explains each rating, and what a certificate, its holder and its scope are', () => {
    const terms = glossary.map(({ term }) => term);
    const { ratings = {} } = cse.wording.en ?? {};
    for (const { label } of Object.values(ratings)) expect(terms).toContain(label);
    for (const term of ['Certificate', 'Holder', 'Scope', 'Certification body', 'Review', 'Gap'])
      expect(terms).toContain(term);
  });

  test('explains in sentences', () => {
    for (const { meaning } of glossary) expect(meaning).toMatch(/\.$/);
  });
});
