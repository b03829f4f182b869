import { describe, expect, test } from 'vitest';
import { findGap } from '../../src/core/assessment/gap.js';
import { gapSentences } from '../../src/language/gap-sentences.js';
import { cy } from '../../src/language/messages.cy.js';
import { en } from '../../src/language/messages.en.js';
import { cseStandard } from '../../src/standards/cse/cse-pack.js';
import {
  assessmentWith,
  elementsAt,
  everyElement,
  type Standings,
} from '../fixtures/small-assessments.js';

const cse = cseStandard();
const allMet = everyElement(cse, 'compliant');
const threePartial = elementsAt('partially-compliant', '1.1.1', '1.1.2', '1.1.3');

function sentencesIn(messages: typeof en, standings: Standings): string[] {
  const gap = findGap(cse, assessmentWith(cse, { ...allMet, ...standings }));
  return gapSentences(gap, messages).map(({ text }) => text);
}

describe('a gap in plain sentences', () => {
  test('names the criterion, the elements to meet, and those of them that are non-compliant', () => {
    expect(sentencesIn(en, { ...threePartial, '1.3.1': 'non-compliant' })).toEqual([
      'Criterion 1: 2 more elements to meet; 1 of them is non-compliant.',
    ]);
  });

  test('does so in Welsh', () => {
    expect(sentencesIn(cy, { ...threePartial, '1.3.1': 'non-compliant' })).toEqual([
      'Maen prawf 1: 2 elfen arall i’w bodloni; 1 ohonynt heb gydymffurfio.',
    ]);
  });

  test('is silent about non-compliance where there is none', () => {
    expect(sentencesIn(en, threePartial)).toEqual(['Criterion 1: 1 more element to meet.']);
    expect(sentencesIn(cy, threePartial)).toEqual(['Maen prawf 1: 1 elfen arall i’w bodloni.']);
  });

  test('counts more than one non-compliant', () => {
    expect(sentencesIn(en, elementsAt('non-compliant', '2.1.1', '2.1.2'))).toEqual([
      'Criterion 2: 2 more elements to meet; 2 of them are non-compliant.',
    ]);
  });

  test('tells what is still to rate, alone or besides', () => {
    expect(sentencesIn(en, { '3.1.1': 'unrated' })).toEqual([
      'Criterion 3: 1 element still to rate.',
    ]);
    expect(
      sentencesIn(en, { '3.1.1': 'unrated', '3.2.1': 'non-compliant', '3.2.2': 'unrated' }),
    ).toEqual([
      'Criterion 3: 1 more element to meet; 1 of them is non-compliant; 2 elements still to rate.',
    ]);
    expect(sentencesIn(cy, { '3.1.1': 'unrated' })).toEqual([
      'Maen prawf 3: 1 elfen heb eu graddio.',
    ]);
  });

  test('has one sentence for each criterion that needs something, with its id', () => {
    const gap = findGap(
      cse,
      assessmentWith(cse, { ...allMet, '5.1.1': 'non-compliant', '2.1.1': 'unrated' }),
    );
    expect(gapSentences(gap, en).map(({ criterionId }) => criterionId)).toEqual(['2', '5']);
    expect(sentencesIn(en, {})).toEqual([]);
  });
});

test('the size of a gap is a sentence too', () => {
  expect(en.gapSize(2, 0, 0)).toBe('2 more elements to meet.');
  expect(en.gapSize(2, 1, 0)).toBe('2 more elements to meet; 1 of them is non-compliant.');
  expect(en.gapSize(0, 0, 1)).toBe('1 element still to rate.');
  expect(en.gapSize(1, 0, 56)).toBe('1 more element to meet; 56 elements still to rate.');
});
