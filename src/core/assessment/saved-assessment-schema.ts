import * as z from 'zod/mini';

const time = z.string().check(({ value, issues }) => {
  if (Number.isNaN(Date.parse(value))) {
    issues.push({ code: 'custom', input: value });
  }
});
const text = z.optional(z.string());
const byElement = z.record(z.string(), z.string());
const standard = z.object({ id: z.string(), version: z.string() });

/** One answer in the saved form. Members it does not know are kept. */
export const SavedAnswerSchema = z.looseObject({
  rating: text,
  notApplicable: text,
  note: text,
  changed: time,
});

/** The zod schema of the saved form, version 2. */
export const SavedAssessmentSchema = z.object({
  format: z.literal('cse-widgets/assessment'),
  version: z.literal(2),
  standard,
  answers: z.record(z.string(), SavedAnswerSchema),
  snapshots: z.optional(z.array(z.object({ at: time, name: text, standings: byElement }))),
});

/** The zod schema of the plain form, version 1: one rating an element, one date for all. */
export const SimpleAssessmentSchema = z.object({
  format: z.literal('cse-widgets/assessment'),
  version: z.literal(1),
  standard,
  saved: time,
  ratings: byElement,
  notes: z.optional(byElement),
  notApplicable: z.optional(byElement),
});

/** One answer as it is saved. */
export type SavedAnswer = z.infer<typeof SavedAnswerSchema>;
/** An assessment as it is saved. */
export type SavedAssessment = z.infer<typeof SavedAssessmentSchema>;
/** An assessment in the plain form. */
export type SimpleAssessment = z.infer<typeof SimpleAssessmentSchema>;
