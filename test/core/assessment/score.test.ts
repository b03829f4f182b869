import { describe, expect, test } from 'vitest';
import { rescoreElement, scoreAssessment } from '../../../src/core/assessment/score.js';
import { UNRATED, type Standard } from '../../../src/core/standard/standard.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';
import {
  assessmentWith,
  elementsAt,
  everyElement,
  type Standings,
} from '../../fixtures/small-assessments.js';
import { smallStandard } from '../../fixtures/small-packs.js';

const cse = cseStandard();
const scoreOf = (standard: Standard, standings: Standings) =>
  scoreAssessment(standard, assessmentWith(standard, standings));

describe('the score of Customer Service Excellence', () => {
  test('with nothing rated asks for 9, 9, 10, 11 and 8 met, and 46 in the whole', () => {
    const { whole, criteria, themes } = scoreOf(cse, {});
    expect(criteria.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5']);
    expect(criteria.map(({ applicable }) => applicable)).toEqual([11, 11, 12, 13, 10]);
    expect(criteria.map(({ required }) => required)).toEqual([9, 9, 10, 11, 8]);
    expect(criteria.map(({ partialsLeft }) => partialsLeft)).toEqual([2, 2, 2, 2, 2]);
    expect(whole).toMatchObject({ id: 'cse', elements: 57, required: 46, state: 'not-started' });
    expect(themes.map(({ id, elements }) => [id, elements])).toEqual([
      ['personalisation', 13],
      ['collaboration', 9],
      ['workforce-skills', 5],
      ['leadership', 7],
      ['accountability', 23],
    ]);
  });

  test('lets no more be partial in the whole than in its five criteria together', () => {
    expect(scoreOf(cse, {}).whole.partialsLeft).toBe(10);
  });

  test('an unrated element is unknown, not failed', () => {
    const standings = { ...everyElement(cse, 'compliant'), '1.1.1': UNRATED };
    const { whole, criteria } = scoreOf(cse, standings);
    expect(criteria[0]).toMatchObject({ state: 'in-progress', fatal: 0, partial: 0, unrated: 1 });
    expect(criteria[1]?.state).toBe('reaches');
    expect(whole.outcome).toEqual({ known: 'reaches', best: 'reaches', worst: 'falls-short' });
    expect(whole.state).toBe('in-progress');
  });

  test('is reached with two partials in every criterion', () => {
    const two = ['1', '2', '3', '4', '5'].flatMap((criterion) => [
      `${criterion}.1.1`,
      `${criterion}.2.1`,
    ]);
    const standings = {
      ...everyElement(cse, 'compliant'),
      ...elementsAt('partially-compliant', ...two),
    };
    expect(scoreOf(cse, standings).whole).toMatchObject({
      state: 'reaches',
      partial: 10,
      partialsLeft: 0,
    });
  });

  test('falls short with a third partial in one criterion, though the whole has its 80 per cent', () => {
    const three = elementsAt('partially-compliant', '5.1.1', '5.2.1', '5.3.1');
    const { whole, criteria } = scoreOf(cse, { ...everyElement(cse, 'compliance-plus'), ...three });
    expect(criteria.map(({ state }) => state)).toEqual([
      'reaches',
      'reaches',
      'reaches',
      'reaches',
      'falls-short',
    ]);
    expect(whole).toMatchObject({ met: 54, state: 'falls-short' });
  });

  test('falls short with one element non-compliant', () => {
    const { whole } = scoreOf(cse, { ...everyElement(cse, 'compliant'), '4.3.6': 'non-compliant' });
    expect(whole).toMatchObject({ met: 56, fatal: 1, state: 'falls-short' });
  });

  test('leaves elements out of the count that are set aside', () => {
    const standings = {
      ...everyElement(cse, 'compliant'),
      ...elementsAt('not-applicable', '3.1.2', '3.3.3'),
    };
    const { whole, criteria } = scoreOf(cse, standings);
    expect(criteria[2]).toMatchObject({
      applicable: 10,
      notApplicable: 2,
      required: 8,
      state: 'reaches',
    });
    expect(criteria[2]?.subCriteria[0]).toMatchObject({
      id: '3.1',
      elements: 2,
      applicable: 1,
      notApplicable: 1,
    });
    expect(whole).toMatchObject({ elements: 57, applicable: 55, required: 44 });
  });

  test('keeps counting an element that may not be set aside', () => {
    const { whole } = scoreOf(cse, { '1.1.1': 'not-applicable' });
    expect(whole).toMatchObject({ applicable: 57, unrated: 57, state: 'not-started' });
  });

  test('tests the whole and the criteria, and uses the share as a yardstick for their parts', () => {
    const { whole, criteria, themes } = scoreOf(cse, {});
    expect([whole, ...criteria].every(({ tested }) => tested)).toBe(true);
    expect(
      [...criteria.flatMap(({ subCriteria }) => subCriteria), ...themes].some(
        ({ tested }) => tested,
      ),
    ).toBe(false);
    expect(themes[4]).toMatchObject({ id: 'accountability', required: 19 });
  });
});

describe('the score of a small pack', () => {
  test('lets a weak criterion be made up for, where only the whole is tested', () => {
    const standard = smallStandard({ criteria: [[2], [8]], metPercent: { whole: 80 } });
    const standings = {
      ...everyElement(standard, 'met'),
      ...elementsAt('partly', '1.1.1', '1.1.2'),
    };
    const { whole, criteria } = scoreOf(standard, standings);
    expect(criteria[0]).toMatchObject({ tested: false, met: 0, required: 0 });
    expect(whole.state).toBe('reaches');
  });

  test('asks nothing of the whole but its criteria, where only they are tested', () => {
    const standard = smallStandard({ criteria: [[2], [8]], metPercent: { criterion: 50 } });
    const standings = { ...everyElement(standard, 'partly'), ...elementsAt('met', '1.1.1') };
    const enough = { ...standings, ...elementsAt('met', '2.1.1', '2.1.2', '2.1.3', '2.1.4') };
    expect(scoreOf(standard, standings).whole).toMatchObject({
      tested: false,
      required: 0,
      state: 'falls-short',
    });
    expect(scoreOf(standard, enough).whole).toMatchObject({
      met: 5,
      partialsLeft: 0,
      state: 'reaches',
    });
  });

  test('lets anything be partial at 0 per cent and nothing at 100', () => {
    const rated = (percent: number, standing: string) => {
      const standard = smallStandard({ metPercent: { criterion: percent, whole: percent } });
      return scoreOf(standard, { ...everyElement(standard, 'met'), '1.1.1': standing }).whole;
    };
    expect(rated(0, 'partly')).toMatchObject({ state: 'reaches', partialsLeft: 4 });
    expect(rated(0, 'failed').state).toBe('falls-short');
    expect(rated(100, 'partly').state).toBe('falls-short');
    expect(rated(100, 'met')).toMatchObject({ state: 'reaches', partialsLeft: 0 });
  });

  test('has no themes where the pack has none, and leaves elements without one out of all', () => {
    expect(scoreOf(smallStandard(), {}).themes).toEqual([]);
    const themed = smallStandard({ themes: ['people', 'place'] });
    expect(scoreOf(themed, {}).themes.map(({ elements }) => elements)).toEqual([3, 2]);
  });

  test('does not count answers to elements it does not know', () => {
    const standard = smallStandard();
    expect(scoreOf(standard, { '9.9.9': 'failed' })).toEqual(scoreOf(standard, {}));
  });
});

describe('scoring again after one change', () => {
  test('changes nothing where the element stands as it did, or is not in the standard', () => {
    const score = scoreOf(cse, { '1.1.1': 'compliant' });
    expect(
      rescoreElement(cse, score, { elementId: '1.1.1', from: 'compliant', to: 'compliant' }),
    ).toBe(score);
    expect(rescoreElement(cse, score, { elementId: '9.9.9', from: UNRATED, to: 'compliant' })).toBe(
      score,
    );
  });

  test('keeps the themes of a pack whose element has none', () => {
    const pack = smallStandard();
    const before = scoreAssessment(pack, assessmentWith(pack, {}));
    expect(
      rescoreElement(pack, before, { elementId: '1.1.1', from: UNRATED, to: 'met' }).themes,
    ).toEqual([]);
  });
});
