import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Answers, type Answer } from '../../../src/core/assessment/answer.js';
import type { Assessment } from '../../../src/core/assessment/assessment.js';
import { carryOver, freshLooks, replacementOf } from '../../../src/core/assessment/carry-over.js';
import {
  noteElement,
  rateElement,
  setAside,
  removeElementItem,
} from '../../../src/core/assessment/change-assessment.js';
import {
  combineAssessments,
  findUnknownAnswers,
} from '../../../src/core/assessment/combine-assessments.js';
import {
  readSavedAssessment,
  toSavedAssessment,
} from '../../../src/core/assessment/saved-assessment.js';
import { scoreAssessment } from '../../../src/core/assessment/score.js';
import type { StandardPack } from '../../../src/core/standard/standard-pack-schema.js';
import { AUTUMN, SPRING, packVersion } from '../../fixtures/pack-versions.js';
import { MONDAY, TUESDAY, WEDNESDAY } from '../../fixtures/small-assessments.js';

const [spring, autumn] = [packVersion(SPRING), packVersion(AUTUMN)];

function under({ id, version }: { id: string; version: string }, answers: Record<string, Answer>) {
  const entries = Answers.from(Object.entries(answers));
  return { standard: { id, version }, answers: entries, snapshots: [] } satisfies Assessment;
}

function carried(answers: Record<string, Answer>): Assessment {
  return carryOver(autumn, under(spring, answers));
}

const survey = { id: 'e1', title: 'Survey', changed: MONDAY };
const call = { id: 'a1', what: 'Call them', state: 'to-do' as const, changed: MONDAY };
const mair = { id: 'v1', name: 'Mair', rating: 'met', changed: MONDAY };
const full: Answer = {
  rating: 'met',
  note: 'Ask Mair',
  reason: 'Others copy it',
  agreed: MONDAY,
  changed: MONDAY,
  evidence: [survey],
  actions: [call],
  views: [mair],
};

describe('an element that was renamed', () => {
  test('has the whole answer of the old one, marked for a fresh look, and not as agreed', () => {
    expect(carried({ b: full }).answers.get('b2')).toEqual({
      ...full,
      agreed: undefined,
      carried: { from: ['b'], version: '2026.10' },
    });
  });

  test('counts on as it did', () => {
    const { whole } = scoreAssessment(autumn, carried({ b: full }));
    expect([whole.met, whole.rated]).toEqual([1, 1]);
  });

  test('is set aside as the old one was', () => {
    const { whole } = scoreAssessment(
      autumn,
      carried({ b: { notApplicable: 'Not ours', changed: MONDAY } }),
    );
    expect(whole.notApplicable).toBe(1);
  });

  test('keeps a rating and texts of its own, also earlier ones, beside what is new in the lists', () => {
    const own = { rating: 'failed', note: 'Mine', changed: MONDAY };
    const after = carried({ b: { ...full, changed: TUESDAY }, b2: own }).answers.get('b2');
    expect(after).toEqual({
      ...own,
      evidence: [survey],
      actions: [call],
      views: [mair],
    });
  });

  test('stays as it is where it was cleared or noted later', () => {
    const own = { note: 'Mine', changed: TUESDAY };
    expect(carried({ b: { rating: 'met', changed: MONDAY }, b2: own }).answers.get('b2')).toEqual(
      own,
    );
  });

  test('keeps an earlier note of its own beside the rating that comes', () => {
    const own = { note: 'Mine', changed: MONDAY };
    const old = { rating: 'met', note: 'Old', changed: TUESDAY };
    const { answers } = carried({ b: old, b2: own });
    expect(answers.get('b2')).toMatchObject({ rating: 'met', note: 'Mine', changed: TUESDAY });
    expect(answers.get('b')).toEqual(old);
  });

  test('follows what an older copy of the page still writes, until a person rates it', () => {
    let assessment = carried({ b: full });
    const again = { ...full, rating: 'failed', changed: TUESDAY };
    assessment = { ...assessment, answers: assessment.answers.with('b', again) };
    expect(carryOver(autumn, assessment).answers.get('b2')?.rating).toBe('failed');
    assessment = rateElement({ standard: autumn, assessment, at: TUESDAY }, 'b2', 'partly');
    assessment = {
      ...assessment,
      answers: assessment.answers.with('b', { ...again, changed: WEDNESDAY }),
    };
    expect(carryOver(autumn, assessment).answers.get('b2')?.rating).toBe('partly');
  });

  test('does not get back what a person took away there', () => {
    const { id, version } = autumn;
    const assessment = { ...carried({ b: full }), standard: { id, version } };
    const without = removeElementItem(
      { standard: autumn, assessment, at: TUESDAY },
      'b2',
      'evidence',
      'e1',
    );
    const [item] = carryOver(autumn, without).answers.get('b2')?.evidence ?? [];
    expect(item?.removed).toBe(true);
  });
});

describe('an element that was split', () => {
  test.each(['c1', 'c2'])('gives note, evidence and actions to %s, but no rating', (id) => {
    expect(carried({ c: full }).answers.get(id)).toEqual({
      note: 'Ask Mair',
      evidence: [survey],
      actions: [call],
      carried: { from: ['c'], version: '2026.10' },
      changed: MONDAY,
    });
  });

  test('cannot raise the outcome', () => {
    expect(scoreAssessment(autumn, carried({ c: full })).whole.rated).toBe(0);
  });
});

describe('elements that were merged', () => {
  test('give both notes and all items, but no rating', () => {
    const { answers } = carried({
      d: { rating: 'met', note: 'One', evidence: [survey], changed: MONDAY },
      e: { rating: 'failed', note: 'Two', actions: [call], changed: TUESDAY },
    });
    expect(answers.get('de')).toEqual({
      note: 'One\n\nTwo',
      evidence: [survey],
      actions: [call],
      carried: { from: ['d', 'e'], version: '2026.10' },
      changed: TUESDAY,
    });
  });

  test('are told from a renaming by what was there before', () => {
    const old = { id: 'x', withdrawn: '3', replacedBy: ['a'] };
    const pack = (since?: string) =>
      packVersion({
        version: '3',
        elements: ['a'],
        since: since === undefined ? {} : { a: since },
        withdrawn: [old],
      });
    expect(replacementOf(pack('3'), old, 'a')).toBe('renamed');
    expect(replacementOf(pack('2'), old, 'a')).toBe('merged');
    expect(replacementOf(pack(), old, 'a')).toBe('renamed');
  });
});

describe('an element that was renamed twice', () => {
  const third = packVersion({
    version: '3',
    elements: ['z'],
    since: { z: '3' },
    withdrawn: [
      { id: 'x', withdrawn: '2', replacedBy: ['z'] },
      { id: 'y', withdrawn: '3', replacedBy: ['z'] },
    ],
  });
  const answer = (rating: string, changed: string) => ({ rating, changed });

  test('has the answer of its latest name, whatever the older one says', () => {
    const assessment = under(
      { id: 'small', version: '2' },
      { x: answer('met', WEDNESDAY), y: answer('failed', MONDAY) },
    );
    const once = carryOver(third, assessment);
    expect(once.answers.get('z')).toMatchObject({ rating: 'failed', changed: WEDNESDAY });
    expect(toSavedAssessment(carryOver(third, once))).toEqual(toSavedAssessment(once));
  });

  test('has the answer of its first name, where no other was given', () => {
    const assessment = under({ id: 'small', version: '1' }, { x: answer('met', MONDAY) });
    expect(carryOver(third, assessment).answers.get('z')?.rating).toBe('met');
  });
});

describe('what was carried', () => {
  test('is told, with what is new, until a person rates it', () => {
    let assessment = carried({ a: { rating: 'met', changed: MONDAY }, b: full, c: full, f: full });
    expect(assessment.standard.version).toBe('2026.10');
    expect(assessment.begunUnder).toBe('2026.9');
    expect(freshLooks(autumn, assessment)).toEqual({
      carried: ['b2', 'c1', 'c2'],
      added: ['de', 'g'],
    });
    assessment = rateElement({ standard: autumn, assessment, at: TUESDAY }, 'b2', 'met');
    assessment = setAside({ standard: autumn, assessment, at: TUESDAY }, 'c1', 'Not ours');
    assessment = rateElement({ standard: autumn, assessment, at: TUESDAY }, 'g', 'met');
    assessment = noteElement({ standard: autumn, assessment, at: TUESDAY }, 'c2', 'Look into it');
    expect(freshLooks(autumn, carryOver(autumn, assessment))).toEqual({
      carried: ['c2'],
      added: ['de'],
    });
  });

  test('is nothing for answers of the same version, and nothing is new to them', () => {
    const assessment = under(autumn, { a: { rating: 'met', changed: MONDAY } });
    expect(freshLooks(autumn, carryOver(autumn, assessment))).toEqual({ carried: [], added: [] });
    expect(carryOver(autumn, assessment)).toEqual(assessment);
  });

  test('leaves old answers where they are, and they are reported', () => {
    const after = carried({ b: full, f: full });
    expect(after.answers.get('b')).toEqual(full);
    expect(after.answers.get('f')).toEqual(full);
    expect([...findUnknownAnswers(autumn, after).elements].sort()).toEqual(['b', 'f']);
  });

  test('is nothing where the old answer says nothing', () => {
    const removed = { ...survey, removed: true as const };
    const { answers } = carried({
      b: { changed: MONDAY },
      c: { changed: MONDAY, evidence: [removed] },
    });
    expect([answers.get('b2'), answers.get('c1')]).toEqual([undefined, undefined]);
  });

  test('keeps the oldest version through a file and a joining', () => {
    const after = carried({ b: full });
    const reading = readSavedAssessment(JSON.parse(JSON.stringify(toSavedAssessment(after))));
    if (!reading.ok) throw new Error('The file must be readable.');
    expect(reading.assessment.begunUnder).toBe('2026.9');
    expect(reading.assessment.answers.get('b2')?.carried).toEqual({
      from: ['b'],
      version: '2026.10',
    });
    const other = under(autumn, {});
    expect(combineAssessments(other, after).begunUnder).toBe('2026.9');
    expect(combineAssessments(after, other).begunUnder).toBe('2026.9');
  });

  test('is not asked of another standard’s answers', () => {
    const other = { ...under({ id: 'other', version: '1' }, { a: full }) };
    expect(carryOver(autumn, other).begunUnder).toBe(undefined);
  });
});

/** What became of an element in the next version. */
type Fate = 'kept' | 'renamed' | 'split' | 'withdrawn' | 'merged';

const fates = fc.array(fc.constantFrom<Fate>('kept', 'renamed', 'split', 'withdrawn', 'merged'), {
  minLength: 1,
  maxLength: 8,
});
const time = fc.constantFrom(MONDAY, TUESDAY, WEDNESDAY);
const text = fc.option(fc.string({ minLength: 1, maxLength: 4 }), { nil: undefined });
const list = <T extends object>(rest: fc.Arbitrary<T>) =>
  fc.option(
    fc
      .uniqueArray(
        fc
          .record({ id: fc.constantFrom('i', 'j', 'k'), changed: time, title: fc.string() })
          .chain((item) => rest.map((more) => ({ ...item, ...more }))),
        { selector: ({ id }) => id, minLength: 1, maxLength: 3 },
      )
      .map((items) => items.sort((a, b) => (a.id < b.id ? -1 : 1))),
    { nil: undefined },
  );
const anyAnswer = fc.record({
  rating: fc.constantFrom('met', 'partly', 'failed', undefined),
  note: text,
  reason: text,
  changed: time,
  evidence: list(fc.constant({})),
  actions: list(fc.constant({ what: 'x', state: 'to-do' })),
  stories: list(fc.constant({ did: 'x', outcome: 'y' })),
  views: list(fc.record({ rating: fc.constantFrom('met', 'failed') })),
}) as unknown as fc.Arbitrary<Answer>;

/** Two versions of a pack at random, and answers to the first, with some to the second already. */
const moves = fates.chain((fate) => {
  const elements = fate.map((_, index) => `e${String(index)}`);
  const withdrawn: NonNullable<StandardPack['withdrawn']> = [];
  const next: string[] = ['all'];
  fate.forEach((kind, index) => {
    const id = `e${String(index)}`;
    const replacedBy = {
      kept: [],
      renamed: [`${id}r`],
      split: [`${id}s`, `${id}t`],
      merged: ['all'],
      withdrawn: [],
    }[kind];
    if (kind === 'kept') next.push(id);
    else withdrawn.push({ id, withdrawn: '2', replacedBy });
    if (kind !== 'merged') next.push(...replacedBy);
  });
  const since = Object.fromEntries(
    next.filter((id) => !elements.includes(id)).map((id) => [id, '2']),
  );
  const answers = (ids: readonly string[]) =>
    fc
      .array(fc.option(anyAnswer, { nil: undefined }), {
        minLength: ids.length,
        maxLength: ids.length,
      })
      .map((given) =>
        Object.fromEntries(
          ids.flatMap((id, index) => (given[index] ? [[id, given[index]] as const] : [])),
        ),
      );
  return fc.record({
    old: fc.constant(packVersion({ version: '1', elements })),
    new: fc.constant(packVersion({ version: '2', elements: next, since, withdrawn })),
    before: answers(elements),
    already: answers(next.filter((id) => !elements.includes(id))),
  });
});

/** Every text, rating and item that an assessment holds, wherever it is. */
function everything({ answers }: Assessment): Set<string> {
  const found = new Set<string>();
  for (const [, answer] of answers) {
    const { rating, note, reason, evidence = [], actions = [], views = [], stories = [] } = answer;
    for (const text of [rating, reason]) if (text !== undefined) found.add(text);
    for (const part of note?.split('\n\n') ?? []) found.add(part);
    for (const item of [...evidence, ...actions, ...views]) found.add(item.id);
    for (const { id } of stories) found.add(`story ${id}`);
  }
  return found;
}

describe('carrying any answers to any next version', () => {
  test('keeps every answer as it is, and loses no text, rating or item', () => {
    fc.assert(
      fc.property(moves, ({ old, new: next, before, already }) => {
        const assessment = under(old, { ...before, ...already });
        const after = carryOver(next, assessment);
        for (const [id, answer] of Object.entries(before)) {
          expect(after.answers.get(id)).toEqual(answer);
        }
        const there = everything(after);
        for (const thing of everything(assessment)) expect(there).toContain(thing);
        for (const [id, { rating, note }] of Object.entries(already)) {
          if (rating !== undefined) expect(after.answers.get(id)).toMatchObject({ rating });
          if (note !== undefined) expect(after.answers.get(id)).toMatchObject({ note });
        }
      }),
    );
  });

  test('changes nothing more when it is done again', () => {
    fc.assert(
      fc.property(moves, ({ old, new: next, before, already }) => {
        const once = carryOver(next, under(old, { ...before, ...already }));
        expect(toSavedAssessment(carryOver(next, once))).toEqual(toSavedAssessment(once));
      }),
    );
  });

  test('comes to the same in a tab that carried before it heard of the rest', () => {
    fc.assert(
      fc.property(moves, ({ old, new: next, before, already }) => {
        const early = carryOver(next, under(old, before));
        const late = under(old, { ...before, ...already });
        const joined = carryOver(next, combineAssessments(early, late));
        const other = carryOver(next, combineAssessments(late, early));
        expect(toSavedAssessment(joined).answers).toEqual(toSavedAssessment(other).answers);
      }),
    );
  });

  test('never counts more as met than the old answers did', () => {
    fc.assert(
      fc.property(moves, ({ old, new: next, before }) => {
        const was = scoreAssessment(old, under(old, before)).whole;
        const is = scoreAssessment(next, carryOver(next, under(old, before))).whole;
        expect(is.met).toBeLessThanOrEqual(was.met);
        expect(is.rated).toBeLessThanOrEqual(was.rated);
      }),
    );
  });
});
