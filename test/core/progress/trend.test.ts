import { describe, expect, test } from 'vitest';
import { scoreAssessment } from '../../../src/core/assessment/score.js';
import { recordSnapshot } from '../../../src/core/progress/snapshot.js';
import { trendOf } from '../../../src/core/progress/trend.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';
import { on } from '../../fixtures/change-context.js';
import { AUTUMN, SPRING, packVersion } from '../../fixtures/pack-versions.js';
import {
  MONDAY,
  TUESDAY,
  WEDNESDAY,
  assessmentWith,
  elementsAt,
} from '../../fixtures/small-assessments.js';

const cse = cseStandard();

describe('a trend', () => {
  test('has a point for each snapshot and one for now, each with its score', () => {
    let assessment = assessmentWith(cse, elementsAt('compliant', '1.1.1'));
    assessment = recordSnapshot(on(MONDAY, assessment), 'First');
    assessment = {
      ...assessmentWith(cse, elementsAt('compliant', '1.1.1', '1.1.2')),
      snapshots: assessment.snapshots,
    };
    assessment = recordSnapshot(on(TUESDAY, assessment));
    const trend = trendOf(cse, assessment, WEDNESDAY);
    expect(trend.map(({ at, name, now }) => [at, name, now])).toEqual([
      [MONDAY, 'First', false],
      [TUESDAY, undefined, false],
      [WEDNESDAY, undefined, true],
    ]);
    expect(trend.map(({ score }) => score.whole.met)).toEqual([1, 2, 2]);
    expect(trend[2]?.score).toEqual(scoreAssessment(cse, assessment));
  });

  test('has now alone, where there are no snapshots', () => {
    expect(trendOf(cse, assessmentWith(cse, {}), MONDAY)).toHaveLength(1);
  });

  test('judges what was taken under an older version by this one: a new name changes no figure', () => {
    const [spring, autumn] = [packVersion(SPRING), packVersion(AUTUMN)];
    const before = recordSnapshot({
      standard: spring,
      assessment: assessmentWith(spring, elementsAt('met', 'a', 'b', 'c', 'f')),
      at: MONDAY,
    });
    const [then, now] = trendOf(autumn, before, TUESDAY);
    // a and b2 count on; c was split, and f is gone.
    expect(then?.score.whole.met).toBe(2);
    expect(then?.score).toEqual(now?.score);
  });
});
