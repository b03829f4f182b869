import { Answers, standingOf, type Answer, type Standing } from '../assessment/answer.js';
import type { Assessment, Snapshot } from '../assessment/assessment.js';
import type { ScopeScore } from '../assessment/scope-score.js';
import { scoreAssessment } from '../assessment/score.js';
import { NOT_APPLICABLE, type Standard } from '../standard/standard.js';

/** An element whose standing changed. */
export interface ElementChange {
  readonly elementId: string;
  readonly from: Standing;
  readonly to: Standing;
  /** Steps on the scale of ratings, up or down; 0 where one end has no rating. */
  readonly steps: number;
}

/** How a scope's figures changed between two dates. */
export interface ScopeChange {
  readonly id: string;
  /** Elements met then, now, and the difference. */
  readonly met: Difference;
  /** Share of all applicable elements met, 0 to 1, then, now, and the difference. */
  readonly share: Difference;
}

/** A figure then and now. */
export interface Difference {
  readonly before: number;
  readonly now: number;
  readonly by: number;
}

/** The change from a snapshot to an assessment. Lists are in the standard's order. */
export interface Progress {
  readonly since: string;
  /** Elements with a better rating than then. */
  readonly rose: readonly ElementChange[];
  /** Elements with a worse rating than then. */
  readonly fell: readonly ElementChange[];
  /** Elements that were rated, set aside or cleared since, so that no step can be counted. */
  readonly other: readonly ElementChange[];
  readonly whole: ScopeChange;
  readonly criteria: readonly ScopeChange[];
  /** Ids in the snapshot that this standard does not know. */
  readonly unknown: readonly string[];
}

/** Compares an assessment with a snapshot: which elements rose, which fell, and by how much. */
export function changeSince(
  standard: Standard,
  snapshot: Snapshot,
  assessment: Assessment,
): Progress {
  const before = assessmentAt(standard, snapshot);
  const then = scoreAssessment(standard, before);
  const now = scoreAssessment(standard, assessment);
  const changes = elementChanges(standard, before, assessment);
  return {
    since: snapshot.at,
    rose: changes.filter(({ steps }) => steps > 0),
    fell: changes.filter(({ steps }) => steps < 0),
    other: changes.filter(({ steps }) => steps === 0),
    whole: scopeChange(then.whole, now.whole),
    criteria: now.criteria.map((criterion, index) =>
      scopeChange(then.criteria[index] ?? criterion, criterion),
    ),
    unknown: Object.keys(snapshot.standings).filter((id) => !standard.elementsById.has(id)),
  };
}

/** The elements whose standing changed, in the standard's order. */
export function elementChanges(
  standard: Standard,
  before: Assessment,
  now: Assessment,
): ElementChange[] {
  return [...standard.elementsById.keys()].flatMap((elementId) => {
    const from = standingOf(standard, elementId, before.answers.get(elementId));
    const to = standingOf(standard, elementId, now.answers.get(elementId));
    return from === to ? [] : [{ elementId, from, to, steps: stepsBetween(standard, from, to) }];
  });
}

/** The assessment as far as a snapshot of it holds it; a version that is not given counts as the earliest. */
export function assessmentAt({ id }: Standard, snapshot: Snapshot): Assessment {
  const { at, version = '', standings, evidence = {} } = snapshot;
  const answers = new Map<string, Answer>();
  for (const [elementId, standing] of Object.entries(standings)) {
    const kind = standing === NOT_APPLICABLE ? 'notApplicable' : 'rating';
    answers.set(elementId, { [kind]: standing, changed: at });
  }
  for (const [elementId, ids] of Object.entries(evidence)) {
    const items = ids.map((itemId) => ({ id: itemId, title: '', changed: at }));
    answers.set(elementId, { changed: at, ...answers.get(elementId), evidence: items });
  }
  return { standard: { id, version }, answers: Answers.from(answers), snapshots: [] };
}

function stepsBetween({ ratings }: Standard, from: Standing, to: Standing): number {
  const placeOf = (standing: Standing) => ratings.findIndex(({ id }) => id === standing);
  const [before, now] = [placeOf(from), placeOf(to)];
  return before < 0 || now < 0 ? 0 : before - now;
}

/** Compares the figures of a scope. */
export function scopeChange(then: ScopeScore, now: ScopeScore): ScopeChange {
  return {
    id: now.id,
    met: difference(then.met, now.met),
    share: difference(then.share.worst, now.share.worst),
  };
}

function difference(before: number, now: number): Difference {
  return { before, now, by: now - before };
}
