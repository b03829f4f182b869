/** The components, their events and stores. Importing this registers nothing: see `./define`. */
export type { AssessmentFile } from './storage/assessment-file.js';
export { readAssessmentFile, toAssessmentFile } from './storage/assessment-file.js';
export type {
  AssessmentStore,
  SpoiltEntry,
  StoreChange,
  StoreProblem,
  StoredAssessment,
} from './storage/assessment-store.js';
export { forgetfulStore } from './storage/assessment-store.js';
export type { ListOutcome, ListedAssessment } from './storage/assessment-list.js';
export { AssessmentList } from './storage/assessment-list.js';
export type { AssessmentPlace } from './storage/assessment-place.js';
export { openAssessment } from './storage/assessment-place.js';
export type { BrowserStorage } from './storage/local-storage-store.js';
export { localStorageStore } from './storage/local-storage-store.js';
export type { Saving, SelfCheckChange } from './self-check/kept-assessment.js';
export { KeptAssessment } from './self-check/kept-assessment.js';
export { SelfCheck } from './self-check/self-check.js';
export { addColleagueTo, removeColleagueFrom } from './self-check/team.js';
export { csePack, cseStandard } from './standards/cse/cse-pack.js';
export { selfCheckContext } from './components/assessment-context.js';
export type { AssessmentDetail, RateDetail } from './components/events.js';
export { CseChangeEvent, CseCompleteEvent, CseRateEvent } from './components/events.js';
export type { ReviewDetail } from './components/review-events.js';
export { CseReviewEvent } from './components/review-events.js';
export type { PackSource } from './components/standard-source.js';
export { CseAssessor } from './components/cse-assessor.js';
export { CseAssessments } from './components/cse-assessments.js';
export { CseBenchmark } from './components/cse-benchmark.js';
export { CseCriterion } from './components/cse-criterion.js';
export { CseFirstPass } from './components/cse-first-pass.js';
export { CseGoodPractice } from './components/cse-good-practice.js';
export { CseReport } from './components/cse-report.js';
export { CsePlan } from './components/cse-plan.js';
export { CseProgress } from './components/cse-progress.js';
export { CseResult } from './components/cse-result.js';
export { CseEvidence } from './components/cse-evidence.js';
export { CseSelfDeclared } from './components/cse-self-declared.js';
export { CseSelfCheck } from './components/cse-self-check.js';
export { CseSkills } from './components/cse-skills.js';
export { CseShare } from './components/cse-share.js';
export { CseTeam } from './components/cse-team.js';
export { CseVerdictEvent } from './components/badge-events.js';
export { CseBadge } from './components/cse-badge.js';
export { CseBadgeCheck } from './components/cse-badge-check.js';
