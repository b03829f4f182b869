import type { Assessment } from '../core/assessment/assessment.js';
import { addColleague, colleagueIdIn, withoutMember } from '../core/team/team.js';
import type { SelfCheck } from './self-check.js';

/*
 * Functions beside the self-check and not methods of it: most visits have no
 * team, and then do not load any of this.
 */

/**
 * Adds what a colleague answered, beside the ratings of a self-check; see
 * {@link addColleague}. Somebody who was taken out comes back in.
 *
 * @returns The id of the colleague’s views.
 */
export function addColleagueTo(selfCheck: SelfCheck, colleague: Assessment): string {
  // With an id of its own, what this self-check says is told from what colleagues say.
  if (!selfCheck.assessment.details) selfCheck.describe({});
  const { assessment } = selfCheck;
  const id = colleagueIdIn(assessment, colleague);
  selfCheck.combine(addColleague(assessment, colleague, { id, at: selfCheck.time() }));
  return id;
}

/** Takes out what one person of the team said; what the team agreed stays. */
export function removeColleagueFrom(selfCheck: SelfCheck, id: string): void {
  selfCheck.combine(withoutMember(selfCheck.assessment, id, selfCheck.time()));
}
