import type { Standing } from '../assessment/answer.js';
import type { Action, Evidence } from '../assessment/items.js';
import type { Report } from './report.js';

/** The words that the rows of a report need. */
export interface ReportRowWords {
  /** Heads of the columns: element, title, rating, reason, note, evidence, plan. */
  readonly columns: readonly string[];
  readonly title: (elementId: string) => string;
  readonly standing: (standing: Standing) => string;
  readonly state: (action: Action) => string;
}

/**
 * A report as rows of cells, the heads first: one row for each element that has
 * anything to say. What an element has several of stands in one cell, a line each.
 */
export function reportRows(report: Report, words: ReportRowWords): string[][] {
  const rows = [...report.elements.values()]
    .flat()
    .map(({ elementId, standing, reason, note, evidence, actions }) => [
      elementId,
      words.title(elementId),
      words.standing(standing),
      reason ?? '',
      note ?? '',
      evidence.map(evidenceLine).join('\n'),
      actions.map((action) => actionLine(action, words)).join('\n'),
    ]);
  return [[...words.columns], ...rows];
}

function evidenceLine({ title, place, date }: Evidence): string {
  return [title, place, date].filter(Boolean).join(', ');
}

function actionLine(action: Action, { state }: ReportRowWords): string {
  return [action.what, action.owner, action.due, state(action)].filter(Boolean).join(', ');
}
