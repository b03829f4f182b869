import * as z from 'zod/mini';

/*
 * Where each term of a certificate stands in the document: an Open Badges 3.0
 * AchievementCredential (OB 3.0, appendix B.1) on Verifiable Credentials 2.0.
 * The objects are loose, because a document may say more than is read here.
 */

const text = z.string().check(z.minLength(1));
const optionalText = z.optional(z.string());

/** Holder: OB 3.0 B.1.9 IdentityObject, of the type `name`, unhashed. */
const IdentitySchema = z.looseObject({
  type: z.literal('IdentityObject'),
  hashed: z.boolean(),
  identityType: text,
  identityHash: text,
});

/**
 * OB 3.0 appendix B.1, ResultDescription: one thing that was counted. Its `id` is the
 * achievement's with a fragment that tells which: `#0` the elements met in the
 * whole and `#0.2` those with the second best rating; `#1` and `#1.2` the same
 * of the first criterion. Before the name of a rating stand the name of the
 * whole or the criterion and a colon.
 */
const ResultDescriptionSchema = z.looseObject({
  id: text,
  type: z.array(text),
  name: text,
  /** `RawScore`: a number of elements. */
  resultType: text,
  valueMin: optionalText,
  /** How many elements apply. */
  valueMax: optionalText,
  /** How many have to be met, where the standard's rule asks for it. */
  requiredValue: optionalText,
});

/** OB 3.0 appendix B.1, Result: how many were counted, in decimal digits. */
const ResultSchema = z.looseObject({
  type: z.array(text),
  /** The `id` of what was counted. */
  resultDescription: text,
  value: text,
});

/**
 * VC 2.0 §5.6 Evidence, as OB 3.0 has it: the assessment behind the certificate,
 * which is not published. `digestSRI` (VC 2.0 §5.3) is the SHA-256 of its file as
 * JSON without white space, members in order; `id` says the same as a name
 * (RFC 6920) that leads nowhere.
 */
const EvidenceSchema = z.looseObject({
  id: optionalText,
  type: z.array(text),
  name: optionalText,
  description: optionalText,
  digestSRI: optionalText,
  mediaType: optionalText,
});

/** Standard: OB 3.0 B.1.1 Achievement; its `version`, and as `specialization` the services certified. */
const AchievementSchema = z.looseObject({
  id: text,
  type: z.array(text),
  /** `Certification`, OB 3.0 B.1.19. */
  achievementType: optionalText,
  name: text,
  version: optionalText,
  specialization: optionalText,
  description: text,
  criteria: z.looseObject({ narrative: optionalText }),
  /** The image the holder may show: OB 3.0 B.1.10 Image. */
  image: z.optional(z.looseObject({ id: text, type: z.literal('Image'), caption: optionalText })),
  resultDescription: z.optional(z.array(ResultDescriptionSchema)),
});

/** OB 3.0 B.1.4 AchievementSubject; `licenseNumber` is the certificate's number. */
const SubjectSchema = z.looseObject({
  type: z.array(text),
  identifier: z.array(IdentitySchema).check(z.minLength(1)),
  licenseNumber: text,
  achievement: AchievementSchema,
  result: z.optional(z.array(ResultSchema)),
  /** When the certification body decided, RFC 3339. */
  activityEndDate: optionalText,
});

/** VC 2.0 §5.5 Terms of Use: where it may be shown, when it is next reviewed, and where it can be checked. */
const TermsSchema = z.looseObject({
  type: z.literal('CertificationTerms'),
  /** Web origins, such as `https://www.council.example`. */
  shownOn: z.array(text).check(z.minLength(1)),
  /** RFC 3339 date and time. */
  nextReview: text,
  checker: optionalText,
});

/** VC 2.0 §4.10 Status; Bitstring Status List 1.0 §2.1. One entry for revocation, one for suspension. */
const StatusSchema = z.looseObject({
  id: optionalText,
  type: z.literal('BitstringStatusListEntry'),
  statusPurpose: z.literal(['revocation', 'suspension']),
  /** A whole number in decimal digits. */
  statusListIndex: text,
  statusListCredential: text,
});

/**
 * The profile that the issuer's kit writes, and from which the published JSON
 * Schema is made. What is read may have less: see `readCertificate`.
 */
export const CertificateSchema = z.looseObject({
  /** VC 2.0 §4.3: first `https://www.w3.org/ns/credentials/v2`, then the context of OB 3.0 and that of the terms. */
  '@context': z.array(z.unknown()),
  /** VC 2.0 §4.4. */
  id: text,
  /** VC 2.0 §4.5; holds `OpenBadgeCredential`. */
  type: z.array(text),
  name: text,
  /** VC 2.0 §4.7; OB 3.0 B.1.16 Profile: the certification body. */
  issuer: z.looseObject({ id: text, type: z.array(text), name: text, url: optionalText }),
  /** VC 2.0 §4.9; RFC 3339 with a time zone. */
  validFrom: text,
  /** VC 2.0 §4.9; RFC 3339 with a time zone. */
  validUntil: text,
  credentialSubject: SubjectSchema,
  evidence: z.optional(z.array(EvidenceSchema)),
  termsOfUse: z.array(TermsSchema).check(z.minLength(1)),
  credentialStatus: z.array(StatusSchema).check(z.minLength(1)),
});

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
