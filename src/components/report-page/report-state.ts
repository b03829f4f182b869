import { html } from 'lit';
import type { Standing } from '../../core/assessment/answer.js';
import type { Plan } from '../../core/plan/plan.js';
import type { Report } from '../../core/report/report.js';
import { NOT_APPLICABLE } from '../../core/standard/rating.js';
import type { Standard } from '../../core/standard/standard.js';
import { wordingFor, type Worded } from '../../language/criteria-wording.js';
import type { Messages } from '../../language/messages.js';
import type { ReportMessages, ReportPart } from './messages.js';

/** What a report is drawn from. */
export interface ReportState {
  readonly standard: Standard;
  readonly report: Report;
  readonly messages: Messages;
  readonly words: ReportMessages;
  readonly headingLevel: number;
  /** The parts that go in. */
  readonly parts: ReadonlySet<ReportPart>;
  /** Organisation, scope and the like; an absent one is said to be so. */
  readonly cover: readonly (readonly [name: string, value: string | undefined])[];
  /** What is to be done, in its order. */
  readonly plan: Plan;
}

/** What a standing is called, marked with the language of the words. */
export function standingName(state: ReportState, standing: Standing): unknown {
  const { label, lang } = standingLabel(state, standing);
  return html`<span lang=${lang}>${label}</span>`;
}

/** What a standing is called, as plain text with its language. */
export function standingLabel(
  { standard, messages }: Pick<ReportState, 'standard' | 'messages'>,
  standing: Standing,
): Worded<{ readonly label: string }> {
  if (standard.ratingsById.has(standing)) {
    return wordingFor(standard, 'ratings', standing, messages.language);
  }
  const label = standing === NOT_APPLICABLE ? messages.notApplicable : messages.columns.unrated;
  return { label, lang: messages.language };
}
