import { expect, test } from 'vitest';
import { readAssessmentFile, toAssessmentFile } from '../../src/storage/assessment-file.js';
import { MONDAY, assessmentWith } from '../fixtures/small-assessments.js';
import { smallStandard } from '../fixtures/small-packs.js';

const standard = smallStandard();
const assessment = assessmentWith(standard, { '1.1.1': 'met', '1.1.2': 'failed' });

test('a file is named after the standard and the day', () => {
  const { name } = toAssessmentFile(assessment, new Date('2026-11-22T23:30:00Z'));
  expect(name).toBe('small-self-check-2026-11-22.json');
});

test('a file holds the assessment whole, in lines that a person can read', async () => {
  const { text } = toAssessmentFile(assessment, new Date(MONDAY));
  expect(text.split('\n').length).toBeGreaterThan(10);
  expect(await readAssessmentFile(new Blob([text]))).toEqual({ ok: true, assessment });
});

test('a file that is no assessment gives its faults', async () => {
  const reading = await readAssessmentFile(new Blob(['rubbish']));
  expect(reading).toMatchObject({ ok: false, faults: [{ code: 'not-json' }] });
});
