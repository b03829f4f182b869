import * as z from 'zod/mini';
import { isDay } from '../formats/day.js';
import { REVIEW_KINDS, STAGES } from './review.js';

const checked = (sound: (text: string) => boolean) =>
  z.string().check(({ value, issues }) => {
    if (!sound(value)) issues.push({ code: 'custom', input: value });
  });
const time = checked((text) => !Number.isNaN(Date.parse(text)));
const day = checked(isDay);
const text = z.optional(z.string());
const stage = z.literal([...STAGES]);

/** One finding in the saved form. Members it does not know are kept. */
export const SavedFindingSchema = z.looseObject({
  rating: text,
  notApplicable: text,
  finding: text,
  seen: z.optional(z.array(z.string())),
  onSite: text,
  goodPractice: text,
  required: text,
  due: z.optional(day),
  by: text,
  stage,
  changed: time,
});

const SavedReviewSchema = z.looseObject({
  id: z.string().check(z.minLength(1)),
  kind: z.literal([...REVIEW_KINDS]),
  /** `assessment` is a saved assessment, which has a schema of its own. */
  handedOver: z.optional(z.looseObject({ at: time, assessment: z.optional(z.unknown()) })),
  stage,
  days: z.object({
    'desk-review': z.optional(day),
    visit: z.optional(day),
    decision: z.optional(day),
  }),
  assessor: text,
  body: text,
  reference: text,
  conclusion: text,
  findings: z.record(z.string(), SavedFindingSchema),
  changed: time,
});

/** The zod schema of an assessor's file. */
export const SavedReviewFileSchema = z.looseObject({
  format: z.literal('cse-widgets/review'),
  version: z.literal(1),
  id: z.string().check(z.minLength(1)),
  standard: z.object({ id: z.string(), version: z.string() }),
  organisation: text,
  scope: text,
  changed: z.optional(time),
  reviews: z.array(SavedReviewSchema).check(z.minLength(1)),
});

/** An assessor's file as it is saved. */
export type SavedReviewFile = z.infer<typeof SavedReviewFileSchema>;
