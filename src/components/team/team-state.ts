import type { Standing } from '../../core/assessment/answer.js';
import type { View } from '../../core/assessment/items.js';
import type { TeamMember } from '../../core/team/team.js';
import type { Worded } from '../../language/criteria-wording.js';
import type { Messages } from '../../language/messages.js';
import { standingLabel } from '../../language/standing-label.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import type { TeamMessages } from './messages.js';

/** Props of the pieces of the team's page. */
export interface TeamState {
  readonly selfCheck: SelfCheck;
  readonly messages: Messages;
  readonly words: TeamMessages;
  /** Everybody in the team. */
  readonly members: readonly TeamMember[];
  readonly headingLevel: number;
  /** Tells the page that a person changed something. */
  readonly acted: () => void;
  /** Rates an element as the person said, unless the page refuses; says whether it did. */
  readonly rate: (elementId: string, rating: string | null, save?: () => void) => boolean;
}

/** The label of a person of the team: their name, or else a number. */
export function nameIn(
  { selfCheck, words, members }: Pick<TeamState, 'selfCheck' | 'words' | 'members'>,
  { id }: Pick<View, 'id'>,
): string {
  const at = members.findIndex((member) => member.id === id);
  const name = members[at]?.name;
  if (id === selfCheck.assessment.details?.id) return words.own(name);
  const called = name ?? words.unnamed(at + 1);
  return id.endsWith('/team') ? `${called} (${words.ofTeam})` : called;
}

/** What a standing is called; who gave no rating may still have written something. */
export function standingIn(
  { selfCheck: { standard }, messages, words }: TeamState,
  standing: Standing,
): Worded<{ readonly label: string }> {
  const { notApplicable, language } = messages;
  return standingLabel(standard, standing, language, { unrated: words.onlyWrote, notApplicable });
}
