import { beforeEach, describe, expect, test } from 'vitest';
import { startAssessment } from '../../src/core/assessment/assessment.js';
import {
  describeFile,
  describeReview,
  openReviewFile,
  recordFinding,
} from '../../src/core/review/review-changes.js';
import type { ReviewFile } from '../../src/core/review/review.js';
import { toSavedReview } from '../../src/core/review/saved-review.js';
import { AssessmentList } from '../../src/storage/assessment-list.js';
import { localStorageStore } from '../../src/storage/local-storage-store.js';
import {
  findingKeysOf,
  reviewStore,
  withFindingOf,
  type ReviewStore,
  type ReviewStoreChange,
} from '../../src/storage/review-store.js';
import { FakeStorage } from '../fixtures/fake-storage.js';
import { SMALL, fileOf, found, textOfReview } from '../fixtures/review-files.js';
import { MONDAY, TUESDAY, WEDNESDAY } from '../fixtures/small-assessments.js';
import { admitted, packDocument } from '../fixtures/small-packs.js';

const HEAD = 'cse-widgets/small+review';
const FIRST = `${HEAD}/first/1.1.1`;
let storage: FakeStorage;
let events: EventTarget;

beforeEach(() => {
  storage = new FakeStorage();
  events = new EventTarget();
});

const browser = () => ({ open: () => storage, events });
const openStore = () => reviewStore('small', browser());
const record = (file: ReviewFile, finding: string, at = WEDNESDAY) =>
  recordFinding({ standard: SMALL, file, at }, '1.1.1', { finding });
const textIn = (store: ReviewStore) => {
  const { file } = store.load();
  return file && textOfReview(file);
};

function heardBy(store: ReviewStore, key: string | null, newValue: string | null = null) {
  const heard: ReviewStoreChange[] = [];
  const unwatch = store.watch((change) => heard.push(change));
  events.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));
  unwatch();
  return heard;
}

describe('an assessor’s file in the browser', () => {
  test('is there at the next opening, with every finding', () => {
    const file = found(fileOf(), { '1.1.1': 'met', '2.1.1': 'partly' });
    expect(openStore().load()).toEqual({ file: null, spoilt: [], problem: null });
    expect(openStore().replace(file)).toBeNull();
    expect(textIn(openStore())).toBe(textOfReview(file));
  });

  test('leaves nothing behind once a person takes it out, not even what could not be read', () => {
    storage.setItem('cse-widgets/smaller+review', 'of another self-check');
    openStore().replace(found(fileOf(), { '1.1.1': 'met', '2.1.1': 'partly' }));
    storage.setItem(FIRST, '{"rating"');
    storage.setItem(`${HEAD}/gone/1.1.1`, '{}');
    expect(openStore().load().spoilt).toHaveLength(2);
    expect(openStore().replace(null)).toBeNull();
    expect(storage.entries).toEqual({ 'cse-widgets/smaller+review': 'of another self-check' });
  });

  test('that takes the place of another leaves what could not be read, until a person takes it out', () => {
    openStore().replace(found(fileOf(), { '1.1.1': 'met' }));
    storage.setItem(FIRST, '{"rating"');
    openStore().load();
    openStore().replace({ ...fileOf(), id: 'another' });
    expect(Object.keys(storage.entries)).toEqual([`${HEAD}!1`, HEAD]);
  });

  test.each(['a/b', 'a%2Fb', '%', 'a!1', '+', '@', 'ŵ', '..', ' '])(
    'keeps the findings of a review, and about an element, that is called %j',
    (name) => {
      const document = JSON.stringify(packDocument({ criteria: [[1]] }));
      const standard = admitted(JSON.parse(document.replaceAll('"1.1.1"', JSON.stringify(name))));
      const review = openReviewFile(startAssessment(standard), { file: 'f', review: name }, MONDAY);
      const file = recordFinding({ standard, file: review, at: TUESDAY }, name, {
        finding: 'Half',
      });
      expect(openStore().replace(file)).toBeNull();
      expect(openStore().load().spoilt).toEqual([]);
      expect(textIn(openStore())).toBe(textOfReview(file));
      const [entry = ''] = Object.keys(storage.entries).filter((one) => one !== HEAD);
      expect(heardBy(openStore(), entry, storage.getItem(entry))).toMatchObject([
        { reviewId: name, elementId: name, finding: { finding: 'Half' } },
      ]);
      openStore().replace(null);
      expect(storage.entries).toEqual({});
    },
  );

  test('is written finding by finding', () => {
    const store = openStore();
    store.replace(fileOf());
    storage.written = [];
    const file = record(fileOf(), 'Half');
    store.save(file, false, [{ reviewId: 'first', elementId: '1.1.1' }]);
    expect(storage.written).toEqual([FIRST]);
    expect(textIn(openStore())).toBe(textOfReview(file));
  });

  test('is apart from the self-check of the same key, whatever becomes of either', () => {
    const selfCheck = localStorageStore('small', browser());
    selfCheck.save({ standard: SMALL, snapshots: [] }, [
      ['1.1.1', { rating: 'met', changed: MONDAY }],
    ]);
    openStore().replace(record(fileOf(), 'Half'));
    expect(new AssessmentList('small', browser()).all()).toHaveLength(1);
    selfCheck.clear('everything');
    expect(openStore().load().file?.id).toBe('file');
    selfCheck.save({ standard: SMALL, snapshots: [] }, [
      ['1.1.1', { rating: 'met', changed: MONDAY }],
    ]);
    openStore().replace(null);
    expect(selfCheck.load().answers.size).toBe(1);
    expect(Object.keys(storage.entries).filter((name) => name.includes('+'))).toEqual([]);
  });

  test('keeps of two tabs’ findings the later one, and what each says of the whole', () => {
    const [one, other] = [openStore(), openStore()];
    one.replace(fileOf());
    other.load();
    const place = [{ reviewId: 'first', elementId: '1.1.1' }];
    one.save(record(fileOf(), 'newer', WEDNESDAY), false, place);
    other.save(record(fileOf(), 'older', TUESDAY), false, place);
    one.save(describeReview(fileOf(), { assessor: 'Eve' }, WEDNESDAY), true, []);
    other.save(describeFile(fileOf(), { scope: 'Museums' }, TUESDAY), true, []);
    expect(openStore().load().file).toMatchObject({
      scope: 'Museums',
      reviews: [{ assessor: 'Eve', findings: { '1.1.1': { finding: 'newer' } } }],
    });
  });

  test('keeps the findings of a head that has them inside, as another program may write it', () => {
    const file = found(fileOf(), { '1.1.1': 'met' });
    storage.setItem(HEAD, JSON.stringify(toSavedReview(file)));
    expect(textIn(openStore())).toBe(textOfReview(file));
    const described = describeReview(file, { assessor: 'Eve' }, WEDNESDAY);
    expect(openStore().save(described, true, [])).toBeNull();
    expect(textIn(openStore())).toBe(textOfReview(described));
  });

  test('is kept up by a tab that had another one before, whoever put it there', () => {
    const store = openStore();
    const save = (file: ReviewFile) =>
      store.save(record(file, 'Half'), false, [{ reviewId: 'first', elementId: '1.1.1' }]);
    store.replace(fileOf());
    expect(save(fileOf())).toBeNull();
    const [second, third] = ['second', 'third'].map((id) => ({ ...fileOf(), id }));
    store.replace(second ?? fail());
    expect(save(second ?? fail())).toBeNull();
    expect(textIn(openStore())).toBe(textOfReview(record(second ?? fail(), 'Half')));
    openStore().replace(third ?? fail());
    expect(save(second ?? fail())).toBe('taken');
    expect(save(third ?? fail())).toBeNull();
    expect(textIn(openStore())).toBe(textOfReview(record(third ?? fail(), 'Half')));
  });

  test('is not overwritten by a tab that still has another file', () => {
    openStore().replace({ ...fileOf(), id: 'other' });
    const before = storage.entries;
    const problem = openStore().save(
      record(fileOf(), 'Half'),
      true,
      findingKeysOf(record(fileOf(), 'Half')),
    );
    expect(problem).toBe('taken');
    expect(storage.entries).toEqual(before);
  });

  test('is saved whole again where the site emptied its storage', () => {
    const store = openStore();
    const file = found(fileOf(), { '1.1.1': 'met', '2.1.1': 'partly' });
    store.replace(file);
    storage.clear();
    store.save(file, false, [{ reviewId: 'first', elementId: '1.1.1' }]);
    expect(textIn(openStore())).toBe(textOfReview(file));
  });

  test.each([
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'forbidden'],
  ])('that cannot be kept for a %s is told of', (name, problem) => {
    const store = openStore();
    store.replace(fileOf());
    storage.refusal = Object.assign(new Error(), { name });
    expect(
      store.save(record(fileOf(), 'x'), true, [{ reviewId: 'first', elementId: '1.1.1' }]),
    ).toBe(problem);
    const forbidden = reviewStore('small', {
      open: () => {
        throw storage.refusal ?? new Error();
      },
      events,
    });
    expect(forbidden.load()).toEqual({ file: null, spoilt: [], problem });
  });
});

describe('rubbish where an assessor’s file is kept', () => {
  test('in one finding spoils that one, and is put aside', () => {
    openStore().replace(found(fileOf(), { '1.1.1': 'met', '2.1.1': 'partly' }));
    storage.setItem(FIRST, '{"rating"');
    const { file, spoilt } = openStore().load();
    expect(Object.keys(file?.reviews[0]?.findings ?? {})).toEqual(['2.1.1']);
    expect(spoilt).toEqual([{ name: FIRST, text: '{"rating"' }]);
    expect(storage.getItem(`${HEAD}!1`)).toBe('{"rating"');
    expect(storage.getItem(FIRST)).toBeNull();
  });

  test('in the head puts its findings aside too, so that the next file does not take them away', () => {
    openStore().replace(found(fileOf(), { '1.1.1': 'met' }));
    const finding = storage.getItem(FIRST);
    storage.setItem(HEAD, 'rubbish');
    expect(openStore().load()).toMatchObject({
      file: null,
      spoilt: [{ name: HEAD }, { name: FIRST }],
    });
    openStore().replace(fileOf());
    expect(storage.getItem(`${HEAD}!1`)).toBe('rubbish');
    expect(storage.getItem(`${HEAD}!2`)).toBe(finding);
  });

  test('that came since it was opened is put aside before anything is saved', () => {
    const store = openStore();
    store.replace(fileOf());
    storage.setItem(HEAD, 'rubbish');
    storage.setItem(FIRST, 'more');
    store.save(record(fileOf(), 'x'), true, [{ reviewId: 'first', elementId: '1.1.1' }]);
    expect([storage.getItem(`${HEAD}!1`), storage.getItem(`${HEAD}!2`)]).toEqual([
      'rubbish',
      'more',
    ]);
  });

  test('stays where it is while there is no room to move it', () => {
    storage.setItem(HEAD, 'rubbish');
    storage.refusal = Object.assign(new Error(), { name: 'QuotaExceededError' });
    expect(openStore().load().spoilt).toHaveLength(1);
    expect(storage.getItem(HEAD)).toBe('rubbish');
  });

  test('of a later release is neither read nor written', () => {
    const later = '{"format":"cse-widgets/review","version":2}';
    storage.setItem(HEAD, later);
    const store = openStore();
    expect(store.load()).toEqual({ file: null, spoilt: [], problem: 'newer' });
    expect(store.replace(fileOf())).toBe('newer');
    expect(storage.entries).toEqual({ [HEAD]: later });
  });
});

describe('what another tab did', () => {
  test('is heard: a finding, the rest, that the file is gone, that everything is', () => {
    const store = openStore();
    store.replace(record(fileOf(), 'Half'));
    const finding = storage.getItem(FIRST) ?? '';
    expect(heardBy(store, FIRST, finding)).toMatchObject([
      { reviewId: 'first', elementId: '1.1.1', finding: { finding: 'Half' } },
    ]);
    expect(heardBy(store, HEAD, storage.getItem(HEAD))).toMatchObject([{ file: { id: 'file' } }]);
    expect(heardBy(store, HEAD)).toEqual(['gone']);
    expect(heardBy(store, null)).toEqual(['lost']);
    expect(heardBy(store, 'cse-widgets/small/1.1.1', '{}')).toEqual([]);
    expect(heardBy(store, `${HEAD}/first`, finding)).toEqual([]);
    expect(heardBy(store, `${HEAD}/%/1`, finding)).toEqual([]);
    expect(heardBy(store, FIRST, 'rubbish')).toEqual([]);
  });

  test('takes its place in the file, if it is the later one', () => {
    const [older, newer] = [record(fileOf(), 'old', TUESDAY), record(fileOf(), 'new', WEDNESDAY)];
    const place = { reviewId: 'first', elementId: '1.1.1' };
    const finding = (file: ReviewFile) => file.reviews[0]?.findings['1.1.1'];
    const heard = { ...place, finding: finding(newer) ?? fail() };
    expect(finding(withFindingOf(older, heard))?.finding).toBe('new');
    expect(withFindingOf(older, { ...heard, reviewId: 'unknown' })).toBe(older);
  });
});

function fail(): never {
  throw new Error('there is no finding');
}
