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
export type { AssessmentSlot } from './storage/assessment-slot.js';
export { openAssessment } from './storage/assessment-slot.js';
export type { BrowserStorage } from './storage/browser-entries.js';
export { localStorageStore } from './storage/local-storage-store.js';
export type { Saving, SelfCheckChange } from './self-check/kept-assessment.js';
export { SelfCheck } from './self-check/self-check.js';
export { addColleagueTo, removeColleagueFrom } from './self-check/team.js';
export { csePack, cseStandard } from './standards/cse/cse-pack.js';
export { selfCheckContext } from './components/base/assessment-context.js';
export type { AssessmentDetail, RateDetail } from './components/base/events.js';
export { CseChangeEvent, CseCompleteEvent, CseRateEvent } from './components/base/events.js';
export type { ReviewDetail } from './components/assessor/review-events.js';
export { CseReviewEvent } from './components/assessor/review-events.js';
export type { PackSource } from './components/base/standard-source.js';
export { CseAssessor } from './components/assessor/cse-assessor.js';
export { CseAssessments } from './components/assessments/cse-assessments.js';
export { CseBenchmark } from './components/benchmark/cse-benchmark.js';
export { CseCriterion } from './components/self-check/cse-criterion.js';
export { CseFirstPass } from './components/first-pass/cse-first-pass.js';
export { CseGoodPractice } from './components/good-practice/cse-good-practice.js';
export { CseReport } from './components/report/cse-report.js';
export { CsePlan } from './components/plan/cse-plan.js';
export { CseProgress } from './components/progress/cse-progress.js';
export { CseResult } from './components/self-check/cse-result.js';
export { CseEvidence } from './components/evidence/cse-evidence.js';
export { CseSelfDeclared } from './components/self-declared/cse-self-declared.js';
export { CseSelfCheck } from './components/self-check/cse-self-check.js';
export { CseSkills } from './components/skills/cse-skills.js';
export { CseShare } from './components/share-link/cse-share.js';
export { CseTeam } from './components/team/cse-team.js';
export { CseVerdictEvent } from './components/badge/badge-events.js';
export { CseBadge } from './components/badge/cse-badge.js';
export { CseBadgeCheck } from './components/badge/cse-badge-check.js';
