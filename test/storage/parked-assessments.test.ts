import { beforeEach, describe, expect, test } from 'vitest';
import { SelfCheck } from '../../src/self-check/self-check.js';
import { AssessmentList } from '../../src/storage/assessment-list.js';
import { localStorageStore } from '../../src/storage/local-storage-store.js';
import { ParkedAssessments, sizeOf, type Locks } from '../../src/storage/parked-assessments.js';
import type { ParkedEntries, ParkedStore } from '../../src/storage/parked-store.js';
import { FakeStorage } from '../fixtures/fake-storage.js';
import { MONDAY, TUESDAY } from '../fixtures/small-assessments.js';
import { smallStandard } from '../fixtures/small-packs.js';

const standard = smallStandard();
let storage: FakeStorage;
let shelf: Map<string, ParkedEntries>;
let parkedStore: ParkedStore;
/* The assessments that some tab has open, by the names of their heads. */
let open: Set<string>;
let time: string;

beforeEach(() => {
  storage = new FakeStorage();
  shelf = new Map();
  open = new Set();
  time = MONDAY;
  parkedStore = {
    get: (head) => Promise.resolve(shelf.get(head)),
    set: (head, entries) => Promise.resolve(void shelf.set(head, entries)),
    delete: (head) => Promise.resolve(void shelf.delete(head)),
    all: () => Promise.resolve([...shelf]),
  };
});

const locks = {
  request: (name: string, ...rest: unknown[]) => {
    const act = rest.at(-1) as (lock: unknown) => Promise<unknown>;
    return act(open.has(name) ? null : { name });
  },
} as unknown as Locks;
const inStorage = { open: () => storage as Storage, events: new EventTarget() };

function list(): AssessmentList {
  return new AssessmentList('small', inStorage, () => new Date(time));
}

function parked(withLocks: Locks | undefined = locks): ParkedAssessments {
  return new ParkedAssessments('small', inStorage, parkedStore, withLocks);
}

function selfCheck(id: string): SelfCheck {
  return new SelfCheck(standard, localStorageStore('small', inStorage, id), () => new Date(time));
}

/** Another assessment with one answer, and the names and texts of all its entries. */
function kept(): { readonly id: string; readonly entries: Record<string, string> } {
  const outcome = list().create('Museums');
  if (!outcome.ok) throw new Error(outcome.problem);
  const { id } = outcome;
  selfCheck(id).rate('1.1.1', 'met');
  storage.setItem(`cse-widgets/small@${id}!1`, 'rubbish that was put aside');
  return { id, entries: entriesOf(id) };
}

function entriesOf(id: string): Record<string, string> {
  const names = Object.entries(storage.entries).filter(([name]) =>
    name.startsWith(`cse-widgets/small@${id}`),
  );
  return Object.fromEntries(names);
}

describe('an assessment that no tab has open', () => {
  test('is moved once there is little room, and comes back as it was', async () => {
    const { id, entries } = kept();
    await parked().makeRoom([id], 0);
    expect(entriesOf(id)).toEqual({});
    expect(list().all()).toMatchObject([{ id: '' }, { id, parked: true }]);
    expect(await parked().bringBack(id)).toBe(null);
    expect(entriesOf(id)).toEqual(entries);
    expect(shelf.size).toBe(0);
    expect(list().all()[1]?.parked).toBe(false);
  });

  test('is listed with its answers while it is away', async () => {
    const { id } = kept();
    await parked().makeRoom([id], 0);
    const [, listed] = list().all(await parked().all());
    expect(listed?.stored.answers.get('1.1.1')?.rating).toBe('met');
    expect(listed?.changed).toBe(MONDAY);
  });

  test('stays where there is room', async () => {
    const { id, entries } = kept();
    await parked().makeRoom([id], sizeOf(storage));
    expect(entriesOf(id)).toEqual(entries);
  });
});

describe('an assessment stays where it is', () => {
  test.each<[string, (id: string) => void]>([
    ['when a tab has it open', (id) => open.add(`cse-widgets/small@${id}`)],
    ['when it was opened last', (id) => storage.setItem('cse-widgets/small@open', id)],
    [
      'when the database refuses it',
      () => (parkedStore = { ...parkedStore, set: () => Promise.reject(new Error('no')) }),
    ],
    [
      'when the database gives back something else',
      () => (parkedStore = { ...parkedStore, get: () => Promise.resolve({ other: 'text' }) }),
    ],
  ])('%s', async (_why, arrange) => {
    const { id, entries } = kept();
    arrange(id);
    await parked().makeRoom([id], 0);
    expect(entriesOf(id)).toEqual(entries);
    expect(list().all()[1]?.parked).toBe(false);
  });

  test('where nobody knows what other tabs have open', async () => {
    const { id, entries } = kept();
    const nobody = new ParkedAssessments('small', inStorage, parkedStore, undefined);
    await nobody.makeRoom([id], 0);
    expect(entriesOf(id)).toEqual(entries);
  });

  test('when it is the first', async () => {
    selfCheck('').rate('1.1.1', 'met');
    await parked().makeRoom([''], 0);
    expect(list().all()).toMatchObject([{ id: '', parked: false }]);
  });
});

describe('a move that was interrupted', () => {
  test('between copy and deletion leaves both, and both are one assessment', async () => {
    const { id, entries } = kept();
    shelf.set(`cse-widgets/small@${id}`, entries);
    time = TUESDAY;
    selfCheck(id).rate('1.1.2', 'partly');
    selfCheck(id).rate('1.1.1', 'failed');
    const [, listed] = list().all(await parked().all());
    expect(listed?.stored.answers.get('1.1.1')?.rating).toBe('failed');
    expect(await parked().bringBack(id)).toBe(null);
    const { assessment } = selfCheck(id);
    expect(assessment.answers.get('1.1.1')?.rating).toBe('failed');
    expect(assessment.answers.get('1.1.2')?.rating).toBe('partly');
    expect(shelf.size).toBe(0);
  });

  test('is joined when the assessment is parked again', async () => {
    const { id, entries } = kept();
    shelf.set(`cse-widgets/small@${id}`, entries);
    time = TUESDAY;
    selfCheck(id).rate('1.1.2', 'partly');
    storage.removeItem(`cse-widgets/small@${id}/1.1.1`);
    await parked().makeRoom([id], 0);
    expect(await parked().bringBack(id)).toBe(null);
    expect([...selfCheck(id).assessment.answers].map(([element]) => element).sort()).toEqual([
      '1.1.1',
      '1.1.2',
    ]);
  });

  test('leaves in place what a tab wrote while it was copied', async () => {
    const { id } = kept();
    const { set } = parkedStore;
    parkedStore = {
      ...parkedStore,
      set: async (head, entries) => {
        await set(head, entries);
        time = TUESDAY;
        selfCheck(id).rate('1.1.1', 'failed');
      },
    };
    await parked().makeRoom([id], 0);
    expect(await parked().bringBack(id)).toBe(null);
    expect(selfCheck(id).assessment.answers.get('1.1.1')?.rating).toBe('failed');
  });
});

describe('coming back', () => {
  test('into a full storage leaves all of it parked, and nothing half there', async () => {
    const { id, entries } = kept();
    await parked().makeRoom([id], 0);
    const real = storage.setItem.bind(storage);
    storage.setItem = (name, text) => {
      if (name.endsWith('/1.1.1')) throw new DOMException('full', 'QuotaExceededError');
      real(name, text);
    };
    expect(await parked().bringBack(id)).toBe('full');
    expect(entriesOf(id)).toEqual({});
    expect(shelf.get(`cse-widgets/small@${id}`)).toEqual(entries);
    expect(list().all()[1]?.parked).toBe(true);
  });

  test('is told where the database has become forbidden', async () => {
    const { id } = kept();
    await parked().makeRoom([id], 0);
    parkedStore = { ...parkedStore, get: () => Promise.reject(new Error('no')) };
    expect(await parked().bringBack(id)).toBe('forbidden');
    expect(list().all()[1]?.parked).toBe(true);
  });
});

test('a tab that still has what was parked saves it again, because nobody deleted it', async () => {
  const { id } = kept();
  const events = new EventTarget();
  const store = localStorageStore('small', { open: () => storage, events }, id);
  const elsewhere = new SelfCheck(standard, store, () => new Date(time));
  await parked().makeRoom([id], 0);
  const head = `cse-widgets/small@${id}`;
  events.dispatchEvent(Object.assign(new Event('storage'), { key: head, newValue: null }));
  expect(elsewhere.assessment.answers.size).toBe(1);
  expect(entriesOf(id)).toHaveProperty([`${head}/1.1.1`]);
});

test('what is deleted is deleted there too', async () => {
  const { id } = kept();
  await parked().makeRoom([id], 0);
  list().remove(id);
  await parked().remove(id);
  expect(shelf.size).toBe(0);
  expect(list().all(await parked().all())).toEqual([]);
});
