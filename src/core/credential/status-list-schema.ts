import * as z from 'zod/mini';

/**
 * A status list (Bitstring Status List 1.0 §2.2), as far as it is read; the
 * dates of the credential (VC 2.0 §4.9) are optional.
 */
export const StatusListSchema = z.looseObject({
  /** VC 2.0 §4.5; holds `BitstringStatusListCredential`. */
  type: z.array(z.string()),
  credentialSubject: z.looseObject({
    type: z.literal('BitstringStatusList'),
    // `statusPurpose` is a text or a list of them, and read as either.
    /** Multibase base64url of the gzipped bits. */
    encodedList: z.string(),
    /** Milliseconds until it should be fetched again. */
    ttl: z.optional(z.number()),
  }),
});
