import * as z from 'zod/mini';

/*
 * The shape of a pack. Rules between its parts are in standard-pack.ts; the JSON
 * Schema that ships is made from this one.
 */

const id = z.string().check(z.minLength(1));
const percent = z.optional(z.number());
const sentence = z.optional(z.string());

const RatingSchema = z.object({
  id,
  order: z.number(),
  met: z.optional(z.boolean()),
  fatal: z.optional(z.boolean()),
  wantsReason: z.optional(z.boolean()),
});

const ElementSchema = z.object({
  id,
  theme: z.optional(id),
  confidence: z.optional(z.literal(['confirmed', 'corroborated'])),
  mayBeNotApplicable: z.optional(z.boolean()),
  since: z.optional(id),
});

const WithdrawnSchema = z.object({
  id,
  withdrawn: id,
  replacedBy: z.optional(z.array(id)),
});

const SubCriterionSchema = z.object({
  id,
  elements: z.array(ElementSchema).check(z.minLength(1)),
});

const CriterionSchema = z.object({
  id,
  subCriteria: z.array(SubCriterionSchema).check(z.minLength(1)),
});

const LabelSchema = z.object({ label: id, meaning: sentence });
const TitleSchema = z.object({ title: id, summary: sentence });
const ElementWordingSchema = z.object({
  title: id,
  statement: id,
  guidance: sentence,
  evidence: z.optional(z.array(id)),
  nextStep: sentence,
});

const WordingSchema = z.object({
  title: sentence,
  summary: sentence,
  sourceNote: z.optional(z.array(id)),
  ratings: z.optional(z.record(z.string(), LabelSchema)),
  themes: z.optional(z.record(z.string(), LabelSchema)),
  criteria: z.optional(z.record(z.string(), TitleSchema)),
  subCriteria: z.optional(z.record(z.string(), TitleSchema)),
  elements: z.optional(z.record(z.string(), ElementWordingSchema)),
});

/** The zod schema of a standard pack. */
export const StandardPackSchema = z.object({
  packVersion: z.literal(1),
  id,
  version: id,
  language: id,
  minutesPerElement: z.optional(z.number()),
  minutesPerSubCriterion: z.optional(z.number()),
  evidenceMonths: z.optional(z.number()),
  ratings: z.array(RatingSchema).check(z.minLength(1)),
  rule: z.object({
    metPercent: z.object({ criterion: percent, whole: percent }),
  }),
  themes: z.optional(z.array(z.object({ id }))),
  criteria: z.array(CriterionSchema).check(z.minLength(1)),
  withdrawn: z.optional(z.array(WithdrawnSchema)),
  wording: z.record(z.string(), WordingSchema),
  // Read when it is shown; see skills.ts.
  skills: z.optional(z.record(z.string(), z.looseObject({}))),
});

/**
 * A standard as a JSON document: its structure, ratings, pass rule and wording
 * by language. `language` names the language whose wording is complete; the
 * others may have gaps, which that one fills.
 */
export type StandardPack = z.infer<typeof StandardPackSchema>;
