import { NEVER, Answers, type Answer } from '../assessment/answer.js';
import type { Assessment } from '../assessment/assessment.js';
import { present } from '../assessment/items.js';

/** The parts that an organisation may leave out of a hand-over, in the order they are offered. */
export const HAND_OVER_PARTS = ['evidence', 'notes', 'plan', 'views', 'snapshots'] as const;
/** One of {@link HAND_OVER_PARTS}. */
export type HandOverPart = (typeof HAND_OVER_PARTS)[number];

/**
 * Makes the copy of an assessment that is handed over to an assessor: ratings with
 * their reasons and dates, what does not apply and why, whose it is, and the parts
 * that the organisation chose. Nothing else is copied: no removed items, and
 * nothing that a later release may add to an assessment.
 */
export function handOver(
  { standard, begunUnder, details, answers, snapshots }: Assessment,
  parts: ReadonlySet<HandOverPart>,
): Assessment {
  const entries = [...answers].flatMap(([elementId, answer]) => {
    const given = handOverAnswer(answer, parts);
    return given ? [[elementId, given] as const] : [];
  });
  return {
    standard,
    ...(begunUnder !== undefined && { begunUnder }),
    ...(details && { details }),
    answers: Answers.from(entries),
    snapshots: parts.has('snapshots') ? snapshots : [],
  };
}

/* `null` where nothing of the answer is handed over. */
function handOverAnswer(answer: Answer, parts: ReadonlySet<HandOverPart>): Answer | null {
  const { rating, notApplicable, reason, agreed, carried, note } = answer;
  const chosen = <T>(part: HandOverPart, value: T) => (parts.has(part) ? value : undefined);
  const list = <T extends { readonly removed?: true | undefined; id: string; changed: string }>(
    part: HandOverPart,
    items: readonly T[] | undefined,
  ) => {
    const there = parts.has(part) ? present(items) : [];
    return there.length > 0 ? there : undefined;
  };
  const members = {
    rating,
    notApplicable,
    reason,
    agreed,
    carried,
    note: chosen('notes', note),
    evidence: list('evidence', answer.evidence),
    actions: list('plan', answer.actions),
    views: list('views', answer.views),
  };
  const said = Object.entries(members).filter(([, value]) => value !== undefined);
  if (said.length === 0) return null;
  // The time of a note that is not handed over is not handed over either.
  const rated = rating !== undefined || notApplicable !== undefined || members.note !== undefined;
  const changed = rated || reason !== undefined ? answer.changed : NEVER;
  return { ...Object.fromEntries(said), changed };
}
