import * as z from 'zod/mini';
import { describe, expect, test } from 'vitest';
import {
  readSavedAssessment,
  toSavedAssessment,
} from '../../../src/core/assessment/saved-assessment.js';
import {
  SavedAssessmentSchema,
  SimpleAssessmentSchema,
} from '../../../src/core/assessment/saved-assessment-schema.js';
import { assessmentWith, MONDAY } from '../../fixtures/small-assessments.js';
import { smallStandard } from '../../fixtures/small-packs.js';

const simple = {
  format: 'cse-widgets/assessment',
  version: 1,
  standard: { id: 'cse', version: '2026.1' },
  saved: MONDAY,
  ratings: { '1.1.1': 'compliant', '3.1.2': 'compliant' },
  notes: { '1.1.1': 'See the survey', '1.1.2': 'Ask Mair' },
  notApplicable: { '3.3.3': 'No premises' },
};

describe('the shape of the saved form', () => {
  test('is the shape of what is written', () => {
    const standard = smallStandard();
    const form = toSavedAssessment(assessmentWith(standard, { '1.1.1': 'met' }));
    expect(z.parse(SavedAssessmentSchema, form)).toEqual(form);
  });

  test('can be written as a JSON Schema, in which an answer may hold more than is known', () => {
    const schema = z.toJSONSchema(SavedAssessmentSchema, { io: 'input' });
    expect(schema.required).toEqual(['format', 'version', 'standard', 'answers']);
    expect(schema.properties?.answers).toMatchObject({
      additionalProperties: { required: ['changed'], additionalProperties: {} },
    });
  });
});

describe('version 1, the plain form', () => {
  test('is upgraded: one answer an element, all changed when it was saved', () => {
    const reading = readSavedAssessment(simple);
    expect(reading).toMatchObject({ ok: true, upgradedFrom: 1 });
    if (!reading.ok) return;
    const { standard, answers, snapshots } = reading.assessment;
    expect(standard).toEqual(simple.standard);
    expect(snapshots).toEqual([]);
    expect(Object.fromEntries(answers)).toEqual({
      '1.1.1': { rating: 'compliant', note: 'See the survey', changed: MONDAY },
      '1.1.2': { note: 'Ask Mair', changed: MONDAY },
      '3.1.2': { rating: 'compliant', changed: MONDAY },
      '3.3.3': { notApplicable: 'No premises', changed: MONDAY },
    });
    for (const [, answer] of answers) expect(Object.values(answer)).not.toContain(undefined);
  });

  test('is saved as version 2 from then on', () => {
    const reading = readSavedAssessment(simple);
    expect(reading.ok && toSavedAssessment(reading.assessment)).toMatchObject({
      version: 2,
      answers: { '1.1.2': {} },
    });
  });

  test('needs no more than ratings', () => {
    const { format, version, standard, saved, ratings } = simple;
    const bare = { format, version, standard, saved, ratings };
    expect(z.safeParse(SimpleAssessmentSchema, bare).success).toBe(true);
    const reading = readSavedAssessment(bare);
    expect(reading.ok && reading.assessment.answers.size).toBe(2);
  });

  test('keeps apart what an element is called and what an object is born with', () => {
    const reading = readSavedAssessment({
      ...simple,
      ratings: {},
      notApplicable: {},
      notes: { constructor: 'Odd' },
    });
    expect(reading.ok && [...reading.assessment.answers]).toEqual([
      ['constructor', { note: 'Odd', changed: MONDAY }],
    ]);
  });

  test.each([
    [{ saved: 'Monday' }, 'saved must be a date'],
    [{ saved: undefined }, 'saved is missing'],
    [{ ratings: { '1.1.1': 4 } }, 'ratings["1.1.1"] must be a string'],
    [{ notes: [] }, 'notes must be an object'],
    [{ notApplicable: { '3.1.2': true } }, 'notApplicable["3.1.2"] must be a string'],
    [{ standard: { id: 'cse' } }, 'standard.version is missing'],
  ])('is refused with %j', (part, message) => {
    const reading = readSavedAssessment({ ...simple, ...part });
    expect(reading.ok || reading.faults.map((fault) => fault.message)).toEqual([message]);
  });
});
