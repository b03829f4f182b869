import { describe, expect, test } from 'vitest';
import {
  noteElement,
  rateElement,
  putElementItem,
  removeElementItem,
} from '../../../src/core/assessment/change-assessment.js';
import { recordSnapshot } from '../../../src/core/progress/snapshot.js';
import { reportRows, reportOf, type ReportRowWords } from '../../../src/core/report/report.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';
import { on } from '../../fixtures/change-context.js';
import { assessmentWith, MONDAY, TUESDAY, WEDNESDAY } from '../../fixtures/small-assessments.js';

const cse = cseStandard();
const rated = assessmentWith(cse, { '1.1.1': 'compliant', '3.1.2': 'not-applicable' });
const survey = { id: 'a', title: 'Survey', place: 'Shelf 3', date: '2026-01-31' };
const ask = { id: 'b', what: 'Ask again', owner: 'Mair', state: 'doing' as const };

describe('a report', () => {
  test('has score and gap of the assessment as they are', () => {
    const { score, gap } = reportOf(cse, rated);
    expect(score.whole.rated).toBe(1);
    expect(gap.toRate).toBe(55);
  });

  test('lists by criterion what there is something to say of, and no more', () => {
    const { elements } = reportOf(cse, noteElement(on(MONDAY, rated), '1.1.2', 'Ask Mair'));
    expect([...elements].map(([id, list]) => [id, list.map(({ elementId }) => elementId)])).toEqual(
      [
        ['1', ['1.1.1', '1.1.2']],
        ['2', []],
        ['3', ['3.1.2']],
        ['4', []],
        ['5', []],
      ],
    );
  });

  test('gives the reason of what does not apply', () => {
    const [element] = reportOf(cse, rated).elements.get('3') ?? [];
    expect(element).toMatchObject({ standing: 'not-applicable', reason: 'We have no premises.' });
  });

  test('holds evidence and actions that are there, and none that were taken away', () => {
    let assessment = putElementItem(on(MONDAY, rated), '1.1.2', 'evidence', survey);
    assessment = putElementItem(on(MONDAY, assessment), '1.1.2', 'actions', ask);
    const read = () => reportOf(cse, assessment).elements.get('1')?.at(1);
    expect(read()).toMatchObject({ evidence: [survey], actions: [ask], standing: 'unrated' });
    assessment = removeElementItem(on(TUESDAY, assessment), '1.1.2', 'evidence', 'a');
    assessment = removeElementItem(on(TUESDAY, assessment), '1.1.2', 'actions', 'b');
    expect(read()).toBeUndefined();
  });

  test('says what changed since the last snapshot, and nothing where there is none', () => {
    expect(reportOf(cse, rated)).toMatchObject({ change: null, since: null });
    let assessment = recordSnapshot(on(MONDAY, rated), 'First');
    assessment = recordSnapshot(on(TUESDAY, assessment), 'Second');
    assessment = rateElement(on(WEDNESDAY, assessment), '1.1.1', 'compliance-plus');
    const { change, since } = reportOf(cse, assessment);
    expect(since?.name).toBe('Second');
    expect(change?.rose).toEqual([
      { elementId: '1.1.1', from: 'compliant', to: 'compliance-plus', steps: 1 },
    ]);
  });
});

describe('the rows of a report', () => {
  const words: ReportRowWords = {
    columns: ['Element', 'Title', 'Rating', 'Reason', 'Note', 'Evidence', 'Plan'],
    title: (id) => `Title of ${id}`,
    standing: (standing) => standing.toUpperCase(),
    state: ({ state }) => state,
  };

  test('are the heads and one for each element, with a line a piece of evidence and an action', () => {
    let assessment = putElementItem(on(MONDAY, rated), '1.1.1', 'evidence', survey);
    const other = { id: 'c', title: 'Briefing' };
    assessment = putElementItem(on(MONDAY, assessment), '1.1.1', 'evidence', other);
    assessment = putElementItem(on(MONDAY, assessment), '1.1.1', 'actions', ask);
    assessment = noteElement(on(MONDAY, assessment), '1.1.1', 'A note');
    expect(reportRows(reportOf(cse, assessment), words)).toEqual([
      words.columns,
      [
        '1.1.1',
        'Title of 1.1.1',
        'COMPLIANT',
        '',
        'A note',
        'Survey, Shelf 3, 2026-01-31\nBriefing',
        'Ask again, Mair, doing',
      ],
      ['3.1.2', 'Title of 3.1.2', 'NOT-APPLICABLE', 'We have no premises.', '', '', ''],
    ]);
  });
});
