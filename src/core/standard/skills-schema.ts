import * as z from 'zod/mini';

/*
 * The shape of a pack's skills in one language. Whether its keys and ids belong
 * to the standard is looked up in skills.ts.
 */

const text = z.string().check(z.minLength(1));
const list = z.array(text).check(z.minLength(1));

const ExerciseSchema = z.object({
  title: text,
  purpose: text,
  minutes: z.number(),
  bring: z.optional(z.array(text)),
  steps: list,
  write: text,
  helps: list,
});

const WorkedExampleSchema = z.object({
  element: text,
  before: text,
  change: list,
  after: text,
});

const GlossaryEntrySchema = z.object({ term: text, meaning: text });

/** The zod schema of a pack's skills in one language. */
export const SkillsSchema = z.object({
  exercises: z.optional(z.record(z.string(), ExerciseSchema)),
  examples: z.optional(z.record(z.string(), WorkedExampleSchema)),
  glossary: z.optional(z.array(GlossaryEntrySchema)),
});

/** An exercise that a team does together to improve in one sub-criterion. */
export type Exercise = Readonly<z.infer<typeof ExerciseSchema>>;

/** How an invented service improved from partial to compliant in one element. */
export type WorkedExample = Readonly<z.infer<typeof WorkedExampleSchema>>;

/** A word of the standard and what it means. */
export type GlossaryEntry = Readonly<z.infer<typeof GlossaryEntrySchema>>;

/**
 * Help for a team to improve, in one language: exercises and worked examples by the id of their sub-criterion, and a glossary. Each may be left out.
 */
export type Skills = Readonly<z.infer<typeof SkillsSchema>>;
