import type { Assessment } from '../core/assessment/assessment.js';
import { readSavedText, toSavedAssessment } from '../core/assessment/saved-assessment.js';
import type { SavedReading } from '../core/assessment/saved-assessment.js';

/** An assessment as a file a person can keep. */
export interface AssessmentFile {
  /** A name that says what it is and when it was made: `cse-self-check-2026-11-22.json`. */
  readonly name: string;
  readonly text: string;
}

/** Makes the file of an assessment, dated with the day it is made. */
export function toAssessmentFile(assessment: Assessment, now: Date): AssessmentFile {
  return {
    name: `${assessment.standard.id}-self-check-${now.toISOString().slice(0, 10)}.json`,
    text: `${JSON.stringify(toSavedAssessment(assessment), null, 2)}\n`,
  };
}

/** Makes the file that an organisation hands over to an assessor: a saved assessment under a name that says so. */
export function toHandOverFile(assessment: Assessment, now: Date): AssessmentFile {
  const { text } = toAssessmentFile(assessment, now);
  const day = now.toISOString().slice(0, 10);
  return { name: `${assessment.standard.id}-hand-over-${day}.json`, text };
}

/** Reads a file that a person chose; see {@link readSavedText} for its faults. */
export async function readAssessmentFile(file: Pick<Blob, 'text'>): Promise<SavedReading> {
  return readSavedText(await file.text());
}
