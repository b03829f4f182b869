import * as z from 'zod/mini';
import { ACTION_STATES, EFFORTS, EVIDENCE_KINDS } from './items.js';

const time = z.string().check(({ value, issues }) => {
  if (Number.isNaN(Date.parse(value))) {
    issues.push({ code: 'custom', input: value });
  }
});
const text = z.optional(z.string());
const byElement = z.record(z.string(), z.string());
const standard = z.object({ id: z.string(), version: z.string() });
const item = { id: z.string(), changed: time, removed: z.optional(z.literal(true)) };
const evidence = z.looseObject({
  ...item,
  title: z.string(),
  place: text,
  kind: z.optional(z.literal([...EVIDENCE_KINDS])),
  date: text,
  note: text,
});
const action = z.looseObject({
  ...item,
  what: z.string(),
  owner: text,
  due: text,
  effort: z.optional(z.literal([...EFFORTS])),
  state: z.literal([...ACTION_STATES]),
  reason: text,
  target: text,
});
const view = z.looseObject({
  ...item,
  name: text,
  rating: text,
  notApplicable: text,
  reason: text,
  note: text,
});

const story = z.looseObject({ ...item, did: z.string(), outcome: z.string(), contact: text });

/** One answer in the saved form. Members it does not know are kept. */
export const SavedAnswerSchema = z.looseObject({
  rating: text,
  notApplicable: text,
  reason: text,
  note: text,
  agreed: z.optional(time),
  carried: z.optional(z.looseObject({ from: z.array(z.string()), version: z.string() })),
  changed: time,
  evidence: z.optional(z.array(evidence)),
  actions: z.optional(z.array(action)),
  views: z.optional(z.array(view)),
  stories: z.optional(z.array(story)),
});

/** The zod schema of the saved form, versions 2 and 3: the third may hold more. */
export const SavedAssessmentSchema = z.object({
  format: z.literal('cse-widgets/assessment'),
  version: z.literal([2, 3]),
  standard,
  begunUnder: text,
  details: z.optional(
    z.looseObject({
      id: z.string(),
      organisation: text,
      scope: text,
      person: text,
      changed: time,
    }),
  ),
  firstPass: z.optional(z.record(z.string(), z.looseObject({ rating: text, changed: time }))),
  answers: z.record(z.string(), SavedAnswerSchema),
  snapshots: z.optional(
    z.array(
      z.looseObject({
        at: time,
        name: text,
        version: text,
        standings: byElement,
        evidence: z.optional(z.record(z.string(), z.array(z.string()))),
      }),
    ),
  ),
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
