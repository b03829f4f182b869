import { beforeEach, describe, expect, test, vi } from 'vitest';
import { SelfCheck } from '../../src/self-check/self-check.js';
import { AssessmentList } from '../../src/storage/assessment-list.js';
import { openAssessment } from '../../src/storage/assessment-slot.js';
import { localStorageStore } from '../../src/storage/local-storage-store.js';
import { FakeStorage } from '../fixtures/fake-storage.js';
import { MONDAY, TUESDAY } from '../fixtures/small-assessments.js';
import { smallStandard } from '../fixtures/small-packs.js';

const standard = smallStandard();
let storage: FakeStorage;
let session: FakeStorage;
let time: string;

beforeEach(() => {
  storage = new FakeStorage();
  session = new FakeStorage();
  time = MONDAY;
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('sessionStorage', session);
  vi.stubGlobal('dispatchEvent', () => true);
  return () => vi.unstubAllGlobals();
});

function list(): AssessmentList {
  let random = 0;
  const inStorage = { open: () => storage, events: new EventTarget() };
  return new AssessmentList(
    'small',
    inStorage,
    () => new Date(time),
    () => (random += 0.01),
  );
}

function open(id = ''): SelfCheck {
  const store = localStorageStore('small', { open: () => storage, events: new EventTarget() }, id);
  return new SelfCheck(standard, store, () => new Date(time));
}

function created(name: string): string {
  const outcome = list().create(name);
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.id;
}

const names = () =>
  list()
    .all()
    .map(({ id, name }) => name ?? id);

describe('the assessments under one key', () => {
  test('are none before the first answer, and then the first, without any entry of a list', () => {
    expect(list().all()).toEqual([]);
    open().rate('1.1.1', 'met');
    expect(list().all()).toMatchObject([{ id: '', archived: false, changed: MONDAY }]);
    expect(Object.keys(storage.entries)).toEqual(['cse-widgets/small', 'cse-widgets/small/1.1.1']);
  });

  test('keep their answers apart', () => {
    open().rate('1.1.1', 'met');
    const id = created('Museums');
    open(id).rate('1.1.1', 'failed');
    const ratings = list()
      .all()
      .map(({ stored }) => stored.answers.get('1.1.1')?.rating);
    expect(ratings).toEqual(['met', 'failed']);
  });

  test('do not meet those of another key, also one that begins alike', () => {
    created('Museums');
    const other = localStorageStore('small@list', {
      open: () => storage,
      events: new EventTarget(),
    });
    new SelfCheck(standard, other, () => new Date(time)).rate('1.1.1', 'met');
    expect(names()).toEqual(['', 'Museums']);
  });

  test('are listed where they have answers, also when their entry is spoilt or lost', () => {
    const id = created('Museums');
    open(id).rate('1.1.1', 'met');
    storage.setItem(`cse-widgets/small@list/${id}`, 'Not JSON');
    expect(names()).toEqual(['', id]);
    storage.removeItem(`cse-widgets/small@list/${id}`);
    expect(names()).toEqual(['', id]);
  });

  test('tell when they last changed, also by an item of a list', () => {
    const selfCheck = open();
    selfCheck.rate('1.1.1', 'met');
    time = TUESDAY;
    selfCheck.putItem('1.1.1', 'evidence', { title: 'Survey' });
    expect(list().all()[0]?.changed).toBe(TUESDAY);
  });
});

describe('an entry of the list', () => {
  test('keeps what another tab changed of it meanwhile', () => {
    const id = created('Museums');
    list().archive(id, true);
    time = TUESDAY;
    list().rename(id, 'Galleries');
    expect(list().all().at(-1)).toMatchObject({ name: 'Galleries', archived: true });
    list().archive(id, false);
    expect(list().all().at(-1)?.archived).toBe(false);
  });

  test('goes with its answers, and nothing of it is left but that it is gone', () => {
    const id = created('Museums');
    open(id).rate('1.1.1', 'met');
    expect(list().remove(id)).toEqual({ ok: true, id });
    expect(names()).toEqual([]);
    const left = Object.entries(storage.entries).filter(([name]) => name.includes(id));
    expect(left).toEqual([[`cse-widgets/small@list/${id}`, expect.stringContaining('removed')]]);
  });

  test('comes back where another tab goes on with what was deleted', () => {
    const id = created('Museums');
    const elsewhere = open(id);
    list().remove(id);
    elsewhere.rate('1.1.1', 'met');
    expect(names()).toEqual([id]);
  });
});

describe('a copy', () => {
  test('is not half there when the storage is full', () => {
    open().rate('1.1.1', 'met');
    const { assessment } = open();
    const real = storage.setItem.bind(storage);
    vi.spyOn(storage, 'setItem').mockImplementation((name, text) => {
      if (name.endsWith('/1.1.1')) throw new DOMException('full', 'QuotaExceededError');
      real(name, text);
    });
    expect(list().copy(assessment, 'Copy')).toEqual({ ok: false, problem: 'full' });
    expect(names()).toEqual(['']);
  });
});

describe('what cannot be written', () => {
  test('is told, and changes nothing', () => {
    open().rate('1.1.1', 'met');
    storage.refusal = new DOMException('full', 'QuotaExceededError');
    expect(list().create('Museums')).toEqual({ ok: false, problem: 'full' });
    expect(list().rename('', 'Libraries')).toEqual({ ok: false, problem: 'full' });
    expect(list().all()).toHaveLength(1);
  });

  test('is nothing at all where the browser forbids its storage', () => {
    const forbidden = {
      open: () => {
        throw new DOMException('no', 'SecurityError');
      },
      events: new EventTarget(),
    };
    const nothing = new AssessmentList('small', forbidden);
    expect(nothing.create('Museums')).toEqual({ ok: false, problem: 'forbidden' });
    expect(nothing.all()).toHaveLength(1);
  });
});

describe('the assessment that is open', () => {
  test('is the first, until another is opened', () => {
    expect(openAssessment('small')).toBe('');
    const id = created('Museums');
    list().open(id);
    expect(openAssessment('small')).toBe(id);
    expect(openAssessment('other')).toBe('');
  });

  test('stays what this tab chose, and is in a new tab what was opened last', () => {
    const id = created('Museums');
    expect(openAssessment('small')).toBe('');
    storage.setItem('cse-widgets/small@open', id);
    expect(openAssessment('small')).toBe('');
    session.clear();
    expect(openAssessment('small')).toBe(id);
  });

  test('is the first again, where it was put away to make room, and itself once it is back', () => {
    const id = created('Museums');
    list().open(id);
    const entry = storage.getItem(`cse-widgets/small@list/${id}`) ?? '';
    const away = { ...(JSON.parse(entry) as object), parked: true };
    storage.setItem(`cse-widgets/small@list/${id}`, JSON.stringify(away));
    expect(openAssessment('small')).toBe('');
    storage.setItem(`cse-widgets/small@list/${id}`, entry);
    list().open(id);
    expect(openAssessment('small')).toBe(id);
  });

  test('is the first again, where it was deleted', () => {
    const id = created('Museums');
    list().open(id);
    list().remove(id);
    expect(openAssessment('small')).toBe('');
  });
});
