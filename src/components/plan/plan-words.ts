import type { CalendarWords } from '../../core/plan/plan-calendar.js';
import type { PlanWords } from '../../core/plan/plan-csv.js';
import { UNRATED, type Standard } from '../../core/standard/standard.js';
import { wordingFor, type Worded } from '../../language/criteria-wording.js';
import { standingLabel } from '../../language/standing-label.js';
import type { PlanMessages } from './messages.js';

/** The words of a plan as a table, in one language. */
export function planWords(standard: Standard, messages: PlanMessages): PlanWords {
  const { columns, effort, state, language } = messages;
  return {
    columns,
    effort,
    state,
    title: (id) => wordingFor(standard, 'elements', id, language).title,
    standing: (standing) => planStanding(standard, messages, standing).label,
  };
}

/** The words of a plan as a calendar, in one language. */
export function calendarWords(standard: Standard, messages: PlanMessages): CalendarWords {
  const { title, standing } = planWords(standard, messages);
  return {
    summary: ({ elementId, action }) => `${elementId} ${action.what}`,
    description: ({ elementId, action: { owner, effort, target } }) =>
      [
        `${elementId} ${title(elementId)}`,
        owner && `${messages.columns.owner}: ${owner}`,
        effort && `${messages.columns.effort}: ${messages.effort[effort]}`,
        target && `${messages.columns.target}: ${standing(target)}`,
        messages.indicative,
      ]
        .filter(Boolean)
        .join('\n'),
  };
}

/** What a standing is called in a plan, where an action may have a target that the pack does not know: that is shown as it is. */
export function planStanding(
  standard: Standard,
  { language, unrated, setAside: notApplicable }: PlanMessages,
  standing: string,
): Worded<{ readonly label: string }> {
  const words = { unrated: standing === UNRATED ? unrated : standing, notApplicable };
  return standingLabel(standard, standing, language, words);
}
