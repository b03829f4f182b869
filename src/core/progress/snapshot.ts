import { standingOf, type Standing } from '../assessment/answer.js';
import type { Assessment, Snapshot } from '../assessment/assessment.js';
import type { ChangeContext } from '../assessment/change-assessment.js';
import { present } from '../assessment/items.js';
import { UNRATED } from '../standard/standard.js';

/** Adds a snapshot of where each element stands to the assessment. */
export function recordSnapshot(
  { standard, assessment, at }: ChangeContext,
  name?: string,
): Assessment {
  const standings: Record<string, Standing> = {};
  for (const [id, answer] of assessment.answers) {
    const standing = standard.elementsById.has(id)
      ? standingOf(standard, id, answer)
      : (answer.rating ?? UNRATED);
    if (standing !== UNRATED) standings[id] = standing;
  }
  const snapshot: Snapshot = {
    at,
    ...(name ? { name } : {}),
    version: standard.version,
    standings,
    evidence: evidenceIds(assessment),
  };
  const snapshots = [...assessment.snapshots, snapshot].sort((a, b) => (a.at < b.at ? -1 : 1));
  return { ...assessment, snapshots };
}

function evidenceIds({ answers }: Assessment): Record<string, readonly string[]> {
  const ids: Record<string, readonly string[]> = {};
  for (const [elementId, { evidence }] of answers) {
    const there = present(evidence).map(({ id }) => id);
    if (there.length > 0) ids[elementId] = there;
  }
  return ids;
}
