import * as z from 'zod/mini';
import { SECTORS } from './sectors.js';

const time = z.string().check(({ value, issues }) => {
  if (Number.isNaN(Date.parse(value))) issues.push({ code: 'custom', input: value });
});
const text = z.optional(z.string());
const named = z.string().check(z.minLength(1));

/** A short story of good practice. */
const StorySchema = z.object({
  /** Id of the element that it belongs to. */
  element: named,
  /** What we did. */
  did: named,
  /** What changed. */
  changed: named,
  /** Who may ask us, and how: only if the person ticked it. */
  contact: text,
});

/** A piece of evidence, as far as it is shared. */
const SharedEvidenceSchema = z.object({
  title: z.string(),
  place: text,
  kind: z.optional(z.literal(['show', 'tell'])),
  date: text,
});

/**
 * The zod schema of the file that an organisation shares with the centre: the
 * ratings, and of the rest only what a person ticked.
 */
export const SharedFileSchema = z.object({
  format: z.literal('cse-widgets/shared'),
  version: z.literal(1),
  /**
   * Identifies the assessment, and not who made it: the SHA-256 thumbprint of
   * `key` (RFC 7638), base64url.
   */
  id: named,
  /** Public key of this assessment in this browser, ES256 (RFC 7518 §6.2). Only its holder can share under `id`. */
  key: z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: named, y: named }),
  /** When it was made: ISO 8601 in UTC. Of two files of one `id` the later counts. */
  shared: time,
  standard: z.object({ id: named, version: named }),
  /** The year the ratings are of. */
  year: z.int().check(z.gte(2008), z.lte(9999)),
  organisation: text,
  sector: z.optional(z.literal([...SECTORS])),
  /** By element id: the id of a rating, or `not-applicable`. What is not rated is left out. */
  ratings: z.record(z.string(), named),
  stories: z.optional(z.array(StorySchema)),
  /** Notes by element id. */
  notes: z.optional(z.record(z.string(), z.string())),
  /** Evidence by element id. */
  evidence: z.optional(z.record(z.string(), z.array(SharedEvidenceSchema))),
  /**
   * ES256 signature (RFC 7518 §3.4: R and S, 64 bytes) by `key`, base64url, over
   * the UTF-8 of {@link signedText}.
   */
  signature: named,
});

/** The file that is shared with the centre, as a document. */
export type SharedFile = z.infer<typeof SharedFileSchema>;
/** A shared file before it is signed. */
export type UnsignedFile = Omit<SharedFile, 'signature'>;
/** A story of good practice. */
export type Story = z.infer<typeof StorySchema>;
