import { standingOf, type Standing } from '../assessment/answer.js';
import type { Assessment } from '../assessment/assessment.js';
import { carryOver, replacementOf, type Replacement } from '../assessment/carry-over.js';
import { present } from '../assessment/items.js';
import type { ScopeScore } from '../assessment/scope-score.js';
import { scoreAssessment } from '../assessment/score.js';
import { isEarlier } from '../standard/pack-version.js';
import { NOT_APPLICABLE, UNRATED, type Standard } from '../standard/standard.js';
import { elementChanges, scopeChange, type ElementChange, type ScopeChange } from './progress.js';

/** How the team changed one element between two states. */
export type ChangeKind = 'better' | 'worse' | 'rated' | 'set-aside' | 'cleared';

/** The kinds of change, in the order they are shown. */
export const CHANGE_KINDS: readonly ChangeKind[] = [
  'better',
  'worse',
  'rated',
  'set-aside',
  'cleared',
];

/** Evidence that was added to an element between two states. */
export interface NewEvidence {
  readonly elementId: string;
  /** Ids of the items, in their order. */
  readonly ids: readonly string[];
}

/** An element that the pack changed, and not the team, between two states. */
export interface PackChange {
  readonly elementId: string;
  readonly kind: Replacement | 'new' | 'withdrawn';
  /** Ids of the elements that it replaced. */
  readonly was: readonly string[];
  readonly from: Standing;
  readonly to: Standing;
}

/** The difference between two states of an assessment. Lists are in the standard's order. */
export interface Comparison {
  /** The changes by the team, by kind. */
  readonly changes: Readonly<Record<ChangeKind, readonly ElementChange[]>>;
  /** Ids of the elements that stand as they did. */
  readonly unchanged: readonly string[];
  readonly newEvidence: readonly NewEvidence[];
  readonly byPack: readonly PackChange[];
  readonly whole: ScopeChange;
  readonly criteria: readonly ScopeChange[];
  readonly themes: readonly ScopeChange[];
}

/**
 * Compares two states of an assessment, such as a snapshot (see
 * {@link assessmentAt}) and the present one. Both are scored by this standard.
 * Changes between the versions of the pack are kept apart from those of the
 * team.
 */
export function compareAssessments(
  standard: Standard,
  before: Assessment,
  after: Assessment,
): Comparison {
  const [then, now] = [carryOver(standard, before), carryOver(standard, after)];
  const between = (version: string) =>
    isEarlier(before.standard.version, version) && !isEarlier(after.standard.version, version);
  const byPack = packChanges(standard, then, now, between);
  const apart = new Set(byPack.map(({ elementId }) => elementId));
  const changes = elementChanges(standard, then, now).filter(
    ({ elementId }) => !apart.has(elementId),
  );
  const changed = new Set(changes.map(({ elementId }) => elementId));
  const scores = [scoreAssessment(standard, then), scoreAssessment(standard, now)] as const;
  return {
    changes: byKind(changes),
    unchanged: [...standard.elementsById.keys()].filter((id) => !changed.has(id) && !apart.has(id)),
    newEvidence: newEvidence(standard, then, now),
    byPack,
    whole: scopeChange(scores[0].whole, scores[1].whole),
    criteria: scopeChanges(scores[0].criteria, scores[1].criteria),
    themes: scopeChanges(scores[0].themes, scores[1].themes),
  };
}

function byKind(changes: readonly ElementChange[]): Comparison['changes'] {
  const of = (kind: ChangeKind) => changes.filter((change) => kindOf(change) === kind);
  return Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, of(kind)])) as unknown as Record<
    ChangeKind,
    readonly ElementChange[]
  >;
}

function kindOf({ to, steps }: ElementChange): ChangeKind {
  if (steps !== 0) return steps > 0 ? 'better' : 'worse';
  if (to === NOT_APPLICABLE) return 'set-aside';
  return to === UNRATED ? 'cleared' : 'rated';
}

function newEvidence(standard: Standard, then: Assessment, now: Assessment): NewEvidence[] {
  return [...standard.elementsById.keys()].flatMap((elementId) => {
    const known = new Set(then.answers.get(elementId)?.evidence?.map(({ id }) => id));
    const ids = present(now.answers.get(elementId)?.evidence)
      .map(({ id }) => id)
      .filter((id) => !known.has(id));
    return ids.length > 0 ? [{ elementId, ids }] : [];
  });
}

function packChanges(
  standard: Standard,
  then: Assessment,
  now: Assessment,
  between: (version: string) => boolean,
): PackChange[] {
  const gone = [...standard.withdrawn.values()].filter(({ withdrawn }) => between(withdrawn));
  const there = [...standard.elementsById].flatMap(([elementId, { element }]): PackChange[] => {
    const olds = gone.filter(({ replacedBy }) => replacedBy.includes(elementId));
    const [old] = olds;
    const from = standingOf(standard, elementId, then.answers.get(elementId));
    const to = standingOf(standard, elementId, now.answers.get(elementId));
    const was = olds.map(({ id }) => id);
    if (old) {
      return [{ elementId, kind: replacementOf(standard, old, elementId), was, from, to }];
    }
    // A state that does not say its version may well have known an element that it rated.
    const isNew = element.since !== undefined && between(element.since) && from === UNRATED;
    return isNew ? [{ elementId, kind: 'new', was, from, to }] : [];
  });
  const withdrawn = gone
    .filter(({ replacedBy }) => replacedBy.length === 0)
    .map(({ id }): PackChange => {
      const from = then.answers.get(id)?.rating ?? UNRATED;
      return { elementId: id, kind: 'withdrawn', was: [], from, to: UNRATED };
    });
  return [...there, ...withdrawn];
}

function scopeChanges(then: readonly ScopeScore[], now: readonly ScopeScore[]): ScopeChange[] {
  return now.map((scope, index) => scopeChange(then[index] ?? scope, scope));
}
