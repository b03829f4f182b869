import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Answers, type Answer } from '../../../src/core/assessment/answer.js';
import { everyOneOfEach } from '../../fixtures/every-way.js';
import { MONDAY, TUESDAY } from '../../fixtures/small-assessments.js';

const compliant: Answer = { rating: 'compliant', changed: MONDAY };
const partial: Answer = { rating: 'partially-compliant', changed: TUESDAY };

/* Few short ids, so that they meet often; and any text at all, so that every shelf is used. */
const ids = fc.oneof(
  fc.constantFrom('1.1.1', '1.1.2', '', '__proto__', 'constructor'),
  fc.string(),
);
const answers = fc.record<Answer>({ note: fc.string(), changed: fc.constantFrom(MONDAY, TUESDAY) });
const entries = fc.array(fc.tuple(ids, answers), { maxLength: 120 });
const byId = (all: Iterable<readonly [string, Answer]>) =>
  new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)));

describe('answers by element', () => {
  test('there are none to begin with', () => {
    expect(Answers.none.size).toBe(0);
    expect([...Answers.none]).toEqual([]);
    expect(Answers.none.get('1.1.1')).toBeUndefined();
  });

  test('an answer put in is found under its element and nowhere else', () => {
    const one = Answers.none.with('1.1.1', compliant);
    expect(one.get('1.1.1')).toBe(compliant);
    expect(one.get('1.1.2')).toBeUndefined();
    expect(one.size).toBe(1);
  });

  test('a new answer takes the place of the old one and adds nothing to the count', () => {
    const twice = Answers.none.with('1.1.1', compliant).with('1.1.1', partial);
    expect(twice.get('1.1.1')).toBe(partial);
    expect(twice.size).toBe(1);
  });

  test('what was there before a change stays as it was', () => {
    const before = Answers.from([['1.1.1', compliant]]);
    before.with('1.1.1', partial).with('1.1.2', partial);
    expect([...before]).toEqual([['1.1.1', compliant]]);
  });

  test('of two entries for one element the later counts', () => {
    const both = Answers.from([
      ['1.1.1', compliant],
      ['1.1.1', partial],
    ]);
    expect(both.get('1.1.1')).toBe(partial);
    expect(both.size).toBe(1);
  });

  test('ids that share a shelf are kept apart', () => {
    const thousand = Array.from(
      { length: 1000 },
      (_, n) => [String(n), { note: String(n), changed: MONDAY }] as const,
    );
    const all = Answers.from(thousand);
    expect(all.size).toBe(1000);
    expect(thousand.every(([id, answer]) => all.get(id) === answer)).toBe(true);
  });

  test('they are spread over many shelves, so that a change copies only a few of them', () => {
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const ids = [...everyOneOfEach([numbers, numbers, numbers])].map((parts) => parts.join('.'));
    const read = [...Answers.from(ids.map((id) => [id, compliant]))].map(([id]) => ids.indexOf(id));
    // A shelf keeps the order in which its answers were put in, so where the order breaks off a new shelf begins.
    const shelves = read.filter((place, index) => place < (read[index - 1] ?? 0)).length + 1;
    expect(shelves).toBeGreaterThan(40);
  });

  test('they behave as a plain map does, whatever is put in and in whatever order', () => {
    fc.assert(
      fc.property(entries, entries, (given, changes) => {
        const model = new Map(given);
        let real = Answers.from(given);
        for (const [id, answer] of changes) {
          model.set(id, answer);
          real = real.with(id, answer);
        }
        expect(real.size).toBe(model.size);
        expect(byId(real)).toEqual(byId(model));
        for (const [id, answer] of model) expect(real.get(id)).toBe(answer);
      }),
    );
  });

  test('they can be read again and again, and rebuilt from what was read', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const all = Answers.from(given);
        expect([...Answers.from(all)]).toEqual([...all]);
      }),
    );
  });
});
