import * as z from 'zod/mini';

/**
 * One file with everything that proves a certificate, to be hosted beside it
 * (`proof.json`). All parts are signed, so it does not matter who hosts them.
 */
export const StapledProofSchema = z.object({
  type: z.literal('StapledProof'),
  version: z.literal(1),
  /** The certificate as a token. */
  certificate: z.string(),
  /** The authority's list of recognised certification bodies, as a token. */
  recognition: z.string(),
  /** The status lists as tokens, by the URL that the certificate names. */
  statusLists: z.record(z.string(), z.string()),
});
