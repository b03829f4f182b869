import { describe, expect, test } from 'vitest';
import { HeldOrder } from '../../../src/components/plan/plan-state.js';

describe('a list that is held in its order', () => {
  test('takes its own order first, and keeps it when that changes', () => {
    const order = new HeldOrder();
    expect(order.hold(['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
    expect(order.differs(['a', 'b', 'c'])).toBe(false);
    expect(order.hold(['c', 'a', 'b'])).toEqual(['a', 'b', 'c']);
    expect(order.differs(['c', 'a', 'b'])).toBe(true);
  });

  test('takes its own order again once it is settled', () => {
    const order = new HeldOrder();
    order.hold(['a', 'b']);
    order.settle();
    expect(order.hold(['b', 'a'])).toEqual(['b', 'a']);
  });

  test('loses what is gone, and puts what is new after what it follows', () => {
    const order = new HeldOrder();
    order.hold(['a', 'b', 'c']);
    expect(order.hold(['new', 'c', 'late', 'a'])).toEqual(['new', 'a', 'c', 'late']);
  });
});
