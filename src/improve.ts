/**
 * What leads from a score to a better service: first pass, evidence, plan, team,
 * change over time and report. No framework and no document, like the core, which
 * is a file of its own because most pages need no more than that.
 */
export type { CsvFault, CsvReading } from './core/assessment/csv.js';
export { readCsv, writeCsv } from './core/assessment/csv.js';
export type { Plan, PlanEntry, PlanOffer } from './core/assessment/plan.js';
export { planOf } from './core/assessment/plan.js';
export type { CalendarWords } from './core/assessment/plan-calendar.js';
export { planToCalendar } from './core/assessment/plan-calendar.js';
export type { PlanColumn, PlanRow, PlanWords } from './core/assessment/plan-csv.js';
export { PLAN_COLUMNS, planToCsv } from './core/assessment/plan-csv.js';
export type {
  ActionFields,
  PlanChange,
  PlanFault,
  PlanFaultCode,
  PlanReading,
} from './core/assessment/plan-change.js';
export { planFromCsv } from './core/assessment/plan-from-csv.js';
export type { Report, ReportedElement } from './core/assessment/report.js';
export { reportOf } from './core/assessment/report.js';
export type { ReportRowWords } from './core/assessment/report-rows.js';
export { reportRows } from './core/assessment/report-rows.js';
export { onceDone, riseTo } from './core/assessment/plan-outcome.js';
export type { Road, WhyHere } from './core/assessment/road.js';
export { WHY_HERE } from './core/assessment/road.js';
export type { AgingEvidence, MissingReason } from './core/assessment/evidence-review.js';
export {
  agingEvidence,
  metWithoutEvidence,
  reasonsMissing,
} from './core/assessment/evidence-review.js';
export { linkOf } from './core/assessment/evidence-link.js';
export type { Picture, PicturedSubCriterion } from './core/assessment/first-picture.js';
export {
  nextToRate,
  pictureOf,
  ratingShown,
  weakestFirst,
} from './core/assessment/first-picture.js';
export type { PastedEvidence } from './core/assessment/pasted-evidence.js';
export { evidenceFrom } from './core/assessment/pasted-evidence.js';
export { agreeRating } from './core/assessment/agreement.js';
export type { Contents } from './core/assessment/share-contents.js';
export { contentsOf, ratingsOnly } from './core/assessment/share-contents.js';
export type { Said, Spread } from './core/assessment/spread.js';
export { disagreements, disagrees, spreadOf } from './core/assessment/spread.js';
export type { AddingOptions, TeamMember } from './core/assessment/team.js';
export {
  addColleague,
  asViews,
  colleagueIdIn,
  membersOf,
  personIdOf,
  withoutMember,
} from './core/assessment/team.js';
export type { ShareLimits, ShareOptions, ShareReading } from './storage/share-link.js';
export { LINK_LENGTHS, SHARE_LIMITS, decodeShare, encodeShare } from './storage/share-link.js';
export { SHARE_FRAGMENT, shareIn } from './storage/share-fragment.js';
export type { CarriedFrom } from './core/assessment/answer.js';
export type { FreshLooks, Replacement } from './core/assessment/carry-over.js';
export { carryOver, freshLooks, replacementOf } from './core/assessment/carry-over.js';
export type { ChangeKind, Comparison, NewEvidence, PackChange } from './core/assessment/compare.js';
export { CHANGE_KINDS, compareAssessments } from './core/assessment/compare.js';
export { isEarlier } from './core/assessment/pack-version.js';
export type { DeclarationReading, SelfDeclaration } from './core/assessment/self-declaration.js';
export { DECLARED_MONTHS, selfDeclarationOf } from './core/assessment/self-declaration.js';
export { assessmentAt } from './core/assessment/progress.js';
export type { TrendPoint } from './core/assessment/trend.js';
export { trendOf } from './core/assessment/trend.js';
