import { beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/core/assessment/answer.js';
import type { AssessmentStore, StoreChange } from '../../src/storage/assessment-store.js';
import { localStorageStore } from '../../src/storage/local-storage-store.js';
import { FakeStorage } from '../fixtures/fake-storage.js';

const HEAD = { standard: { id: 'cse', version: '1' }, snapshots: [] };
const OLD: Answer = { rating: 'compliant', changed: '2026-03-02T09:00:00.000Z' };
const NEW: Answer = { rating: 'non-compliant', changed: '2026-03-03T09:00:00.000Z' };

let storage: FakeStorage;
let events: EventTarget;

beforeEach(() => {
  storage = new FakeStorage();
  events = new EventTarget();
});

function openStore(key = 'cse'): AssessmentStore {
  return localStorageStore(key, { open: () => storage, events });
}

function answersIn(store: AssessmentStore): Record<string, Answer> {
  return Object.fromEntries(store.load().answers);
}

/** What a store hears while something happens. */
function heardBy(store: AssessmentStore, act: () => void): StoreChange[] {
  const heard: StoreChange[] = [];
  const unwatch = store.watch((change) => heard.push(change));
  act();
  unwatch();
  return heard;
}

/** What the browser tells when another tab wrote. */
function storageEvent(key: string | null, newValue: string | null = null): Event {
  return Object.assign(new Event('storage'), { key, newValue });
}

describe('saving', () => {
  test('is there at the next opening', () => {
    expect(openStore().save(HEAD, [['1.1.1', OLD]])).toBeNull();
    expect(openStore().load()).toMatchObject({ problem: null, spoilt: [] });
    expect(answersIn(openStore())).toEqual({ '1.1.1': OLD });
  });

  test('writes the answer that changed, and no other', () => {
    const store = openStore();
    store.save(HEAD, [['1.1.1', OLD]]);
    storage.written = [];
    store.save(HEAD, [['1.1.2', OLD]]);
    expect(storage.written).toEqual(['cse-widgets/cse/1.1.2']);
  });

  test('leaves a later answer of another tab standing', () => {
    openStore().save(HEAD, [['1.1.1', NEW]]);
    openStore().save(HEAD, [['1.1.1', OLD]]);
    expect(answersIn(openStore())).toEqual({ '1.1.1': NEW });
  });

  test('keeps keys apart, whatever is in them', () => {
    openStore('a').save(HEAD, [['1.1.1', OLD]]);
    openStore('a/1').save(HEAD, [['1.1.2', OLD]]);
    openStore('a!1').save(HEAD, [['1.1.3', OLD]]);
    expect(Object.keys(answersIn(openStore('a')))).toEqual(['1.1.1']);
    openStore('a').clear('everything');
    expect(Object.keys(answersIn(openStore('a/1')))).toEqual(['1.1.2']);
    expect(Object.keys(answersIn(openStore('a!1')))).toEqual(['1.1.3']);
  });

  test('says that there is no room, or that it is forbidden', () => {
    const store = openStore();
    storage.refusal = new DOMException('', 'QuotaExceededError');
    expect(store.save(HEAD, [['1.1.1', OLD]])).toBe('full');
    storage.refusal = new DOMException('', 'SecurityError');
    expect(store.save(HEAD, [['1.1.1', OLD]])).toBe('forbidden');
  });

  test('says that it is forbidden where the storage cannot even be opened', () => {
    const store = localStorageStore('cse', {
      open: () => {
        throw new DOMException('', 'SecurityError');
      },
      events,
    });
    expect(store.load()).toMatchObject({ problem: 'forbidden', spoilt: [] });
    expect(store.save(HEAD, [])).toBe('forbidden');
    expect(store.clear('everything')).toBe('forbidden');
  });
});

describe('rubbish', () => {
  test('in one answer spoils that answer alone, and is kept aside', () => {
    openStore().save(HEAD, [
      ['1.1.1', OLD],
      ['1.1.2', OLD],
    ]);
    storage.setItem('cse-widgets/cse/1.1.2', '{"rating":');
    const { answers, spoilt, problem } = openStore().load();
    expect(Object.fromEntries(answers)).toEqual({ '1.1.1': OLD });
    expect(spoilt).toEqual([{ name: 'cse-widgets/cse/1.1.2', text: '{"rating":' }]);
    expect(problem).toBeNull();
    expect(storage.getItem('cse-widgets/cse!1')).toBe('{"rating":');
    expect(storage.getItem('cse-widgets/cse/1.1.2')).toBeNull();
  });

  test('in the head leaves the answers readable', () => {
    openStore().save(HEAD, [['1.1.1', OLD]]);
    storage.setItem('cse-widgets/cse', 'rubbish');
    expect(openStore().load().spoilt).toEqual([{ name: 'cse-widgets/cse', text: 'rubbish' }]);
    expect(answersIn(openStore())).toEqual({ '1.1.1': OLD });
  });

  test('never takes the place of earlier rubbish', () => {
    for (const text of ['one', 'two', 'three']) {
      storage.setItem('cse-widgets/cse/1.1.1', text);
      openStore().load();
    }
    const aside = [1, 2, 3].map((n) => storage.getItem(`cse-widgets/cse!${String(n)}`));
    expect(aside).toEqual(['one', 'two', 'three']);
  });

  test('that comes while the page is open is not written over', () => {
    const store = openStore();
    store.save(HEAD, [['1.1.1', OLD]]);
    storage.setItem('cse-widgets/cse/1.1.1', 'rubbish');
    storage.setItem('cse-widgets/cse', 'more rubbish');
    store.save(HEAD, [['1.1.1', NEW]]);
    expect(answersIn(openStore())).toEqual({ '1.1.1': NEW });
    expect(Object.values(storage.entries)).toEqual(
      expect.arrayContaining(['rubbish', 'more rubbish']),
    );
  });

  test('stays where it is when there is no room to move it', () => {
    storage.setItem('cse-widgets/cse/1.1.1', 'rubbish');
    storage.refusal = new DOMException('', 'QuotaExceededError');
    expect(openStore().load().spoilt).toHaveLength(1);
    expect(storage.entries).toEqual({ 'cse-widgets/cse/1.1.1': 'rubbish' });
  });
});

describe('what a later release saved', () => {
  const newer = JSON.stringify({ format: 'cse-widgets/assessment', version: 99 });

  beforeEach(() => {
    storage.setItem('cse-widgets/cse', newer);
  });

  test('is neither read nor written over', () => {
    const store = openStore();
    expect(store.load().problem).toBe('newer');
    expect(store.save(HEAD, [['1.1.1', OLD]])).toBe('newer');
    expect(storage.entries).toEqual({ 'cse-widgets/cse': newer });
  });

  test('stays when a program replaces the answers', () => {
    const store = openStore();
    store.load();
    expect(store.clear('answers')).toBe('newer');
    expect(storage.entries).toEqual({ 'cse-widgets/cse': newer });
  });

  test('goes when a person deletes everything, and saving works again', () => {
    const store = openStore();
    store.load();
    expect(store.clear('everything')).toBeNull();
    expect(store.save(HEAD, [['1.1.1', OLD]])).toBeNull();
    expect(answersIn(openStore())).toEqual({ '1.1.1': OLD });
  });
});

describe('deleting', () => {
  test('takes answers and head away, and with everything what was kept aside', () => {
    storage.setItem('cse-widgets/cse/1.1.2', 'rubbish');
    storage.setItem('of the site', 'stays');
    const store = openStore();
    store.load();
    store.save(HEAD, [['1.1.1', OLD]]);
    store.clear('answers');
    expect(storage.entries).toEqual({ 'cse-widgets/cse!1': 'rubbish', 'of the site': 'stays' });
    store.clear('everything');
    expect(storage.entries).toEqual({ 'of the site': 'stays' });
  });
});

describe('a store hears', () => {
  test('of an answer saved by a neighbour on the page, and of deletion', () => {
    const [one, two] = [openStore(), openStore()];
    const heard = heardBy(two, () => {
      one.save(HEAD, [['1.1.1', OLD]]);
      one.clear('everything');
    });
    expect(heard).toEqual([{ head: HEAD }, { elementId: '1.1.1', answer: OLD }, 'deleted']);
  });

  test('nothing of itself, and nothing of another key', () => {
    const store = openStore();
    const other = openStore('other');
    expect(
      heardBy(store, () => {
        store.save(HEAD, [['1.1.1', OLD]]);
        other.save(HEAD, [['1.1.1', OLD]]);
      }),
    ).toEqual([]);
  });

  test('what another tab saved or deleted', () => {
    const heard = heardBy(openStore(), () => {
      events.dispatchEvent(storageEvent('cse-widgets/cse/1.1.1', JSON.stringify(NEW)));
      events.dispatchEvent(storageEvent('cse-widgets/cse'));
      events.dispatchEvent(storageEvent(null));
    });
    expect(heard).toEqual([{ elementId: '1.1.1', answer: NEW }, 'deleted', 'lost']);
  });

  test('nothing of rubbish, or of entries that are not its own', () => {
    const heard = heardBy(openStore(), () => {
      events.dispatchEvent(storageEvent('cse-widgets/cse/1.1.1', 'rubbish'));
      events.dispatchEvent(storageEvent('cse-widgets/cse/1.1.1'));
      events.dispatchEvent(storageEvent('cse-widgets/cse', '{}'));
      events.dispatchEvent(storageEvent('cse-widgets/other/1.1.1', JSON.stringify(NEW)));
    });
    expect(heard).toEqual([]);
  });

  test('that the site emptied its storage, at the next saving', () => {
    const store = openStore();
    store.save(HEAD, [['1.1.1', OLD]]);
    storage.clear();
    const heard = heardBy(store, () => store.save(HEAD, [['1.1.2', OLD]]));
    expect(heard).toEqual(['lost']);
    expect(heardBy(store, () => store.save(HEAD, [['1.1.3', OLD]]))).toEqual([]);
  });

  test('nothing more once it has stopped watching', () => {
    const [one, two] = [openStore(), openStore()];
    const heard: StoreChange[] = [];
    two.watch((change) => heard.push(change))();
    one.save(HEAD, [['1.1.1', OLD]]);
    events.dispatchEvent(storageEvent(null));
    expect(heard).toEqual([]);
  });
});
