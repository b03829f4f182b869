import { describe, expect, test } from 'vitest';
import { entryId, entryName, isShown, ownersOf } from '../../../src/components/plan/plan-state.js';
import { planOf } from '../../../src/core/plan/plan.js';
import { action, withActions } from '../../fixtures/planned.js';
import { assessmentWith } from '../../fixtures/small-assessments.js';
import { smallStandard } from '../../fixtures/small-packs.js';

const standard = smallStandard();
const actions = {
  '1.1.1': [
    action('a', { owner: 'Siân', due: '2026-01-01' }),
    action('b', { owner: ' ', state: 'doing' }),
  ],
  '1.1.2': [action('c', { owner: 'Bob', state: 'done' }), action('d', { state: 'dropped' })],
};
const plan = planOf(standard, withActions(assessmentWith(standard, {}), actions), '2026-11-26');

const shown = (
  ...[filter, owner]: [Parameters<typeof isShown>[1], Parameters<typeof isShown>[2]]
) =>
  plan.entries
    .filter((entry) => isShown(entry, filter, owner))
    .map((entry) => entry.action.id)
    .sort()
    .join('');

describe('what is shown of a plan', () => {
  test.each([
    ['all', 'everybody', 'abcd'],
    ['open', 'everybody', 'ab'],
    ['overdue', 'everybody', 'a'],
    ['doing', 'everybody', 'b'],
    ['done', 'everybody', 'c'],
    ['dropped', 'everybody', 'd'],
    ['all', 'nobody', 'bd'],
    ['all', 'owner Bob', 'c'],
    ['open', 'owner Bob', ''],
  ] as const)('%s of %s', (filter, owner, ids) => {
    expect(shown(filter, owner)).toBe(ids);
  });

  test('can be chosen by every owner, and by having none', () => {
    expect(ownersOf(plan)).toEqual(['nobody', 'owner Bob', 'owner Siân']);
  });
});

test('the fields of an action are told from those of others of its element', () => {
  const names = plan.entries.map((entry) => `${entry.action.id}: ${entryName(entry, plan)}`);
  expect(names.sort()).toEqual(['a: 1.1.1', 'b: 1.1.1 (2)', 'c: 1.1.2', 'd: 1.1.2 (2)']);
});

test('any id of a file makes an id of a page', () => {
  expect(entryId('due', '1.1.1', 'a " \uD800')).toMatch(/^due-[\w.-]+$/);
  expect(entryId('due', '1.1.1', 'a')).not.toBe(entryId('due', '1.1.1', 'b'));
});
