import { describe, expect, test } from 'vitest';
import { navigationOf } from '../../../src/components/base/navigation.js';
import { SelfCheck } from '../../../src/self-check/self-check.js';
import { forgetfulStore } from '../../../src/storage/assessment-store.js';
import { smallStandard } from '../../fixtures/small-packs.js';

const begin = () => new SelfCheck(smallStandard(), forgetfulStore);

describe('a visit', () => {
  test('is asked for, taken by whoever shows the element, and done', () => {
    const navigation = navigationOf(begin());
    expect(navigation.visit('1.1.1')).toBe(false);
    navigation.add(() => false);
    const leave = navigation.add((elementId) => elementId === '1.1.2');
    expect(navigation.visit('1.1.2')).toBe(true);
    expect(navigation.visiting).toBe('1.1.2');
    leave();
    expect(navigation.visit('1.1.2')).toBe(false);
  });

  test('is known to every part that shows the same self-check, and to no other', () => {
    const [one, other] = [begin(), begin()];
    navigationOf(one).visit('1.1.1');
    expect(navigationOf(one).visiting).toBe('1.1.1');
    expect(navigationOf(other).visiting).toBeNull();
  });
});
