import { describe, expect, test } from 'vitest';
import { elementsOf } from '../../../src/core/standard/standard.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';
import { packDocument, smallStandard, admitted, withValueAt } from '../../fixtures/small-packs.js';

describe('a standard', () => {
  test('knows each element by its id, in its own order', () => {
    const { elementsById, criteria } = smallStandard({ criteria: [[2, 1], [2]] });
    expect([...elementsById.keys()]).toEqual(['1.1.1', '1.1.2', '1.2.1', '2.1.1', '2.1.2']);
    const indexed = elementsById.get('1.2.1');
    expect(indexed?.criterion).toBe(criteria[0]);
    expect(indexed?.subCriterion).toBe(criteria[0]?.subCriteria[1]);
    expect(indexed?.element).toBe(criteria[0]?.subCriteria[1]?.elements[0]);
  });

  test('lists its ratings best first, whatever order the pack has them in', () => {
    expect(smallStandard().ratings.map(({ id }) => id)).toEqual(['met', 'partly', 'failed']);
  });

  test('takes a rating as neither met nor fatal unless the pack says so', () => {
    const { ratingsById } = smallStandard();
    expect(ratingsById.get('partly')).toEqual({
      id: 'partly',
      order: 2,
      met: false,
      fatal: false,
      wantsReason: false,
    });
    expect(ratingsById.get('met')).toEqual({
      id: 'met',
      order: 3,
      met: true,
      fatal: false,
      wantsReason: false,
    });
    expect(ratingsById.get('failed')).toEqual({
      id: 'failed',
      order: 1,
      met: false,
      fatal: true,
      wantsReason: false,
    });
    expect([...ratingsById.keys()]).toEqual(['met', 'partly', 'failed']);
  });

  test('has no themes where the pack names none', () => {
    expect(smallStandard().themes).toEqual([]);
    expect(smallStandard({ themes: ['people'] }).themes).toEqual([{ id: 'people' }]);
  });

  test('keeps the facts of its pack', () => {
    const document = withValueAt(packDocument(), ['minutesPerElement'], 3);
    expect(admitted(document)).toMatchObject({
      id: 'small',
      version: '1',
      language: 'en',
      minutesPerElement: 3,
      rule: { metPercent: { criterion: 80, whole: 80 } },
    });
  });

  test('does not change when the document it came from is changed later', () => {
    const document = packDocument();
    const standard = admitted(document);
    document.rule.metPercent.whole = 0;
    document.criteria.pop();
    document.ratings.pop();
    expect(standard.rule.metPercent.whole).toBe(80);
    expect(standard.criteria).toHaveLength(2);
    expect(standard.ratings).toHaveLength(3);
  });
});

test('the elements of a criterion come sub-criterion by sub-criterion', () => {
  const [, , third] = cseStandard().criteria;
  expect(third && elementsOf(third).map(({ id }) => id)).toEqual([
    '3.1.1',
    '3.1.2',
    '3.2.1',
    '3.2.2',
    '3.2.3',
    '3.2.4',
    '3.3.1',
    '3.3.2',
    '3.3.3',
    '3.4.1',
    '3.4.2',
    '3.4.3',
  ]);
});
