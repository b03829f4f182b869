import { describe, expect, test } from 'vitest';
import { standingOf } from '../../../src/core/assessment/answer.js';
import { NOT_APPLICABLE, UNRATED } from '../../../src/core/standard/standard.js';
import { MONDAY } from '../../fixtures/small-assessments.js';
import { smallStandard } from '../../fixtures/small-packs.js';

const standard = smallStandard({ mayBeNotApplicable: ['1.1.1'] });

describe('where an element stands', () => {
  test('unrated, without an answer', () => {
    expect(standingOf(standard, '1.1.1', undefined)).toBe(UNRATED);
  });

  test('at its rating', () => {
    expect(standingOf(standard, '1.1.1', { rating: 'partly', changed: MONDAY })).toBe('partly');
  });

  test('unrated, under a rating the standard does not have', () => {
    expect(standingOf(standard, '1.1.1', { rating: 'superb', changed: MONDAY })).toBe(UNRATED);
    expect(standingOf(standard, '1.1.1', { rating: NOT_APPLICABLE, changed: MONDAY })).toBe(
      UNRATED,
    );
  });

  test('unrated, with nothing but a note', () => {
    expect(standingOf(standard, '1.1.1', { note: 'Ask Mair', changed: MONDAY })).toBe(UNRATED);
  });

  test('not applicable, with a reason where the standard allows it', () => {
    expect(standingOf(standard, '1.1.1', { notApplicable: 'No premises', changed: MONDAY })).toBe(
      NOT_APPLICABLE,
    );
  });

  test.each(['', '   ', '\n\t'])('unrated, as long as the reason is blank (%j)', (reason) => {
    expect(standingOf(standard, '1.1.1', { notApplicable: reason, changed: MONDAY })).toBe(UNRATED);
  });

  test('unrated, with a reason where the standard does not let it go', () => {
    expect(standingOf(standard, '1.1.2', { notApplicable: 'No premises', changed: MONDAY })).toBe(
      UNRATED,
    );
  });

  test('unrated, where the standard has no such element', () => {
    expect(standingOf(standard, '9.9.9', { notApplicable: 'No premises', changed: MONDAY })).toBe(
      UNRATED,
    );
  });

  test('at its rating, where a file holds a rating and a reason', () => {
    const both = { rating: 'met', notApplicable: 'No premises', changed: MONDAY };
    expect(standingOf(standard, '1.1.1', both)).toBe('met');
  });

  test('not applicable, where a file holds a reason and a rating nobody knows', () => {
    const both = { rating: 'superb', notApplicable: 'No premises', changed: MONDAY };
    expect(standingOf(standard, '1.1.1', both)).toBe(NOT_APPLICABLE);
  });
});
