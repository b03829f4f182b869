/**
 * The core alone: standards, assessments, scores, gaps and progress. No
 * framework and no document: it runs in a page, a worker and Node.
 */
export type {
  Action,
  ActionState,
  Effort,
  Evidence,
  EvidenceKind,
  Item,
  ItemList,
  ItemLists,
  ItemOf,
  PracticeStory,
  View,
} from './core/assessment/items.js';
export {
  ACTION_STATES,
  EFFORTS,
  EVIDENCE_KINDS,
  newItemId,
  present,
} from './core/assessment/items.js';
export type { Answer, Standing } from './core/assessment/answer.js';
export { Answers, joinAnswers, standingOf } from './core/assessment/answer.js';
export type {
  Assessment,
  AssessmentDetails,
  AssessmentHead,
  Impression,
  Snapshot,
} from './core/assessment/assessment.js';
export type { AssessmentErrorCode, ChangeContext } from './core/assessment/change-assessment.js';
export {
  AssessmentError,
  describeAssessment,
  explainRating,
  noteElement,
  putElementItem,
  rateElement,
  rateSubCriterion,
  removeElementItem,
  setAside,
} from './core/assessment/change-assessment.js';
export { startAssessment } from './core/assessment/assessment.js';
export type { UnknownAnswers } from './core/assessment/combine-assessments.js';
export { combineAssessments, findUnknownAnswers } from './core/assessment/combine-assessments.js';
export type { Fault } from './core/formats/fault.js';
export type { Choice, CriterionGap, Gap } from './core/assessment/gap.js';
export { findGap } from './core/assessment/gap.js';
export type { Difference, ElementChange, Progress, ScopeChange } from './core/progress/progress.js';
export { changeSince } from './core/progress/progress.js';
export { recordSnapshot } from './core/progress/snapshot.js';
export type { Rating, Worth } from './core/standard/standard.js';
export { worthOf } from './core/standard/standard.js';
export type { SavedReading } from './core/assessment/saved-assessment.js';
export {
  SAVED_VERSION,
  readSavedAssessment,
  readSavedText,
  toSavedAssessment,
} from './core/assessment/saved-assessment.js';
export type { SavedAnswer, SavedAssessment } from './core/assessment/saved-assessment-schema.js';
export type {
  PassOutcome,
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
  IndexedElement,
  PassRule,
  Standard,
  SubCriterion,
  WithdrawnElement,
} from './core/standard/standard.js';
export { elementsOf } from './core/standard/standard.js';
export type { PackReading } from './core/standard/standard-pack.js';
export { readStandardPack } from './core/standard/standard-pack.js';
export type { StandardPack } from './core/standard/standard-pack-schema.js';
export { NOT_APPLICABLE, UNRATED } from './core/standard/standard.js';
