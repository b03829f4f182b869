import { beforeEach, describe, expect, test } from 'vitest';
import { freshLooks } from '../../src/core/assessment/carry-over.js';
import type { Standard } from '../../src/core/standard/standard.js';
import { SelfCheck } from '../../src/self-check/self-check.js';
import { localStorageStore } from '../../src/storage/local-storage-store.js';
import { FakeStorage } from '../fixtures/fake-storage.js';
import { AUTUMN, SPRING, packVersion } from '../fixtures/pack-versions.js';
import { MONDAY, TUESDAY, assessmentWith, elementsAt } from '../fixtures/small-assessments.js';

const [spring, autumn] = [packVersion(SPRING), packVersion(AUTUMN)];
let storage: FakeStorage;
let events: EventTarget;

beforeEach(() => {
  storage = new FakeStorage();
  events = new EventTarget();
});

function open(standard: Standard, at = MONDAY): SelfCheck {
  const store = localStorageStore('small', { open: () => storage, events });
  return new SelfCheck(standard, store, () => new Date(at));
}

function ratingsIn({ assessment }: SelfCheck): Record<string, string | undefined> {
  return Object.fromEntries([...assessment.answers].map(([id, { rating }]) => [id, rating]));
}

describe('answers that were saved under an older version of the pack', () => {
  test('are carried when they are opened, and opening alone writes nothing', () => {
    open(spring).rate('b', 'met');
    const written = storage.written.length;
    const selfCheck = open(autumn);
    expect(ratingsIn(selfCheck)).toEqual({ b: 'met', b2: 'met' });
    expect(selfCheck.score.whole.met).toBe(1);
    expect(storage.written.length).toBe(written);
  });

  test('want a fresh look until it was given, over every visit', () => {
    open(spring).rate('b', 'met');
    open(autumn).rate('a', 'met');
    const second = open(autumn);
    expect(freshLooks(autumn, second.assessment)).toEqual({
      carried: ['b2'],
      added: ['c1', 'c2', 'de', 'g'],
    });
    second.rate('b2', 'met');
    second.rate('g', 'partly');
    expect(freshLooks(autumn, open(autumn).assessment)).toEqual({
      carried: [],
      added: ['c1', 'c2', 'de'],
    });
  });

  test('stay as they are for a page that still has the older pack', () => {
    open(spring).rate('c', 'met');
    open(autumn).rate('c1', 'failed');
    expect(ratingsIn(open(spring))).toMatchObject({ c: 'met', c1: 'failed' });
    expect(open(spring).score.whole.met).toBe(1);
  });

  test('are carried as they come from a tab that still has the older pack', () => {
    const newer = open(autumn);
    open(spring).rate('b', 'met');
    expect(newer.score.whole.met).toBe(1);
    expect(freshLooks(autumn, newer.assessment).carried).toEqual(['b2']);
  });

  test('are carried when their file is opened, and never over a later rating', () => {
    const selfCheck = open(autumn, TUESDAY);
    selfCheck.rate('b2', 'failed');
    selfCheck.combine(assessmentWith(spring, elementsAt('met', 'a', 'b', 'd')));
    expect(ratingsIn(selfCheck)).toEqual({
      a: 'met',
      b: 'met',
      b2: 'failed',
      d: 'met',
      de: undefined,
    });
    expect(freshLooks(autumn, selfCheck.assessment)).toEqual({
      carried: ['de'],
      added: ['c1', 'c2', 'g'],
    });
  });
});
