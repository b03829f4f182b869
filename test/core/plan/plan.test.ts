import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/core/assessment/items.js';
import { PLAN_PRIORITIES } from '../../../src/core/plan/plan-priority.js';
import { planOf } from '../../../src/core/plan/plan.js';
import type { Standard } from '../../../src/core/standard/standard.js';
import { action, anyAction, withActions } from '../../fixtures/planned.js';
import { situations } from '../../fixtures/random-assessments.js';
import { assessmentWith, elementsAt, type Standings } from '../../fixtures/small-assessments.js';
import { smallStandard } from '../../fixtures/small-packs.js';

const TODAY = '2026-11-26';

const planFor = (
  standard: Standard,
  standings: Standings,
  actions: Readonly<Record<string, readonly Action[]>>,
) => planOf(standard, withActions(assessmentWith(standard, standings), actions), TODAY);

const idsOf = (plan: ReturnType<typeof planOf>) => plan.entries.map((entry) => entry.action.id);
const prioritiesOf = (plan: ReturnType<typeof planOf>) =>
  Object.fromEntries(plan.entries.map(({ action: { id }, priority }) => [id, priority]));

describe('the order of a plan', () => {
  // Of the first criterion one must be met more, of the second one of two, and two elements may wait.
  const standard = smallStandard({
    criteria: [[3], [4], [2]],
    metPercent: { criterion: 75, whole: 70 },
    mayBeNotApplicable: ['3.1.2'],
  });
  const standings = {
    ...elementsAt('met', '1.1.2', '2.1.1', '2.1.4'),
    ...elementsAt('partly', '1.1.3', '2.1.2', '2.1.3'),
    '1.1.1': 'failed',
    '3.1.2': 'not-applicable',
  };

  test('puts what the standard needs most first, and says the priority of each action', () => {
    const ids = ['3.1.2', '3.1.1', '2.1.4', '2.1.3', '2.1.2', '1.1.3', '1.1.1'];
    const plan = planFor(standard, standings, {
      ...Object.fromEntries(ids.map((id) => [id, [action(id)]])),
      '1.1.2': [action('gone', { state: 'dropped' }), action('over', { state: 'done' })],
    });
    expect(prioritiesOf(plan)).toEqual({
      '1.1.1': 'fatal',
      '1.1.3': 'needed',
      '2.1.2': 'choice',
      '2.1.3': 'choice',
      '3.1.1': 'unrated',
      '2.1.4': 'met',
      '3.1.2': 'set-aside',
      over: 'done',
      gone: 'dropped',
    });
    expect(idsOf(plan)).toEqual(Object.keys(prioritiesOf(plan)));
    expect(idsOf(plan)[0]).toBe('1.1.1');
  });

  test('puts what the whole alone needs after what a criterion needs, and what may stay partial after that', () => {
    const wide = smallStandard({ criteria: [[2], [4]], metPercent: { criterion: 50, whole: 60 } });
    const partly = {
      ...elementsAt('met', '1.1.1', '2.1.1', '2.1.2'),
      ...elementsAt('partly', '1.1.2', '2.1.3', '2.1.4'),
    };
    const plan = planFor(wide, partly, { '2.1.3': [action('a')], '1.1.2': [action('b')] });
    expect(prioritiesOf(plan)).toEqual({ b: 'anywhere', a: 'anywhere' });
    const enough = { ...partly, '2.1.3': 'met' };
    expect(prioritiesOf(planFor(wide, enough, { '2.1.4': [action('a')] }))).toEqual({
      a: 'allowed',
    });
  });

  test('is then by effort, then by due day, then that of the standard; what is not said comes last', () => {
    const plan = planFor(standard, standings, {
      '2.1.2': [
        action('none'),
        action('large', { effort: 'large', due: '2026-01-01' }),
        action('small-late', { effort: 'small', due: '2027-06-01' }),
        action('small-never', { effort: 'small' }),
        action('small-odd', { effort: 'small', due: 'soon' }),
      ],
      '2.1.3': [
        action('small-early', { effort: 'small', due: '2027-05-31' }),
        action('small-late-too', { effort: 'small', due: '2027-06-01' }),
        action('medium', { effort: 'medium' }),
      ],
    });
    expect(idsOf(plan)).toEqual([
      'small-early',
      'small-late',
      'small-late-too',
      'small-never',
      'small-odd',
      'medium',
      'large',
      'none',
    ]);
  });

  test('does not depend on the order in which actions are found, and no two share a place', () => {
    const standings = situations(8).chain(({ standard: one, standings: where }) => {
      const places = [...one.elementsById.keys()];
      const targets = one.ratings.map(({ id }) => id);
      const text = fc.constantFrom('a', 'b');
      const lists = fc.tuple(
        ...places.map((id) =>
          fc.tuple(...[0, 1].map((n) => anyAction(`${id}-${String(n)}`, targets, text))),
        ),
      );
      return lists.map((all) => ({ standard: one, standings: where, places, all }));
    });
    fc.assert(
      fc.property(standings, ({ standard: one, standings: where, places, all }) => {
        const forwards = all.map((list, at) => [places[at] ?? '', list] as const);
        const backwards = [...all].reverse().map((list, at) => {
          const id = places[places.length - 1 - at] ?? '';
          return [id, [...list].reverse()] as const;
        });
        const plan = planFor(one, where, Object.fromEntries(forwards));
        const again = planFor(one, where, Object.fromEntries(backwards));
        expect(idsOf(again)).toEqual(idsOf(plan));
        expect(idsOf(plan)).toHaveLength(all.flat().length);
        const ranks = plan.entries.map(({ priority }) => PLAN_PRIORITIES.indexOf(priority));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
    );
  });

  test('leaves out what was deleted, and what belongs to no element of the standard', () => {
    const plan = planFor(standard, standings, {
      '1.1.1': [action('there'), action('deleted', { removed: true })],
      '9.9.9': [action('elsewhere')],
    });
    expect(idsOf(plan)).toEqual(['there']);
  });
});

describe('an overdue action', () => {
  const standard = smallStandard();

  test.each([
    ['2026-11-25', 'to-do', true],
    ['2026-11-25', 'doing', true],
    ['2026-11-26', 'to-do', false],
    ['2026-11-25', 'done', false],
    ['2026-11-25', 'dropped', false],
    ['25 November', 'to-do', false],
    [undefined, 'to-do', false],
  ] as const)('due %s and %s: %s', (due, state, overdue) => {
    const plan = planFor(standard, {}, { '1.1.1': [action('a', { due, state })] });
    expect(plan.entries[0]?.overdue).toBe(overdue);
    expect(plan.overdue).toBe(overdue ? 1 : 0);
    expect(plan.open).toBe(state === 'to-do' || state === 'doing' ? 1 : 0);
  });
});

describe('what a plan leaves out', () => {
  const standard = smallStandard({ criteria: [[4], [2]], metPercent: { criterion: 75 } });
  const standings = {
    ...elementsAt('met', '1.1.1', '2.1.1'),
    ...elementsAt('partly', '1.1.2', '1.1.3', '1.1.4'),
    '2.1.2': 'failed',
  };

  test('is all that the standard still needs, at the start, with the lowest target that is enough', () => {
    const { offers } = planFor(standard, standings, {});
    expect(offers.map(({ elementId, priority, target }) => [elementId, priority, target])).toEqual([
      ['2.1.2', 'fatal', 'met'],
      ['1.1.2', 'choice', 'met'],
      ['1.1.3', 'choice', 'met'],
      ['1.1.4', 'choice', 'met'],
    ]);
  });

  test('is nothing of a choice any more once enough of it is planned', () => {
    const { offers, then } = planFor(standard, standings, {
      '1.1.2': [action('a', { target: 'met' })],
      '1.1.3': [action('b', { target: 'met', state: 'done' })],
      '2.1.2': [action('c', { target: 'met' })],
    });
    expect(offers).toEqual([]);
    expect(then.whole.state).toBe('reaches');
  });

  test('is still an element whose only action was dropped, and not one whose action has no target', () => {
    const { offers } = planFor(standard, standings, {
      '2.1.2': [action('a', { target: 'met', state: 'dropped' })],
      '1.1.2': [action('b')],
    });
    expect(offers.map(({ elementId }) => elementId)).toEqual(['2.1.2', '1.1.3', '1.1.4']);
  });

  test('never holds what has no rating: that has to be rated first', () => {
    const plan = planFor(standard, {}, {});
    expect(plan.offers).toEqual([]);
    expect(plan.gapThen.toRate).toBe(6);
  });

  test('is enough: with all of it planned the standard is reached', () => {
    fc.assert(
      fc.property(situations(9), ({ standard: one, standings: where }) => {
        const plan = planFor(one, where, {});
        const all = plan.offers.map(
          ({ elementId, target }) => [elementId, [action(elementId, { target })]] as const,
        );
        const planned = planFor(one, where, Object.fromEntries(all));
        expect(planned.offers).toEqual([]);
        expect(planned.gapThen.toMeet).toBe(0);
      }),
    );
  });
});
