/**
 * The core alone: standards, assessments, scores, gaps and progress. No
 * framework and no document: it runs in a page, a worker and Node.
 */
export type { Action, ActionState, Effort } from './core/assessment/action.js';
export { ACTION_STATES, EFFORTS } from './core/assessment/action.js';
export type { Answer, ItemList, ItemLists } from './core/assessment/answer.js';
export { joinAnswers } from './core/assessment/answer.js';
export { Answers } from './core/assessment/answers.js';
export type {
  Assessment,
  AssessmentDetails,
  AssessmentHead,
  Impression,
  Snapshot,
} from './core/assessment/assessment.js';
export {
  describeAssessment,
  explainRating,
  noteElement,
  rateElement,
  setAside,
  startAssessment,
} from './core/assessment/assessment.js';
export type { AssessmentErrorCode } from './core/assessment/assessment-error.js';
export { AssessmentError } from './core/assessment/assessment-error.js';
export type { UnknownAnswers } from './core/assessment/combine-assessments.js';
export { combineAssessments, findUnknownAnswers } from './core/assessment/combine-assessments.js';
export type { ItemOf } from './core/assessment/element-items.js';
export { putElementItem, removeElementItem } from './core/assessment/element-items.js';
export type { Evidence, EvidenceKind } from './core/assessment/evidence.js';
export { EVIDENCE_KINDS } from './core/assessment/evidence.js';
export type { Fault } from './core/formats/fault.js';
export { rateSubCriterion } from './core/first-pass/first-pass.js';
export type { Choice, CriterionGap, Gap } from './core/assessment/gap.js';
export { findGap } from './core/assessment/gap.js';
export type { Item } from './core/assessment/item.js';
export { newItemId, present } from './core/assessment/item.js';
export type { Difference, ElementChange, Progress, ScopeChange } from './core/progress/progress.js';
export { changeSince, recordSnapshot } from './core/progress/progress.js';
export type { Rating, Worth } from './core/standard/rating.js';
export { worthOf } from './core/standard/rating.js';
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
  WithdrawnElement,
} from './core/standard/standard.js';
export { elementsOf } from './core/standard/standard.js';
export type { PackReading } from './core/standard/standard-pack.js';
export { readStandardPack } from './core/standard/standard-pack.js';
export type { StandardPack } from './core/standard/standard-pack-schema.js';
export type { Standing } from './core/assessment/standing.js';
export { standingOf } from './core/assessment/standing.js';
export { NOT_APPLICABLE, UNRATED } from './core/standard/rating.js';
export type { PracticeStory } from './core/assessment/story.js';
export type { View } from './core/assessment/view.js';
