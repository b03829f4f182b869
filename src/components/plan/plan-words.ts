import type { CalendarWords } from '../../core/plan/plan-calendar.js';
import type { PlanWords } from '../../core/plan/plan-csv.js';
import type { Standard } from '../../core/standard/standard.js';
import { wordingFor } from '../../language/criteria-wording.js';
import type { PlanMessages } from './messages.js';

/** What a plan as a table says in one language. */
export function planWords(standard: Standard, messages: PlanMessages): PlanWords {
  const { columns, effort, state, language } = messages;
  return {
    columns,
    effort,
    state,
    title: (id) => wordingFor(standard, 'elements', id, language).title,
    standing: (standing) => standingLabel(standard, messages, standing).label,
  };
}

/** What a plan as a calendar says in one language. */
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

/** The label of where an element stands, and the language it is in; an unknown rating as it is. */
export function standingLabel(
  standard: Standard,
  { language, unrated, setAside }: PlanMessages,
  standing: string,
): { readonly label: string; readonly lang: string } {
  if (standard.ratingsById.has(standing))
    return wordingFor(standard, 'ratings', standing, language);
  const own: Readonly<Record<string, string>> = { unrated, 'not-applicable': setAside };
  return { label: Object.hasOwn(own, standing) ? (own[standing] ?? '') : standing, lang: language };
}
