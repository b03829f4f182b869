import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startAssessment } from '../../../src/core/assessment/assessment.js';
import { resultOf } from '../../../src/core/review/findings.js';
import { checkReadiness } from '../../../src/core/review/ready-to-certify.js';
import {
  describeFile,
  describeReview,
  openReviewFile,
  recordFinding,
} from '../../../src/core/review/review-changes.js';
import { newestReview, type ReviewFile } from '../../../src/core/review/review.js';
import { NOT_APPLICABLE, type Standard } from '../../../src/core/standard/standard.js';
import { cases } from '../../effort.js';
import { situations } from '../../fixtures/random-assessments.js';
import { IDS, SMALL, fileOf, found } from '../../fixtures/review-files.js';
import { TUESDAY, WEDNESDAY } from '../../fixtures/small-assessments.js';

const decided = (file: ReviewFile) =>
  describeReview(
    file,
    { assessor: 'Eve', stage: 'decision', days: { decision: '2026-04-01' } },
    WEDNESDAY,
  );
const reasons = (file: ReviewFile, standard: Standard = SMALL) =>
  checkReadiness(standard, file, newestReview(file));
const codes = (file: ReviewFile) => reasons(file).map(({ code }) => code);
const ALL_MET = found(decided(fileOf()), Object.fromEntries(IDS.map((id) => [id, 'met'])));

describe('what keeps from a certificate', () => {
  test('is nothing once all is met, known and decided', () => {
    expect(reasons(ALL_MET)).toEqual([]);
  });

  test('is every fact that is missing, all at once', () => {
    const bare = describeReview(
      describeFile(ALL_MET, { organisation: ' ', scope: '' }, WEDNESDAY),
      { assessor: '', stage: 'visit' },
      WEDNESDAY,
    );
    expect(codes(bare)).toEqual(['no-organisation', 'no-scope', 'no-assessor', 'no-decision']);
    expect(codes(describeReview(ALL_MET, { days: {} }, WEDNESDAY))).toEqual(['no-decision']);
  });

  test('names the elements that are open, and those that one is enough of', () => {
    const file = found(decided(fileOf()), { '1.1.1': 'met', '2.1.1': 'failed' });
    expect(reasons(file)).toEqual([
      { code: 'open', elementIds: ['1.1.2', '1.2.1', '2.1.2'] },
      { code: 'fatal', elementIds: ['2.1.1'] },
    ]);
  });

  test('names each criterion in which too few are met, and how many it would take', () => {
    expect(reasons(found(ALL_MET, { '1.1.2': 'partly' }))).toEqual([
      { code: 'too-few', scopeId: '1', elementIds: ['1.1.2'], met: 2, required: 3 },
    ]);
  });

  test('is the standard itself where the file is about another version of it', () => {
    const file = { ...ALL_MET, standard: { id: SMALL.id, version: '0' } };
    expect(codes(file)).toEqual(['other-standard']);
  });

  test('is nothing exactly if every fact is there and the rule is met', () => {
    const facts = fc.record({
      organisation: fc.constantFrom('', 'North'),
      scope: fc.constantFrom('', 'Libraries'),
      assessor: fc.constantFrom('', 'Eve'),
      stage: fc.constantFrom('visit' as const, 'decision' as const),
      decision: fc.constantFrom('', '2026-04-01'),
    });
    const mostlyThere = fc.oneof(
      fc.constant({
        organisation: 'North',
        scope: 'Libraries',
        assessor: 'Eve',
        stage: 'decision' as const,
        decision: '2026-04-01',
      }),
      facts,
    );
    fc.assert(
      fc.property(situations(6), mostlyThere, ({ standard, standings }, given) => {
        const { organisation, scope, assessor, stage, decision } = given;
        const ids = { file: 'f', review: 'r' };
        let file = openReviewFile(startAssessment(standard), ids, TUESDAY);
        file = describeFile(file, { organisation, scope }, TUESDAY);
        file = describeReview(file, { assessor, stage, days: { decision } }, TUESDAY);
        for (const [id, standing] of Object.entries(standings)) {
          const fields =
            standing === NOT_APPLICABLE ? { notApplicable: 'Why' } : { rating: standing };
          if (standing === 'unrated') continue;
          file = recordFinding({ standard, file, at: TUESDAY }, id, fields);
        }
        const { score } = resultOf(standard, file, 'r');
        const there = organisation && scope && assessor && stage === 'decision' && decision;
        const rule = score.whole.unrated === 0 && score.whole.outcome.worst === 'reaches';
        expect(reasons(file, standard).length === 0).toBe(Boolean(there) && rule);
      }),
      { numRuns: cases(500) },
    );
  });
});
