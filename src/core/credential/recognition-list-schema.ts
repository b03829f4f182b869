import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));
const time = z.string().check(({ value, issues }) => {
  if (Number.isNaN(Date.parse(value))) issues.push({ code: 'custom', input: value });
});

/** A certification body on an authority's list. */
const EntrySchema = z.looseObject({
  /** Its DID. */
  id: text,
  name: text,
  /** From when on it is recognised; certificates that begin before this are not. */
  from: time,
  /** Up to when, without this instant; absent while it is recognised. */
  until: z.optional(time),
  /** Its keys, so that they need not be fetched from its own domain. Without them they are. */
  keys: z.optional(
    z.array(
      z.looseObject({
        /** As signatures name it: the DID with a fragment. */
        id: text,
        /** RFC 7517. */
        publicKeyJwk: z.looseObject({ kty: text }),
      }),
    ),
  ),
});

/**
 * An authority's list of the certification bodies it recognises: a Verifiable
 * Credential (VC 2.0 §4), signed by the authority as a JWT (`typ: vc+jwt`).
 * Dates are RFC 3339 with a time zone. It must say when it runs out, or a copy
 * of it would recognise for ever.
 */
export const RecognitionListSchema = z.looseObject({
  /** VC 2.0 §4.5; holds `RecognitionListCredential`. */
  type: z.array(text),
  validFrom: time,
  validUntil: time,
  credentialSubject: z.looseObject({
    type: z.literal('RecognitionList'),
    recognised: z.array(EntrySchema),
  }),
});
