import { beforeEach, describe, expect, test } from 'vitest';
import { KeptReview } from '../../src/self-check/kept-review.js';
import { SelfCheck } from '../../src/self-check/self-check.js';
import { AssessmentList } from '../../src/storage/assessment-list.js';
import type { BrowserStorage } from '../../src/storage/browser-entries.js';
import { localStorageStore } from '../../src/storage/local-storage-store.js';
import { reviewStore } from '../../src/storage/review-store.js';
import { FakeStorage } from '../fixtures/fake-storage.js';
import { fileOf } from '../fixtures/review-files.js';
import { MONDAY } from '../fixtures/small-assessments.js';
import { smallStandard } from '../fixtures/small-packs.js';

/* Whatever listens to other tabs does so as long as it is asked to, and once. */

const standard = smallStandard();

/** The window of a page that counts who listens to it. */
class CountedWindow extends EventTarget {
  readonly listening = new Set<unknown>();

  override addEventListener(...listener: Parameters<EventTarget['addEventListener']>): void {
    super.addEventListener(...listener);
    this.listening.add(listener[1]);
  }

  override removeEventListener(...listener: Parameters<EventTarget['removeEventListener']>): void {
    super.removeEventListener(...listener);
    this.listening.delete(listener[1]);
  }
}

let storage: FakeStorage;
let page: CountedWindow;
let browser: BrowserStorage;

beforeEach(() => {
  storage = new FakeStorage();
  page = new CountedWindow();
  browser = { open: () => storage, events: page };
});

describe.each<[string, (hear: () => void) => () => void]>([
  ['the store of answers', (hear) => localStorageStore('small', browser).watch(hear)],
  ['the list of assessments', (hear) => new AssessmentList('small', browser).watch(hear)],
  ['the store of an assessor’s file', (hear) => reviewStore('small', browser).watch(hear)],
])('%s', (_what, watch) => {
  test('tells what other tabs do, and nothing once nobody listens', () => {
    let heard = 0;
    const emptied = () =>
      page.dispatchEvent(Object.assign(new Event('storage'), { key: null, newValue: null }));
    const [stop, stopToo] = [watch(() => (heard += 1)), watch(() => (heard += 10))];
    emptied();
    expect(heard).toBe(11);
    stop();
    emptied();
    expect(heard).toBe(21);
    stopToo();
    emptied();
    expect(heard).toBe(21);
    expect(page.listening.size).toBe(0);
  });
});

describe.each([
  ['a self-check', () => new SelfCheck(standard, localStorageStore('small', browser))],
  ['an assessor’s file', () => new KeptReview(standard, reviewStore('small', browser))],
])('%s under way', (_what, open) => {
  test('listens to other tabs once, and not while nobody shows it', () => {
    const kept = open();
    expect(page.listening.size).toBe(1);
    kept.resume();
    expect(page.listening.size).toBe(1);
    kept.pause();
    kept.pause();
    expect(page.listening.size).toBe(0);
    kept.resume();
    kept.resume();
    expect(page.listening.size).toBe(1);
    kept.pause();
    expect(page.listening.size).toBe(0);
  });

  test('tells whoever watches it, until they stop', () => {
    reviewStore('small', browser).replace(fileOf());
    const kept = open();
    let heard = 0;
    const stop = kept.watch(() => {
      heard += 1;
    });
    const change = () => {
      if (kept instanceof SelfCheck) kept.describe({ scope: `Libraries ${heard}` });
      else kept.describe({ assessor: `Eve ${heard}` });
    };
    change();
    const before = heard;
    expect(before).toBeGreaterThan(0);
    stop();
    change();
    expect(heard).toBe(before);
  });
});

test('a store of the same answers on the same page is heard as long as it is listened to', () => {
  const [one, other] = [localStorageStore('small', browser), localStorageStore('small', browser)];
  const head = { standard, snapshots: [] };
  let heard = 0;
  const stop = one.watch(() => (heard += 1));
  other.save(head, [['1.1.1', { rating: 'met', changed: MONDAY }]]);
  const before = heard;
  expect(before).toBeGreaterThan(0);
  stop();
  other.save(head, [['1.1.2', { rating: 'met', changed: MONDAY }]]);
  other.clear('everything');
  expect(heard).toBe(before);
});
