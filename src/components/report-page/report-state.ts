import type { Plan } from '../../core/plan/plan.js';
import type { Report } from '../../core/report/report.js';
import type { Standard } from '../../core/standard/standard.js';
import type { Messages } from '../../language/messages.js';
import type { ReportMessages, ReportPart } from './messages.js';

/** Props of a report and its parts. */
export interface ReportState {
  readonly standard: Standard;
  readonly report: Report;
  readonly messages: Messages;
  readonly words: ReportMessages;
  readonly headingLevel: number;
  /** The parts that go in. */
  readonly parts: ReadonlySet<ReportPart>;
  /** Organisation, scope and the like; a missing value is shown as not given. */
  readonly cover: readonly (readonly [name: string, value: string | undefined])[];
  /** What is to be done, in its order. */
  readonly plan: Plan;
}
