import { beforeEach, describe, expect, test } from 'vitest';
import { scoreAssessment } from '../../src/core/assessment/score.js';
import type { SelfCheckChange } from '../../src/self-check/kept-assessment.js';
import { SelfCheck } from '../../src/self-check/self-check.js';
import { forgetfulStore } from '../../src/storage/assessment-store.js';
import { localStorageStore } from '../../src/storage/local-storage-store.js';
import { FakeStorage } from '../fixtures/fake-storage.js';
import {
  MONDAY,
  TUESDAY,
  WEDNESDAY,
  assessmentWith,
  everyElement,
} from '../fixtures/small-assessments.js';
import { smallStandard } from '../fixtures/small-packs.js';

const standard = smallStandard({ mayBeNotApplicable: ['1.1.2'] });

let storage: FakeStorage;
let events: EventTarget;
let time: string;

beforeEach(() => {
  storage = new FakeStorage();
  events = new EventTarget();
  time = MONDAY;
});

/** A self-check as a tab opens it, on the storage of this test. */
function open(): SelfCheck {
  const store = localStorageStore('small', { open: () => storage, events });
  return new SelfCheck(standard, store, () => new Date(time));
}

function ratingsIn({ assessment }: SelfCheck): Record<string, string | undefined> {
  return Object.fromEntries([...assessment.answers].map(([id, { rating }]) => [id, rating]));
}

function heardWhile(selfCheck: SelfCheck, act: () => void): SelfCheckChange[] {
  const heard: SelfCheckChange[] = [];
  const unwatch = selfCheck.watch((change) => {
    heard.push(change);
  });
  act();
  unwatch();
  return heard;
}

describe('an answer', () => {
  test('is dated by the clock, scored, and saved', () => {
    const selfCheck = open();
    const heard = heardWhile(selfCheck, () => selfCheck.rate('1.1.1', 'met'));
    expect(heard).toEqual([{ kind: 'answer', elementId: '1.1.1' }]);
    expect(selfCheck.assessment.answers.get('1.1.1')).toMatchObject({
      rating: 'met',
      changed: MONDAY,
    });
    expect(selfCheck.score).toEqual(scoreAssessment(standard, selfCheck.assessment));
    expect(ratingsIn(open())).toEqual({ '1.1.1': 'met' });
  });

  test('may be cleared, noted, and set aside', () => {
    const selfCheck = open();
    selfCheck.rate('1.1.1', 'met');
    selfCheck.note('1.1.1', 'Seen');
    selfCheck.rate('1.1.1', undefined);
    selfCheck.setAside('1.1.2', 'We have none');
    expect(selfCheck.assessment.answers.get('1.1.1')?.note).toBe('Seen');
    expect(selfCheck.score.whole).toMatchObject({ rated: 0, notApplicable: 1 });
    expect(selfCheck.score).toEqual(scoreAssessment(standard, selfCheck.assessment));
  });

  test('to an element that the standard does not have is refused', () => {
    expect(() => open().rate('9.9.9', 'met')).toThrow(
      expect.objectContaining({ code: 'unknown-element' }),
    );
  });

  test('to the last open element completes it', () => {
    const selfCheck = open();
    const [last = '', ...others] = [...standard.elementsById.keys()];
    for (const id of others) selfCheck.rate(id, 'met');
    expect(selfCheck.complete).toBe(false);
    selfCheck.rate(last, 'met');
    expect(selfCheck.complete).toBe(true);
  });
});

describe('whoever watches is told', () => {
  /** What the store holds at the moment of each change. */
  function storedWhile(selfCheck: SelfCheck, act: () => void): (readonly [string, unknown])[] {
    const stored: (readonly [string, unknown])[] = [];
    const unwatch = selfCheck.watch(({ kind }) => {
      stored.push([kind, ratingsIn(open())]);
    });
    act();
    unwatch();
    return stored;
  }

  test('of an answer once it is saved', () => {
    const selfCheck = open();
    expect(storedWhile(selfCheck, () => selfCheck.rate('1.1.1', 'met'))).toEqual([
      ['answer', { '1.1.1': 'met' }],
    ]);
  });

  test('of the whole once it is saved', () => {
    const selfCheck = open();
    const other = assessmentWith(standard, { '1.1.1': 'met' });
    expect(storedWhile(selfCheck, () => selfCheck.combine(other))).toEqual([
      ['all', { '1.1.1': 'met' }],
    ]);
    let scope: string | undefined;
    selfCheck.watch(() => (scope = open().assessment.details?.scope));
    selfCheck.describe({ scope: 'Libraries' });
    expect(scope).toBe('Libraries');
  });

  test('with an answer that could not be saved that it is not kept', () => {
    const selfCheck = open();
    storage.refusal = new DOMException('No room', 'QuotaExceededError');
    const problems: unknown[] = [];
    selfCheck.watch(({ kind }) => problems.push([kind, selfCheck.saving.problem]));
    selfCheck.rate('1.1.1', 'met');
    expect(problems).toEqual([
      ['answer', 'full'],
      ['saving', 'full'],
    ]);
  });
});

describe('two self-checks on one key', () => {
  test('see each other’s answers, and the later counts', () => {
    const [one, two] = [open(), open()];
    one.rate('1.1.1', 'met');
    time = TUESDAY;
    two.rate('1.1.1', 'failed');
    two.rate('1.1.2', 'partly');
    expect(ratingsIn(one)).toEqual({ '1.1.1': 'failed', '1.1.2': 'partly' });
    expect(one.score).toEqual(scoreAssessment(standard, one.assessment));
  });

  test('hear nothing of an answer older than their own', () => {
    const [one, two] = [open(), open()];
    time = TUESDAY;
    one.rate('1.1.1', 'met');
    const older = JSON.stringify({ rating: 'failed', changed: MONDAY });
    const event = { key: 'cse-widgets/small/1.1.1', newValue: older };
    expect(
      heardWhile(two, () => events.dispatchEvent(Object.assign(new Event('storage'), event))),
    ).toEqual([]);
    expect(ratingsIn(two)).toEqual({ '1.1.1': 'met' });
  });

  test('are empty when either is', () => {
    const [one, two] = [open(), open()];
    one.rate('1.1.1', 'met');
    expect(heardWhile(one, () => two.clear())).toEqual([{ kind: 'all' }]);
    expect(ratingsIn(one)).toEqual({});
    expect(one.score.whole.rated).toBe(0);
    expect(storage.entries).toEqual({});
  });

  test('lose nothing when the site empties its storage', () => {
    const selfCheck = open();
    selfCheck.rate('1.1.1', 'met');
    storage.clear();
    events.dispatchEvent(Object.assign(new Event('storage'), { key: null, newValue: null }));
    expect(ratingsIn(open())).toEqual({ '1.1.1': 'met' });
  });

  test('lose nothing when the site empties its storage and nobody is told', () => {
    const selfCheck = open();
    selfCheck.rate('1.1.1', 'met');
    storage.clear();
    selfCheck.rate('1.1.2', 'met');
    expect(ratingsIn(open())).toEqual({ '1.1.1': 'met', '1.1.2': 'met' });
  });
});

describe('a store that refuses', () => {
  test('is told of once, and what it missed is saved when it takes again', () => {
    const selfCheck = open();
    selfCheck.rate('1.1.1', 'met');
    storage.refusal = new DOMException('', 'QuotaExceededError');
    const heard = heardWhile(selfCheck, () => {
      selfCheck.rate('1.1.2', 'met');
      selfCheck.rate('1.2.1', 'met');
    });
    expect(heard.filter(({ kind }) => kind === 'saving')).toHaveLength(1);
    expect(selfCheck.saving.problem).toBe('full');
    storage.refusal = undefined;
    selfCheck.rate('2.1.1', 'met');
    expect(selfCheck.saving.problem).toBeNull();
    expect(Object.keys(ratingsIn(open()))).toHaveLength(4);
  });

  test('does not stop the work', () => {
    storage.refusal = new DOMException('', 'QuotaExceededError');
    const selfCheck = open();
    selfCheck.rate('1.1.1', 'met');
    expect(selfCheck.score.whole.met).toBe(1);
  });
});

describe('a whole assessment', () => {
  test('takes the place of what was there, also in the store', () => {
    const selfCheck = open();
    selfCheck.rate('1.1.1', 'met');
    selfCheck.replace(assessmentWith(standard, { '1.1.2': 'failed' }));
    expect(ratingsIn(open())).toEqual({ '1.1.2': 'failed' });
  });

  test('is added element by element, the later answer first', () => {
    time = TUESDAY;
    const selfCheck = open();
    selfCheck.rate('1.1.1', 'met');
    selfCheck.combine(assessmentWith(standard, everyElement(standard, 'failed'), MONDAY));
    expect(ratingsIn(selfCheck)).toMatchObject({ '1.1.1': 'met', '1.1.2': 'failed' });
    selfCheck.combine(assessmentWith(standard, { '1.1.1': 'partly' }, WEDNESDAY));
    expect(ratingsIn(open())).toMatchObject({ '1.1.1': 'partly', '1.1.2': 'failed' });
  });

  test('keeps its snapshots', () => {
    const selfCheck = open();
    const snapshots = [{ at: MONDAY, name: 'Spring', standings: { '1.1.1': 'met' } }];
    selfCheck.replace({ ...assessmentWith(standard, {}), snapshots });
    selfCheck.rate('1.1.1', 'met');
    expect(open().assessment.snapshots).toEqual(snapshots);
  });

  test('leaves what a later release saved untouched', () => {
    const newer = JSON.stringify({ format: 'cse-widgets/assessment', version: 99 });
    storage.setItem('cse-widgets/small', newer);
    const selfCheck = open();
    selfCheck.replace(assessmentWith(standard, { '1.1.1': 'met' }));
    expect(selfCheck.saving.problem).toBe('newer');
    expect(storage.entries).toEqual({ 'cse-widgets/small': newer });
  });
});

describe('whose an assessment is', () => {
  test('may be told in parts and again, and it stays one assessment', () => {
    const selfCheck = open();
    selfCheck.describe({ person: 'Ann' });
    const { id } = selfCheck.assessment.details ?? {};
    expect(id).toBeTruthy();
    time = TUESDAY;
    selfCheck.describe({ scope: 'Libraries' });
    time = WEDNESDAY;
    open().describe({ person: 'Ann Price' });
    const details = { id, person: 'Ann Price', scope: 'Libraries' };
    expect(selfCheck.assessment.details).toMatchObject({ id, scope: 'Libraries' });
    expect(open().assessment.details).toMatchObject(details);
  });
});

describe('what is deleted', () => {
  const failToSave = (selfCheck: SelfCheck) => {
    storage.refusal = Object.assign(new Error(), { name: 'QuotaExceededError' });
    selfCheck.rate('1.1.1', 'met');
    expect(selfCheck.saving.problem).toBe('full');
    storage.refusal = undefined;
  };

  test('does not come back with the next answer, where it could not be saved before', () => {
    const selfCheck = open();
    failToSave(selfCheck);
    selfCheck.clear();
    expect(selfCheck.saving.problem).toBeNull();
    selfCheck.rate('1.1.2', 'partly');
    expect(ratingsIn(open())).toEqual({ '1.1.2': 'partly' });
  });

  test('in another tab does not come back either', () => {
    const [one, other] = [open(), open()];
    one.rate('1.2.1', 'met');
    failToSave(other);
    one.clear();
    other.rate('1.1.2', 'partly');
    expect(ratingsIn(other)).toEqual({ '1.1.2': 'partly' });
    expect(ratingsIn(open())).toEqual({ '1.1.2': 'partly' });
  });

  test('takes along what could not be read, and is spoken of no more', () => {
    storage.setItem('cse-widgets/small/1.1.1', 'rubbish');
    const selfCheck = open();
    expect(selfCheck.saving.spoilt).toHaveLength(1);
    selfCheck.clear();
    expect(selfCheck.saving.spoilt).toEqual([]);
    expect(storage.entries).toEqual({});
  });
});

describe('a pause', () => {
  test('hears nothing, and takes in afterwards what was saved meanwhile', () => {
    const [one, two] = [open(), open()];
    one.pause();
    expect(heardWhile(one, () => two.rate('1.1.1', 'met'))).toEqual([]);
    one.resume();
    expect(ratingsIn(one)).toEqual({ '1.1.1': 'met' });
    two.rate('1.1.2', 'met');
    expect(ratingsIn(one)).toEqual({ '1.1.1': 'met', '1.1.2': 'met' });
  });

  test('costs no answer where the browser forbids its storage by the end of it', () => {
    let forbidden = false;
    const store = localStorageStore('small', {
      open: () => {
        if (forbidden) throw new DOMException('', 'SecurityError');
        return storage;
      },
      events,
    });
    const selfCheck = new SelfCheck(standard, store, () => new Date(time));
    selfCheck.rate('1.1.1', 'met');
    selfCheck.describe({ scope: 'Libraries' });
    selfCheck.pause();
    forbidden = true;
    selfCheck.resume();
    expect(ratingsIn(selfCheck)).toEqual({ '1.1.1': 'met' });
    expect(selfCheck.score.whole.met).toBe(1);
    expect(selfCheck.assessment.details?.scope).toBe('Libraries');
  });

  test('costs nothing that a store without memory holds', () => {
    const selfCheck = new SelfCheck(standard, forgetfulStore);
    selfCheck.rate('1.1.1', 'met');
    selfCheck.pause();
    selfCheck.resume();
    expect(ratingsIn(selfCheck)).toEqual({ '1.1.1': 'met' });
  });
});
