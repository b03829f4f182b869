import * as z from 'zod/mini';
import { isDay } from '../formats/day.js';
import { SECTORS } from './sectors.js';

const day = z.string().check(({ value, issues }) => {
  if (!isDay(value)) issues.push({ code: 'custom', input: value });
});
const share = z.number().check(z.gte(0), z.lte(1));
const text = z.optional(z.string());
const named = z.string().check(z.minLength(1));
/** A quarter, half and three quarters of the assessments have at most this share of elements met. */
const quartiles = z.tuple([share, share, share]);

/** One group of organisations: all of them, those of a sector, of a year, or of both. */
const GroupSchema = z.object({
  sector: z.optional(z.literal([...SECTORS])),
  year: z.optional(z.int()),
  /** How many organisations it is made of. Groups that are too small are not in the document. */
  organisations: z.int().check(z.gte(1)),
  /** Of the assessments that rated it, the share with each rating, by element id; what is suppressed is left out. */
  elements: z.record(z.string(), z.record(z.string(), share)),
  /** Share met of what an assessment rated, by id of the criterion. */
  criteria: z.record(z.string(), quartiles),
  /** Share met of what an assessment rated, by id of the theme. */
  themes: z.record(z.string(), quartiles),
  whole: z.optional(quartiles),
});

/** A story that an editor of the centre passed. */
const PassedStorySchema = z.object({
  element: named,
  did: named,
  changed: named,
  contact: text,
  organisation: text,
  sector: z.optional(z.literal([...SECTORS])),
  year: z.optional(z.int()),
});

/** The zod schema of the benchmark that the centre publishes. */
export const BenchmarkSchema = z.object({
  format: z.literal('cse-widgets/benchmark'),
  version: z.literal(1),
  standard: z.object({ id: named, version: named }),
  /** The day it was made. */
  made: day,
  /** Who published it. */
  centre: text,
  /** No group is smaller than this. */
  fewest: z.int().check(z.gte(3)),
  groups: z.array(GroupSchema),
  stories: z.optional(z.array(PassedStorySchema)),
});

/** The benchmark that the centre publishes, as a document. */
export type Benchmark = z.infer<typeof BenchmarkSchema>;
/** One group of a benchmark. */
export type BenchmarkGroup = z.infer<typeof GroupSchema>;
/** A story of a benchmark. */
export type PassedStory = z.infer<typeof PassedStorySchema>;
