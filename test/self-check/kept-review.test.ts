import { beforeEach, describe, expect, test } from 'vitest';
import { toSavedAssessment } from '../../src/core/assessment/saved-assessment.js';
import { newestReview } from '../../src/core/review/review.js';
import { KeptReview } from '../../src/self-check/kept-review.js';
import {
  forgetfulReviewStore,
  reviewStore,
  type ReviewProblem,
} from '../../src/storage/review-store.js';
import { FakeStorage } from '../fixtures/fake-storage.js';
import { FULL, SMALL, fileOf, found, textOfReview } from '../fixtures/review-files.js';
import { WEDNESDAY } from '../fixtures/small-assessments.js';

let storage: FakeStorage;
let tabs: EventTarget[];

beforeEach(() => {
  storage = new FakeStorage();
  tabs = [];
});

/* Each tab hears what the others wrote, as browsers have it. */
function tab(firstRandom = 0.5): KeptReview {
  let random = firstRandom;
  const events = new EventTarget();
  tabs.push(events);
  const tell = (key: string, newValue: string | null) => {
    for (const other of tabs) {
      if (other !== events)
        other.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));
    }
  };
  const open = () =>
    new Proxy(storage, {
      get: (target, name) => {
        if (name === 'setItem') {
          return (key: string, text: string) => {
            target.setItem(key, text);
            tell(key, text);
          };
        }
        if (name === 'removeItem') {
          return (key: string) => {
            target.removeItem(key);
            tell(key, null);
          };
        }
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  const store = reviewStore('small', { open, events });
  return new KeptReview(
    SMALL,
    store,
    () => new Date(WEDNESDAY),
    () => (random += 0.001),
  );
}

const rating = (kept: KeptReview, id = '1.1.1') =>
  kept.file && newestReview(kept.file).findings[id]?.rating;

describe('an assessor’s file under way', () => {
  test('begins with what was handed over, under the assessor’s version of the pack', () => {
    const kept = tab();
    kept.begin({ ...FULL, standard: { id: 'small', version: '0' } });
    expect(kept.file).toMatchObject({ organisation: 'North Council', standard: { version: '1' } });
    expect(kept.saving.problem).toBeNull();
  });

  test('is there after the page was left, with every finding, and what was handed over as it was', () => {
    const before = tab();
    before.begin(FULL);
    before.record('1.1.1', { rating: 'partly', finding: 'Half' });
    before.describe({ assessor: 'Eve' });
    before.record('1.1.1', { required: 'More' });
    const after = tab();
    expect(textOfReview(after.file ?? fileOf())).toBe(textOfReview(before.file ?? fileOf()));
    const { handedOver } = newestReview(after.file ?? fileOf());
    expect(handedOver && toSavedAssessment(handedOver.assessment)).toEqual(toSavedAssessment(FULL));
  });

  test('takes the assessor along to the next review, and leaves the findings where they are', () => {
    const kept = tab();
    kept.begin(FULL);
    kept.describe({ assessor: 'Eve', body: 'A body' });
    kept.record('1.1.1', { rating: 'partly' });
    kept.beginNext();
    expect(kept.file?.reviews.map(({ kind, assessor }) => [kind, assessor])).toEqual([
      ['certification', 'Eve'],
      ['review-12', 'Eve'],
    ]);
    expect(rating(kept)).toBeUndefined();
    expect(tab().file?.reviews).toHaveLength(2);
  });

  test('says that a change is one', () => {
    const kept = tab();
    let heard = 0;
    const unwatch = kept.watch(() => heard++);
    kept.begin(FULL);
    kept.record('1.1.1', { rating: 'met' });
    unwatch();
    kept.record('1.1.1', { rating: 'partly' });
    expect(heard).toBe(2);
  });

  test('refuses what the standard does not have, and nothing is changed', () => {
    const kept = tab();
    expect(() => {
      kept.record('1.1.1', { rating: 'met' });
    }).toThrow(RangeError);
    kept.begin(FULL);
    const before = storage.entries;
    expect(() => {
      kept.record('1.1.1', { rating: 'superb' });
    }).toThrow();
    expect(storage.entries).toEqual(before);
  });

  test('works where nothing is kept', () => {
    const kept = new KeptReview(SMALL, forgetfulReviewStore);
    kept.begin(FULL);
    kept.record('1.1.1', { rating: 'met' });
    kept.resume();
    expect(rating(kept)).toBe('met');
    expect(kept.saving).toEqual({ lasting: false, problem: null, spoilt: [] });
  });
});

describe('a disk that is full', () => {
  test('is told of, and what could not be saved is tried again with the next change', () => {
    const kept = tab();
    kept.begin(FULL);
    storage.refusal = Object.assign(new Error(), { name: 'QuotaExceededError' });
    kept.record('1.1.1', { rating: 'met' });
    kept.describe({ assessor: 'Eve' });
    expect(kept.saving.problem).toBe('full');
    storage.refusal = undefined;
    kept.record('1.1.2', { rating: 'partly' });
    expect(kept.saving.problem).toBeNull();
    const after = tab();
    expect([rating(after), rating(after, '1.1.2')]).toEqual(['met', 'partly']);
    expect(newestReview(after.file ?? fileOf()).assessor).toBe('Eve');
  });
});

describe('a file that is closed', () => {
  test('is not spoken of any more: not what could not be read of it', () => {
    storage.setItem('cse-widgets/small+review', 'rubbish');
    const kept = tab();
    expect(kept.saving.spoilt).toHaveLength(1);
    kept.close();
    expect(kept.saving).toEqual({ lasting: true, problem: null, spoilt: [] });
    expect(storage.entries).toEqual({});
  });

  test('leaves the next one nothing to save, also where it could neither be saved nor be taken out', () => {
    const saves: unknown[] = [];
    let problem: ReviewProblem | null = null;
    const kept = new KeptReview(SMALL, {
      ...forgetfulReviewStore,
      save: (_file, head, findings) => {
        saves.push({ head, elements: [...findings].map(({ elementId }) => elementId) });
        return problem;
      },
      replace: () => problem,
    });
    kept.begin(FULL);
    problem = 'forbidden';
    kept.record('1.1.1', { rating: 'met' });
    kept.describe({ assessor: 'Eve' });
    kept.close();
    kept.begin(FULL);
    saves.length = 0;
    kept.record('1.1.2', { rating: 'partly' });
    expect(saves).toEqual([{ head: false, elements: ['1.1.2'] }]);
  });
});

describe('two tabs', () => {
  test('with one file show each other’s findings and what is said of the whole', () => {
    const [one, other] = [tab(), tab()];
    one.begin(FULL);
    expect(other.file?.id).toBe(one.file?.id);
    one.record('1.1.1', { rating: 'met' });
    other.record('1.1.2', { rating: 'partly' });
    other.describe({ assessor: 'Eve' });
    for (const each of [one, other, tab()]) {
      expect([rating(each), rating(each, '1.1.2')]).toEqual(['met', 'partly']);
      expect(newestReview(each.file ?? fileOf()).assessor).toBe('Eve');
    }
  });

  test('do not take each other’s file away: the one that lost its place says so, and keeps what it shows', () => {
    const [one, other] = [tab(0.1), tab(0.9)];
    one.begin(FULL);
    one.record('1.1.1', { rating: 'met' });
    other.open({ ...found(fileOf(), { '1.1.1': 'failed' }), id: 'another' });
    expect(one.saving.problem).toBe('taken');
    one.record('1.1.2', { rating: 'partly' });
    expect([rating(one), rating(one, '1.1.2')]).toEqual(['met', 'partly']);
    expect(tab().file?.id).toBe('another');
    expect(rating(tab())).toBe('failed');
  });

  test('of which one takes the file out leave it on the other’s screen', () => {
    const [one, other] = [tab(), tab()];
    one.begin(FULL);
    other.close();
    expect(other.file).toBeNull();
    expect(one.file).not.toBeNull();
    expect(one.saving.problem).toBe('taken');
    one.record('1.1.1', { rating: 'met' });
    expect(tab().file).toBeNull();
  });

  test('that were not listening meanwhile say that the file was taken out, and go on showing it', () => {
    const [one, other] = [tab(), tab()];
    one.begin(FULL);
    one.pause();
    other.close();
    expect(one.saving.problem).toBeNull();
    one.resume();
    expect(one.saving.problem).toBe('taken');
    expect(one.file?.organisation).toBe('North Council');
  });

  test('that were not listening meanwhile take in what was saved', () => {
    const [one, other] = [tab(), tab()];
    one.begin(FULL);
    one.pause();
    other.record('1.1.1', { rating: 'met' });
    expect(rating(one)).toBeUndefined();
    one.resume();
    expect(rating(one)).toBe('met');
  });
});

test('a state of the same file from elsewhere is joined, and not put in its place', () => {
  const kept = tab();
  kept.open(found(fileOf(), { '1.1.1': 'met' }));
  kept.open(found(fileOf(), { '1.1.2': 'partly' }));
  expect([rating(kept), rating(kept, '1.1.2')]).toEqual(['met', 'partly']);
  expect([rating(tab()), rating(tab(), '1.1.2')]).toEqual(['met', 'partly']);
});

test('a storage that the site emptied is filled again', () => {
  const kept = tab();
  kept.begin(FULL);
  kept.record('1.1.1', { rating: 'met' });
  storage.clear();
  tabs[0]?.dispatchEvent(Object.assign(new Event('storage'), { key: null, newValue: null }));
  expect(rating(tab())).toBe('met');
});
