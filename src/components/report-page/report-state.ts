import type { Plan } from '../../core/plan/plan.js';
import type { Report } from '../../core/report/report.js';
import type { Standard } from '../../core/standard/standard.js';
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
