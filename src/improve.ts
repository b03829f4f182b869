/**
 * What leads from a score to a better service: first pass, evidence, plan, team,
 * change over time and report. No framework and no document, like the core, which
 * is a file of its own because most pages need no more than that.
 */
export type { CsvFault, CsvReading } from './core/formats/csv.js';
export { readCsv, writeCsv } from './core/formats/csv.js';
export type { Plan, PlanEntry, PlanOffer } from './core/plan/plan.js';
export { onceDone, planOf, riseTo } from './core/plan/plan.js';
export type { CalendarWords } from './core/plan/plan-calendar.js';
export { planToCalendar } from './core/plan/plan-calendar.js';
export type { PlanColumn, PlanRow, PlanWords } from './core/plan/plan-csv.js';
export { PLAN_COLUMNS, planToCsv } from './core/plan/plan-csv.js';
export type {
  ActionFields,
  PlanChange,
  PlanFault,
  PlanFaultCode,
  PlanReading,
} from './core/plan/plan-from-csv.js';
export { planFromCsv } from './core/plan/plan-from-csv.js';
export type { Report, ReportRowWords, ReportedElement } from './core/report/report.js';
export { reportOf, reportRows } from './core/report/report.js';
export type { GapPriority, PlanPriority } from './core/plan/plan-priority.js';
export { PLAN_PRIORITIES } from './core/plan/plan-priority.js';
export type { AgingEvidence, MissingReason } from './core/evidence/evidence-review.js';
export {
  agingEvidence,
  metWithoutEvidence,
  reasonsMissing,
} from './core/evidence/evidence-review.js';
export { linkOf } from './core/evidence/evidence-link.js';
export type { SummaryShown, SubCriterionSummary } from './core/first-pass/first-pass-summary.js';
export {
  nextToRate,
  summariseSubCriterion,
  ratingShown,
  weakestFirst,
} from './core/first-pass/first-pass-summary.js';
export type { PastedEvidence } from './core/evidence/pasted-evidence.js';
export { evidenceFrom } from './core/evidence/pasted-evidence.js';
export { agreeRating } from './core/assessment/change-assessment.js';
export type { Contents } from './core/sharing/share-contents.js';
export { contentsOf, ratingsOnly } from './core/sharing/share-contents.js';
export type { Said, Spread } from './core/team/spread.js';
export { disagreements, disagrees, spreadOf } from './core/team/spread.js';
export type { AddingOptions, TeamMember } from './core/team/team.js';
export {
  addColleague,
  asViews,
  colleagueIdIn,
  membersOf,
  personIdOf,
  withoutMember,
} from './core/team/team.js';
export type { ShareLimits, ShareOptions, ShareReading } from './storage/share-link.js';
export { LINK_LENGTHS, SHARE_LIMITS, decodeShare, encodeShare } from './storage/share-link.js';
export { SHARE_FRAGMENT, shareIn } from './storage/share-fragment.js';
export type { CarriedFrom } from './core/assessment/answer.js';
export type { FreshLooks, Replacement } from './core/assessment/carry-over.js';
export { carryOver, freshLooks, replacementOf } from './core/assessment/carry-over.js';
export type { ChangeKind, Comparison, NewEvidence, PackChange } from './core/progress/compare.js';
export { CHANGE_KINDS, compareAssessments } from './core/progress/compare.js';
export { isEarlier } from './core/standard/pack-version.js';
export type { DeclarationReading, SelfDeclaration } from './core/sharing/self-declaration.js';
export { DECLARED_MONTHS, selfDeclarationOf } from './core/sharing/self-declaration.js';
export { assessmentAt } from './core/progress/progress.js';
export type { TrendPoint } from './core/progress/trend.js';
export { trendOf } from './core/progress/trend.js';
