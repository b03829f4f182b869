import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/core/assessment/items.js';
import { describeFile, describeReview } from '../../../src/core/review/review-changes.js';
import type { ReviewFile } from '../../../src/core/review/review.js';
import {
  readReview,
  readReviewText,
  readSavedFinding,
  toSavedReview,
} from '../../../src/core/review/saved-review.js';
import {
  SMALL,
  anyText,
  anyWork,
  fileOf,
  found,
  textOfReview,
} from '../../fixtures/review-files.js';
import { MONDAY, TUESDAY } from '../../fixtures/small-assessments.js';
import { withValueAt } from '../../fixtures/small-packs.js';

const SAVED = JSON.parse(
  JSON.stringify(toSavedReview(found(fileOf(), { '1.1.1': 'met' }))),
) as object;

function opened(data: unknown): ReviewFile {
  const reading = readReview(data);
  if (reading.ok) return reading.file;
  throw new Error(reading.faults.map(({ message }) => message).join('\n'));
}

function codeOf(text: string): string {
  const reading = readReviewText(text);
  return reading.ok ? 'read' : (reading.faults[0]?.code ?? 'no fault');
}

describe('the saved form of an assessor’s file', () => {
  test('says what it is', () => {
    expect(SAVED).toMatchObject({
      format: 'cse-widgets/review',
      version: 1,
      id: 'file',
      reviews: [{ handedOver: { assessment: { format: 'cse-widgets/assessment' } } }],
    });
  });

  test('comes back from its own text as it was, whatever was written in it', () => {
    fc.assert(
      fc.property(anyWork(SMALL), anyText, anyText, (work, one, other) => {
        let file = describeFile(work(fileOf()), { organisation: one, scope: other }, TUESDAY);
        file = describeReview(file, { assessor: one, conclusion: other }, TUESDAY);
        const text = JSON.stringify(toSavedReview(file));
        const reading = readReviewText(text);
        expect(reading).toMatchObject({ ok: true });
        if (reading.ok) expect(textOfReview(reading.file)).toBe(textOfReview(file));
      }),
    );
  });

  test('keeps members that a later release put into it', () => {
    const more = withValueAt(SAVED, ['reviews', 0, 'findings', '1.1.1', 'weather'], 'rain');
    expect(textOf(toSavedReview(opened(more)))).toContain('"weather":"rain"');
  });

  test('has one text for what says the same, however it is laid out', () => {
    const mixed = Object.fromEntries(Object.entries(SAVED).reverse());
    expect(textOfReview(opened(mixed))).toBe(textOfReview(opened(SAVED)));
    const other = withValueAt(SAVED, ['scope'], 'Museums');
    expect(textOfReview(opened(other))).not.toBe(textOfReview(opened(SAVED)));
  });

  test('brings every time to one form, because times are compared as text', () => {
    const given = withValueAt(
      SAVED,
      ['reviews', 0, 'findings', '1.1.1', 'changed'],
      '2026-03-02T10:00+01:00',
    );
    expect(opened(given).reviews[0]?.findings['1.1.1']?.changed).toBe(MONDAY);
    expect(opened(withValueAt(SAVED, ['changed'], '2026-03-02T10:00+01:00')).changed).toBe(MONDAY);
  });
});

describe('a file that is no assessor’s file', () => {
  const big = 10 ** 7;
  test.each([
    ['nothing', '', 'not-json'],
    ['rubbish', '<html>', 'not-json'],
    ['ten million brackets', '['.repeat(big), 'too-deep'],
    ['a text of ten million letters', `{"a":"${'a'.repeat(big)}"}`, 'not-a-review'],
    ['ten million marks that end nothing', `{"a":"${'\\"'.repeat(big / 2)}`, 'not-json'],
    ['null', 'null', 'not-a-review'],
    ['a list', '[[[]]]', 'not-a-review'],
    ['a self-assessment', '{"format":"cse-widgets/assessment","version":3}', 'not-a-review'],
    ['a review in name alone', '{"format":"cse-widgets/review","version":1}', 'missing'],
    ['one of a later release', '{"format":"cse-widgets/review","version":2}', 'newer-version'],
    [
      'a version that is no number',
      '{"format":"cse-widgets/review","version":"1"}',
      'not-a-review',
    ],
    [
      'a trap in the prototype',
      '{"__proto__":{"format":"cse-widgets/review","version":1}}',
      'not-a-review',
    ],
  ])('%s is told of by %#', (_what, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  test('with a hundred thousand reviews of one name is told of at once', () => {
    const [review] = (SAVED as { reviews: object[] }).reviews;
    const reviews = Array.from({ length: 1e5 }, (_, at) => ({
      ...review,
      handedOver: undefined,
      id: String(at % 99_999),
    }));
    const reading = readReview({ ...SAVED, reviews });
    expect(reading).toMatchObject({ ok: false, faults: [{ code: 'used-twice' }] });
  });

  const places: (string | number)[][] = [
    ['id'],
    ['standard'],
    ['standard', 'version'],
    ['reviews'],
    ['reviews', 0],
    ['reviews', 0, 'id'],
    ['reviews', 0, 'kind'],
    ['reviews', 0, 'stage'],
    ['reviews', 0, 'days'],
    ['reviews', 0, 'changed'],
    ['reviews', 0, 'findings'],
    ['reviews', 0, 'findings', '1.1.1'],
    ['reviews', 0, 'findings', '1.1.1', 'stage'],
    ['reviews', 0, 'findings', '1.1.1', 'changed'],
    ['reviews', 0, 'handedOver', 'at'],
    ['reviews', 0, 'handedOver', 'assessment'],
    ['reviews', 0, 'handedOver', 'assessment', 'answers'],
  ];
  test.each(places.map((place) => [place.join('.'), place] as const))(
    'with a wrong value at %s gives a fault that names the place, and never throws',
    (name, place) => {
      for (const value of [null, 7, [7], true]) {
        const reading = readReview(withValueAt(SAVED, place, value));
        if (reading.ok) throw new Error(`${JSON.stringify(value)} was let in`);
        const path = reading.faults[0]?.path.replace(/\[(\d)\]|\["([\d.]+)"\]/g, '.$1$2');
        expect(path).toContain(name);
      }
    },
  );

  test('may call an element anything, and changes no prototype', () => {
    const text = JSON.stringify(SAVED).replace('"1.1.1"', '"__proto__"');
    const reading = readReviewText(text);
    expect(({} as { rating?: string }).rating).toBeUndefined();
    expect(reading.ok).toBe(true);
  });
});

test('one finding is read by itself, and what is none is null', () => {
  expect(readSavedFinding({ stage: 'visit', changed: MONDAY, rating: 'met' })).toEqual({
    stage: 'visit',
    changed: MONDAY,
    rating: 'met',
  });
  for (const other of [null, 1, {}, { stage: 'visit' }, { stage: 'tea', changed: MONDAY }]) {
    expect(readSavedFinding(other)).toBeNull();
  }
});
