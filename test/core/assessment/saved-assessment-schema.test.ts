import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  SavedAssessmentSchema,
  SimpleAssessmentSchema,
} from '../../../src/core/assessment/saved-assessment-schema.js';
import {
  readSavedAssessment,
  toSavedAssessment,
} from '../../../src/core/assessment/saved-assessment.js';
import { assessmentWith, MONDAY, SAVED } from '../../fixtures/small-assessments.js';
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

  test('is saved as version 3 from then on', () => {
    const reading = readSavedAssessment(simple);
    expect(reading.ok && toSavedAssessment(reading.assessment)).toMatchObject({
      version: 3,
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

describe('version 2, without evidence, actions and details', () => {
  test('is read as it was saved, and says that it is older', () => {
    const reading = readSavedAssessment({ ...SAVED, version: 2 });
    expect(reading).toMatchObject({ ok: true, upgradedFrom: 2 });
    expect(reading.ok && toSavedAssessment(reading.assessment)).toEqual(SAVED);
  });
});

describe('version 3', () => {
  const item = { id: 'a', changed: MONDAY };
  const full = {
    ...SAVED,
    details: { id: 'x', organisation: 'North Borough', changed: MONDAY },
    firstPass: { '1.1': { rating: 'compliant', changed: MONDAY } },
    answers: {
      '1.1.1': {
        rating: 'compliance-plus',
        reason: 'Others copy us',
        agreed: MONDAY,
        changed: MONDAY,
        evidence: [{ ...item, title: 'Survey', kind: 'show', date: '2026-03-01' }],
        actions: [{ ...item, what: 'Ask again', state: 'to-do', effort: 'small' }],
        views: [{ ...item, name: 'Mair', rating: 'compliant' }],
        stories: [{ ...item, did: 'We ask at the desk', outcome: 'More answers', contact: 'Mair' }],
      },
    },
  };

  test('comes back from its own text as it was', () => {
    const reading = readSavedAssessment(JSON.parse(JSON.stringify(full)));
    expect(reading.ok && toSavedAssessment(reading.assessment)).toEqual(full);
  });

  test.each([
    ['evidence', { title: 1 }, 'answers["1.1.1"].evidence[0].title must be a string'],
    ['evidence', { kind: 'smell' }, 'answers["1.1.1"].evidence[0].kind must be "show" or "tell"'],
    ['actions', { changed: 'soon' }, 'answers["1.1.1"].actions[0].changed must be a date'],
    ['views', { id: undefined }, 'answers["1.1.1"].views[0].id is missing'],
    ['stories', { outcome: 1 }, 'answers["1.1.1"].stories[0].outcome must be a string'],
  ] as const)('is refused with a part of its %s spoilt', (list, part, message) => {
    const answer = full.answers['1.1.1'];
    const spoilt = { ...answer, [list]: [{ ...answer[list][0], ...part }] };
    const reading = readSavedAssessment({ ...full, answers: { '1.1.1': spoilt } });
    expect(reading.ok || reading.faults.map((fault) => fault.message)).toEqual([message]);
  });
});
