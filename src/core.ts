/**
 * The core alone: standards, assessments, scores, gaps and progress. No
 * framework and no document: it runs in a page, a worker and Node.
 */
export type { Answer } from './core/assessment/answers.js';
export { Answers } from './core/assessment/answers.js';
export type { Assessment, Snapshot, UnknownAnswers } from './core/assessment/assessment.js';
export {
  combineAssessments,
  findUnknownAnswers,
  noteElement,
  rateElement,
  setAside,
  startAssessment,
} from './core/assessment/assessment.js';
export type { AssessmentErrorCode } from './core/assessment/assessment-error.js';
export { AssessmentError } from './core/assessment/assessment-error.js';
export type { Fault } from './core/assessment/fault.js';
export type { Choice, CriterionGap, Gap } from './core/assessment/gap.js';
export { findGap } from './core/assessment/gap.js';
export type {
  Difference,
  ElementChange,
  Progress,
  ScopeChange,
} from './core/assessment/progress.js';
export { changeSince, recordSnapshot } from './core/assessment/progress.js';
export type { Rating, Worth } from './core/assessment/rating.js';
export { worthOf } from './core/assessment/rating.js';
export type { SavedReading } from './core/assessment/saved-assessment.js';
export {
  SAVED_VERSION,
  readSavedAssessment,
  readSavedText,
  toSavedAssessment,
} from './core/assessment/saved-assessment.js';
export type { SavedAnswer, SavedAssessment } from './core/assessment/saved-assessment-schema.js';
export type {
  Outcome,
  ScopeLevel,
  ScopeScore,
  ScopeState,
  Tally,
} from './core/assessment/scope-score.js';
export type { AssessmentScore, CriterionScore } from './core/assessment/score.js';
export { rescoreElement, scoreAssessment } from './core/assessment/score.js';
export type {
  Criterion,
  CriterionElement,
  ElementPlace,
  PassRule,
  Standard,
  SubCriterion,
} from './core/assessment/standard.js';
export { elementsOf } from './core/assessment/standard.js';
export type { PackReading } from './core/assessment/standard-pack.js';
export { readStandardPack } from './core/assessment/standard-pack.js';
export type { StandardPack } from './core/assessment/standard-pack-schema.js';
export type { Standing } from './core/assessment/standing.js';
export { NOT_APPLICABLE, UNRATED, standingOf } from './core/assessment/standing.js';
