import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/core/assessment/items.js';
import { toSavedAssessment } from '../../../src/core/assessment/saved-assessment.js';
import {
  beginReview,
  describeFile,
  describeReview,
  nextKind,
  recordFinding,
} from '../../../src/core/review/review-changes.js';
import { handedOverFor, newestReview, type ReviewFile } from '../../../src/core/review/review.js';
import { FULL, SMALL, anyWork, fileOf } from '../../fixtures/review-files.js';
import { MONDAY, TUESDAY, WEDNESDAY } from '../../fixtures/small-assessments.js';

const findingIn = (file: ReviewFile, id: string) => newestReview(file).findings[id];
const record = (file: ReviewFile, fields: object, at = WEDNESDAY) =>
  recordFinding({ standard: SMALL, file, at }, '1.1.1', fields);

describe('a file that is opened with a self-assessment', () => {
  test('is called as the organisation called itself, and has one review, a full one', () => {
    const file = fileOf();
    expect(file).toMatchObject({ organisation: 'North Council', scope: 'Libraries' });
    expect(file.reviews).toHaveLength(1);
    expect(newestReview(file)).toMatchObject({
      kind: 'certification',
      stage: 'desk-review',
      handedOver: { at: TUESDAY },
      findings: {},
    });
  });

  test('never changes what was handed over, whatever is recorded', () => {
    const before = textOf(toSavedAssessment(FULL));
    fc.assert(
      fc.property(anyWork(SMALL), (work) => {
        const file = work(fileOf());
        const handedOver = handedOverFor(file, newestReview(file).id);
        expect(handedOver?.assessment).toBe(FULL);
        expect(textOf(toSavedAssessment(FULL))).toBe(before);
      }),
    );
  });
});

describe('a finding', () => {
  test('is kept with its author, its stage and its time', () => {
    let file = describeReview(fileOf(), { assessor: 'Eve', stage: 'visit' }, TUESDAY);
    file = record(file, { rating: 'partly', finding: 'Half of it' });
    expect(findingIn(file, '1.1.1')).toEqual({
      rating: 'partly',
      finding: 'Half of it',
      by: 'Eve',
      stage: 'visit',
      changed: WEDNESDAY,
    });
  });

  test('keeps what is left out, and loses what is emptied', () => {
    let file = record(fileOf(), { rating: 'met', finding: 'Good', required: 'More' });
    file = record(file, { required: '' });
    expect(findingIn(file, '1.1.1')).toMatchObject({ rating: 'met', finding: 'Good' });
    expect(findingIn(file, '1.1.1')?.required).toBeUndefined();
  });

  test('is later than what it replaces, also where the clock was set back', () => {
    const file = record(record(fileOf(), { finding: 'a' }, WEDNESDAY), { finding: 'b' }, MONDAY);
    expect((findingIn(file, '1.1.1')?.changed ?? '') > WEDNESDAY).toBe(true);
  });

  test('is a rating or the mark that the element does not apply, and never both', () => {
    const aside = (reason: string, file: ReviewFile) =>
      recordFinding({ standard: SMALL, file, at: WEDNESDAY }, '2.1.2', { notApplicable: reason });
    const rated = recordFinding({ standard: SMALL, file: fileOf(), at: WEDNESDAY }, '2.1.2', {
      rating: 'met',
    });
    const marked = aside('', rated);
    // Without a reason the mark stays, so that the person can be asked for one.
    expect(findingIn(marked, '2.1.2')).toMatchObject({ notApplicable: '', rating: undefined });
    const again = recordFinding(
      { standard: SMALL, file: aside('Why', marked), at: WEDNESDAY },
      '2.1.2',
      { rating: 'met' },
    );
    expect(findingIn(again, '2.1.2')).toMatchObject({ rating: 'met', notApplicable: undefined });
    const cleared = recordFinding({ standard: SMALL, file: marked, at: WEDNESDAY }, '2.1.2', {
      rating: '',
    });
    expect(findingIn(cleared, '2.1.2')?.notApplicable).toBeUndefined();
  });

  test.each([
    ['unknown-element', '9.9.9', { rating: 'met' }],
    ['unknown-element', '__proto__', { rating: 'met' }],
    ['unknown-rating', '1.1.1', { rating: 'superb' }],
    ['not-applicable-refused', '1.1.1', { notApplicable: 'Why' }],
    ['not-applicable-refused', '1.1.1', { notApplicable: '' }],
    ['not-a-day', '1.1.1', { due: '2027-02-30' }],
    ['not-a-day', '1.1.1', { due: '12027-03-31' }],
  ])('throws %s at a program that asks for what cannot be', (code, id, fields) => {
    expect(() =>
      recordFinding({ standard: SMALL, file: fileOf(), at: WEDNESDAY }, id, fields),
    ).toThrow(expect.objectContaining({ code }));
  });
});

describe('what belongs to the whole', () => {
  test('is written into the newest review, and an emptied text or day is taken away', () => {
    const days = { visit: '2027-03-31', 'desk-review': '2027-03-01' };
    let file = describeReview(fileOf(), { body: 'A body', days }, WEDNESDAY);
    expect(newestReview(file)).toMatchObject({ body: 'A body', days });
    file = describeReview(file, { body: '', days: { ...days, visit: '' } }, WEDNESDAY);
    expect(newestReview(file).body).toBeUndefined();
    expect(newestReview(file).days).toEqual({ 'desk-review': '2027-03-01' });
  });

  test('refuses a day that the calendar does not have', () => {
    const days = { visit: '31/03/2027' };
    expect(() => describeReview(fileOf(), { days }, WEDNESDAY)).toThrow(
      expect.objectContaining({ code: 'not-a-day' }),
    );
  });

  test('names whom and what it is about, with the time of it', () => {
    const file = describeFile(fileOf(), { organisation: 'South Council', scope: '' }, WEDNESDAY);
    expect(file).toMatchObject({ organisation: 'South Council', changed: WEDNESDAY });
    expect(file.scope).toBeUndefined();
  });
});

test('the reviews of a cycle follow one another, and each keeps its own findings', () => {
  let file = record(fileOf(), { rating: 'partly' });
  expect(nextKind(file)).toBe('review-12');
  file = record(beginReview(file, 'second', WEDNESDAY), { rating: 'met' });
  expect(file.reviews.map(({ findings }) => findings['1.1.1']?.rating)).toEqual(['partly', 'met']);
  file = beginReview(file, 'third', WEDNESDAY);
  file = beginReview(file, 'fourth', WEDNESDAY, FULL);
  expect(file.reviews.map(({ kind }) => kind)).toEqual([
    'certification',
    'review-12',
    'review-24',
    'certification',
  ]);
  // What an earlier review was handed serves until there is something newer.
  expect(handedOverFor(file, 'third')?.at).toBe(TUESDAY);
  expect(handedOverFor(file, 'fourth')?.at).toBe(WEDNESDAY);
});
