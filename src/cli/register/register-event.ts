import * as z from 'zod/mini';

/*
 * The events of a register, as they are in its files. Each is a decision of a command; the state of the
 * register is the fold of all of them (register-state.ts).
 */

const text = z.string().check(z.minLength(1));
const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/));

/* Strict, unlike the rest, because a private member of a key must never get in here. */
const PublicJwkSchema = z.union([
  z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: text, y: text }),
  z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: text }),
  z.strictObject({ kty: z.literal('RSA'), n: text, e: text }),
]);

const HomeKeySchema = z.object({
  /** DID URL, such as `did:web:body.example#key-1`. */
  id: text,
  alg: z.enum(['ES256', 'EdDSA', 'RS256']),
  /** RFC 7638 thumbprint; it names the file of the private half. */
  thumbprint: text,
  publicKeyJwk: PublicJwkSchema,
});

const whole = z.int().check(z.minimum(0));

/** How many elements of the whole or of a criterion were met, and how many have each rating. */
const CountSchema = z.object({
  name: text,
  met: whole,
  /** Elements that apply. */
  of: whole,
  /** How many must be met, where the rule asks for it. */
  required: z.optional(whole),
  /** `place` 1 is the best rating there is. */
  ratings: z.array(z.object({ place: whole, name: text, count: whole })),
});

const TermsSchema = z.object({
  /** Name of the certified organisation. */
  holder: text,
  /** Which services. */
  scope: text,
  standard: z.object({ name: text, version: text }),
  from: instant,
  until: instant,
  /** Next review. */
  review: instant,
  /** Web origins it may be shown on, ASCII. */
  origins: z.array(text).check(z.minLength(1)),
  image: z.optional(z.object({ url: text, alt: text })),
  /** The assessment that it follows from: a digest of the assessor's file, and when it was decided. */
  assessment: z.optional(z.object({ digest: text, decided: instant })),
  /** The results of the assessment, if the issuer includes them. */
  results: z.optional(z.object({ whole: CountSchema, criteria: z.array(CountSchema) })),
});

const opening = {
  format: z.literal('cse-widgets/register'),
  version: z.literal(1),
  did: text,
  /** Where the published folder is served, with a slash at the end. */
  base: text,
  name: text,
  /** Whether plain http on this machine is allowed, for trying out. */
  loopback: z.boolean(),
  key: HomeKeySchema,
};

const ofCertificate = <Type extends string>(type: Type) =>
  z.object({ type: z.literal(type), number: text, reason: text });

const EventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('authority-opened'), ...opening }),
  z.object({
    type: z.literal('issuer-opened'),
    ...opening,
    /** What certificate numbers begin with, such as `CSE`. */
    prefix: text,
  }),
  z.object({ type: z.literal('key-added'), key: HomeKeySchema }),
  /** `id` is the key's. */
  z.object({ type: z.literal('key-withdrawn'), id: text, reason: text }),
  z.object({
    type: z.literal('issued'),
    number: text,
    /** Place on the revocation list and on the suspension list. */
    place: z.int().check(z.minimum(0)),
    /** `urn:uuid:…` of what was achieved; renewals keep it. */
    achievement: text,
    terms: TermsSchema,
    /** The certificate as it was handed out: a compact JWS. */
    token: text,
  }),
  z.object({ type: z.literal('renewed'), number: text, terms: TermsSchema, token: text }),
  ofCertificate('suspended'),
  ofCertificate('reinstated'),
  ofCertificate('revoked'),
  z.object({
    type: z.literal('recognised'),
    /** DID of the certification body. */
    did: text,
    name: text,
    from: instant,
    until: z.optional(instant),
    keys: z.array(z.object({ id: text, publicKeyJwk: PublicJwkSchema })),
  }),
  z.object({ type: z.literal('withdrawn'), did: text, until: instant, reason: text }),
]);

/** What a command decided, before it has a place in the register. */
export type EventBody = z.infer<typeof EventSchema>;

/** Where and when an event was written. */
export interface Written {
  /** Counted from 1 without a gap. */
  readonly sequence: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** An event in its place. */
export type RegisterEvent = EventBody & Written;

/** What a certificate says, apart from its number. Instants are ISO 8601 in UTC. */
export type CertificateTerms = Readonly<z.infer<typeof TermsSchema>>;

/** The public half of a key of an authority or issuer. */
export type HomeKey = Readonly<z.infer<typeof HomeKeySchema>>;

/** The public half of a key and nothing else. */
export type PublicJwk = Readonly<z.infer<typeof PublicJwkSchema>>;

/** Reads the decision in an event; `undefined` if this release does not know its kind. */
export function readEventBody(data: unknown): EventBody | undefined {
  const parsed = EventSchema.safeParse(data);
  return parsed.success ? parsed.data : undefined;
}

/** The public members of a JWK; `undefined` for a kind of key that no certificate is signed with. */
export function publicJwkOf(jwk: object): PublicJwk | undefined {
  const { kty, crv, x, y, n, e } = jwk as Record<string, unknown>;
  const members = { kty, crv, x, y, n, e };
  const present = Object.entries(members).filter(([, value]) => value !== undefined);
  const parsed = PublicJwkSchema.safeParse(Object.fromEntries(present));
  return parsed.success ? parsed.data : undefined;
}
