import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readSavedAnswer,
  readSavedAssessment,
  readSavedText,
} from '../../../src/core/assessment/saved-assessment.js';
import { cases } from '../../effort.js';
import { MONDAY, SAVED } from '../../fixtures/small-assessments.js';
import { withValueAt } from '../../fixtures/small-packs.js';

function faultsIn(data: unknown) {
  const reading = readSavedAssessment(data);
  return reading.ok ? [] : reading.faults;
}

describe('a document that is not one of ours is refused', () => {
  test.each([
    [null],
    [undefined],
    [[]],
    ['{}'],
    [57],
    [{}],
    [{ format: 'cse-widgets/assessment' }],
    [{ format: 'cse-widgets/assessment', version: '2' }],
    [{ ...SAVED, format: 'cse-widgets/pack' }],
  ])('%j', (data) => {
    expect(faultsIn(data)).toEqual([
      { code: 'not-an-assessment', path: '', message: 'the document is not a saved self-check' },
    ]);
  });

  test.each(['', '{', 'not json', '{"version": 2,}'])('the text %j, for it is not JSON', (text) => {
    expect(readSavedText(text)).toEqual({
      ok: false,
      faults: [{ code: 'not-json', path: '', message: 'the document is not JSON' }],
    });
  });

  test.each([4, 3.5, 1000])('version %d, for a later release wrote it', (version) => {
    expect(faultsIn({ ...SAVED, version })).toEqual([
      {
        code: 'newer-version',
        path: 'version',
        message: 'version is newer than this page can read',
      },
    ]);
  });

  test.each([0, -1, 1.5, 2.5])('version %d, for there never was one', (version) => {
    expect(faultsIn({ ...SAVED, version })).toEqual([
      { code: 'not-allowed', path: 'version', message: 'version must be 2 or 3' },
    ]);
  });
});

describe('a damaged document is refused, with the place named', () => {
  test.each<[(string | number)[], unknown, string, string]>([
    [['standard'], undefined, 'missing', 'standard is missing'],
    [['standard', 'version'], 1, 'wrong-type', 'standard.version must be a string'],
    [['answers'], [], 'wrong-type', 'answers must be an object'],
    [['answers', '1.1.1'], null, 'wrong-type', 'answers["1.1.1"] must be an object'],
    [['answers', '1.1.1', 'rating'], 4, 'wrong-type', 'answers["1.1.1"].rating must be a string'],
    [['answers', '1.1.1', 'note'], {}, 'wrong-type', 'answers["1.1.1"].note must be a string'],
    [
      ['answers', '3.1.2', 'notApplicable'],
      true,
      'wrong-type',
      'answers["3.1.2"].notApplicable must be a string',
    ],
    [['answers', '1.1.1', 'changed'], undefined, 'missing', 'answers["1.1.1"].changed is missing'],
    [
      ['answers', '1.1.1', 'changed'],
      'yesterday',
      'not-a-date',
      'answers["1.1.1"].changed must be a date',
    ],
    [['snapshots'], {}, 'wrong-type', 'snapshots must be an array'],
    [['snapshots', 0, 'at'], '', 'not-a-date', 'snapshots[0].at must be a date'],
    [['snapshots', 0, 'standings'], undefined, 'missing', 'snapshots[0].standings is missing'],
    [
      ['snapshots', 0, 'standings', '1.1.1'],
      1,
      'wrong-type',
      'snapshots[0].standings["1.1.1"] must be a string',
    ],
  ])('%j as %j', (path, value, code, message) => {
    expect(faultsIn(withValueAt(SAVED, path, value))).toMatchObject([{ code, message }]);
  });

  test('and a text like it', () => {
    const reading = readSavedText(JSON.stringify({ ...SAVED, answers: 1 }));
    expect(reading).toMatchObject({ ok: false, faults: [{ path: 'answers' }] });
  });
});

describe('hostile input', () => {
  test('never throws, whatever it is', () => {
    const shaped = fc.record(
      {
        format: fc.constant('cse-widgets/assessment'),
        version: fc.oneof(fc.constantFrom(1, 2, 3), fc.double()),
        standard: fc.oneof(fc.constant(SAVED.standard), fc.jsonValue()),
        answers: fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue()),
        saved: fc.oneof(fc.constant(MONDAY), fc.jsonValue()),
        ratings: fc.oneof(fc.dictionary(fc.string(), fc.string()), fc.jsonValue()),
        snapshots: fc.jsonValue(),
      },
      { requiredKeys: ['format', 'version'] },
    );
    fc.assert(
      fc.property(fc.oneof(shaped, fc.jsonValue(), fc.anything()), (data) => {
        const reading = readSavedAssessment(data);
        if (!reading.ok) expect(reading.faults.length).toBeGreaterThan(0);
        readSavedAnswer(data);
      }),
      { numRuns: cases(500) },
    );
    fc.assert(fc.property(fc.string(), (text) => !readSavedText(text).ok));
  });

  test('called __proto__ pollutes nothing and takes nothing else with it', () => {
    const text = JSON.stringify(SAVED).replace('"3.1.2"', '"__proto__"');
    const reading = readSavedText(text);
    expect(reading.ok && reading.assessment.answers.get('1.1.1')?.rating).toBe('compliant');
    expect(({} as { notApplicable?: string }).notApplicable).toBeUndefined();
  });
});
