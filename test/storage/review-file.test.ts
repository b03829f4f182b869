import { expect, test } from 'vitest';
import { toSavedAssessment } from '../../src/core/assessment/saved-assessment.js';
import { readOpenedFile, toReviewFile } from '../../src/storage/review-file.js';
import { FULL, fileOf } from '../fixtures/review-files.js';

const file = toReviewFile(fileOf(), new Date('2026-03-04T09:00:00Z'));

test('an assessor’s file is called by its standard, its review and the day', () => {
  expect(file.name).toBe('small-assessor-certification-2026-03-04.json');
});

test('what was chosen is told apart: an assessor’s file, or what was handed over', () => {
  expect(readOpenedFile(file.text, 'small')).toMatchObject({
    ok: true,
    kind: 'review',
    file: { id: 'file' },
  });
  const handedOver = readOpenedFile(JSON.stringify(toSavedAssessment(FULL)), 'small');
  expect(handedOver).toMatchObject({ ok: true, kind: 'handed-over' });
});

test.each([
  ['not-json', 'x'],
  ['not-a-review', '{}'],
  ['not-a-review', 'null'],
  ['too-deep', '['.repeat(100)],
  ['newer-version', '{"format":"cse-widgets/assessment","version":99}'],
  ['newer-version', '{"format":"cse-widgets/review","version":99}'],
  ['missing', '{"format":"cse-widgets/assessment","version":3}'],
])('anything else is a fault: %s', (code, text) => {
  expect(readOpenedFile(text, 'small')).toMatchObject({
    ok: false,
    faults: expect.arrayContaining([expect.objectContaining({ code })]) as unknown,
  });
});

test.each([
  ['an assessor’s file', file.text],
  ['what was handed over', JSON.stringify(toSavedAssessment(FULL))],
])('%s of another standard is a fault too', (_what, text) => {
  expect(readOpenedFile(text, 'another')).toMatchObject({
    ok: false,
    faults: [{ code: 'other-standard', path: 'standard.id' }],
  });
});
