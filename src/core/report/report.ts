import { standingOf, type Standing } from '../assessment/answer.js';
import type { Assessment, Snapshot } from '../assessment/assessment.js';
import { findGap, type Gap } from '../assessment/gap.js';
import { present, type Action, type Evidence } from '../assessment/items.js';
import { scoreAssessment, type AssessmentScore } from '../assessment/score.js';
import { changeSince, type Progress } from '../progress/progress.js';
import { NOT_APPLICABLE, UNRATED, elementsOf, type Standard } from '../standard/standard.js';

/** One element in a report: its standing, the reason for it, evidence and actions. */
export interface ReportedElement {
  readonly elementId: string;
  readonly standing: Standing;
  /** Why it is rated so, or why it does not apply. */
  readonly reason: string | undefined;
  readonly note: string | undefined;
  readonly evidence: readonly Evidence[];
  readonly actions: readonly Action[];
}

/** The content of a report, without its words. Lists are in the standard's order. */
export interface Report {
  readonly score: AssessmentScore;
  readonly gap: Gap;
  /** By criterion id: the elements that have a rating, a reason, a note, evidence or actions. */
  readonly elements: ReadonlyMap<string, readonly ReportedElement[]>;
  /** The change since the last snapshot; `null` where there is none. */
  readonly change: Progress | null;
  /** The snapshot that {@link Report.change} is measured from. */
  readonly since: Snapshot | null;
}

/** Makes the content of a report of an assessment. */
export function reportOf(standard: Standard, assessment: Assessment): Report {
  const score = scoreAssessment(standard, assessment);
  const since = assessment.snapshots.at(-1) ?? null;
  return {
    score,
    gap: findGap(standard, assessment, score),
    elements: new Map(
      standard.criteria.map((criterion) => [
        criterion.id,
        elementsOf(criterion)
          .map(({ id }) => reportElement(standard, assessment, id))
          .filter(hasSomething),
      ]),
    ),
    change: since && changeSince(standard, since, assessment),
    since,
  };
}

function reportElement(
  standard: Standard,
  { answers }: Assessment,
  elementId: string,
): ReportedElement {
  const answer = answers.get(elementId);
  const standing = standingOf(standard, elementId, answer);
  return {
    elementId,
    standing,
    reason: standing === NOT_APPLICABLE ? answer?.notApplicable : answer?.reason,
    note: answer?.note,
    evidence: present(answer?.evidence),
    actions: present(answer?.actions),
  };
}

function hasSomething({ standing, note, evidence, actions }: ReportedElement): boolean {
  return standing !== UNRATED || Boolean(note) || evidence.length + actions.length > 0;
}

/** The words that the rows of a report need. */
export interface ReportRowWords {
  /** Heads of the columns: element, title, rating, reason, note, evidence, plan. */
  readonly columns: readonly string[];
  readonly title: (elementId: string) => string;
  readonly standing: (standing: Standing) => string;
  readonly state: (action: Action) => string;
}

/**
 * A report as rows of cells, the heads first: one row for each element in the
 * report. Several pieces of evidence or actions share one cell, a line each.
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
