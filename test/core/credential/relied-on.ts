import { isListed, type Mutation } from './document-mutations.js';

/*
 * What a verdict rests on, member by member: with which values in its place a document, signed again by whoever may
 * sign it, still leads to `verified`. A member that is not named here is not relied on, so it may be anything.
 */

/** Whether a document may still be verified with this mutation. */
export type Rule = (mutation: Mutation) => boolean;

/** Rules by path, with dots between its names. */
export type Rules = Readonly<Record<string, Rule>>;

/** The rule for a mutation, as its document has it. */
export function mayStillVerify(rules: Rules, mutation: Mutation): boolean {
  const rule = rules[mutation.path.join('.')];
  return rule === undefined || rule(mutation);
}

const never: Rule = () => false;
const absent: Rule = ({ odd }) => odd === undefined;
/* VC 2.0 §4.2: a value may stand in a list of its own. */
const listed: Rule = isListed;
/* WebCrypto makes text of what is none, and of a list of one text that text. */
const coordinate: Rule = isListed;
const either =
  (...rules: readonly Rule[]): Rule =>
  (mutation) =>
    rules.some((rule) => rule(mutation));

const isRecord = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const url: Rule = ({ odd }) => typeof odd === 'string' && URL.canParse(odd);
const text: Rule = ({ odd }) => typeof odd === 'string' && odd !== '';
const record: Rule = ({ odd }) => isRecord(odd);
const listedRecord: Rule = ({ odd }) => Array.isArray(odd) && odd.length === 1 && isRecord(odd[0]);
const empty: Rule = ({ odd }) => Array.isArray(odd) && odd.length === 0;
const otherPurpose: Rule = ({ odd }) => typeof odd === 'string' && odd !== 'revocation';
const place: Rule = ({ odd }) =>
  (typeof odd === 'string' && /^\d{1,15}$/.test(odd) && Number(odd) < 131_072) ||
  (typeof odd === 'number' && Number.isInteger(odd) && odd >= 0 && odd < 131_072);

/* Dates of lists, at noon on 15 January 2027; the usual certificate begins on 24 November 2026. */
const began =
  (before: string): Rule =>
  ({ odd }) =>
    typeof odd === 'string' && Date.parse(odd) <= Date.parse(before);
const lasts: Rule = ({ odd }) =>
  typeof odd === 'string' && Date.parse(odd) > Date.parse('2027-01-15T12:00:00Z');

const ofStatusEntry = (at: string, more: Rules = {}): Rules => ({
  [at]: never,
  [`${at}.type`]: listed,
  [`${at}.statusPurpose`]: never,
  [`${at}.statusListIndex`]: place,
  [`${at}.statusListCredential`]: never,
  ...more,
});

/** The usual certificate, in either form. */
export const CERTIFICATE_RULES: Rules = {
  '@context': never,
  '@context.0': never,
  id: either(absent, url),
  type: never,
  'type.0': never,
  'type.1': never,
  issuer: never,
  'issuer.id': never,
  validFrom: never,
  // Without an end it is open-ended.
  validUntil: absent,
  // Whom and what it certifies is told, not checked.
  credentialSubject: either(record, listedRecord),
  termsOfUse: never,
  'termsOfUse.0': never,
  'termsOfUse.0.type': listed,
  'termsOfUse.0.shownOn': never,
  'termsOfUse.0.shownOn.0': never,
  credentialStatus: never,
  ...ofStatusEntry('credentialStatus.0'),
  // One that can be revoked need not be one that can be suspended; and what strikes nothing out may say so.
  ...ofStatusEntry('credentialStatus.1', {
    'credentialStatus.1': absent,
    'credentialStatus.1.statusPurpose': otherPurpose,
  }),
};

/** The header of a certificate's token. */
export const HEADER_RULES: Rules = {
  alg: never,
  // Only the older form of badges, which is read and never written, leaves it out.
  typ: absent,
  // A body with one key need not name it.
  kid: absent,
};

/** The header of a list's token. */
export const LIST_HEADER_RULES: Rules = { ...HEADER_RULES, typ: never };

/** The authority's list, fetched. */
export const RECOGNITION_RULES: Rules = {
  type: never,
  'type.0': never,
  'type.1': never,
  issuer: never,
  validFrom: began('2027-01-15T12:00:00Z'),
  validUntil: lasts,
  credentialSubject: never,
  'credentialSubject.type': never,
  'credentialSubject.recognised': never,
  'credentialSubject.recognised.0': never,
  'credentialSubject.recognised.0.id': never,
  'credentialSubject.recognised.0.name': text,
  'credentialSubject.recognised.0.from': began('2026-11-24T00:00:00Z'),
  // Without its keys, or with others, the body's own document is asked.
  'credentialSubject.recognised.0.keys': either(absent, empty),
  'credentialSubject.recognised.0.keys.0': absent,
  'credentialSubject.recognised.0.keys.0.id': text,
  'credentialSubject.recognised.0.keys.0.publicKeyJwk': never,
  'credentialSubject.recognised.0.keys.0.publicKeyJwk.kty': never,
  'credentialSubject.recognised.0.keys.0.publicKeyJwk.crv': never,
  'credentialSubject.recognised.0.keys.0.publicKeyJwk.x': coordinate,
  'credentialSubject.recognised.0.keys.0.publicKeyJwk.y': coordinate,
};

/** The same stapled: nobody else can be asked for a key. */
export const STAPLED_RECOGNITION_RULES: Rules = {
  ...RECOGNITION_RULES,
  'credentialSubject.recognised.0.keys': never,
  'credentialSubject.recognised.0.keys.0': never,
  'credentialSubject.recognised.0.keys.0.id': never,
};

/** A status list, fetched. */
export const STATUS_RULES: Rules = {
  type: never,
  'type.0': never,
  'type.1': never,
  issuer: never,
  validFrom: either(absent, began('2027-01-15T12:00:00Z')),
  validUntil: either(absent, lasts),
  credentialSubject: never,
  'credentialSubject.type': never,
  'credentialSubject.statusPurpose': listed,
  'credentialSubject.encodedList': never,
};

/** The same stapled: it must be the list that was asked for, and must say when it runs out. */
export const STAPLED_STATUS_RULES: Rules = { ...STATUS_RULES, id: never, validUntil: lasts };

/** A DID document: the body's, where the authority lists no keys. */
export const DID_RULES: Rules = {
  id: never,
  verificationMethod: never,
  'verificationMethod.0': never,
  'verificationMethod.0.id': never,
  'verificationMethod.0.controller': never,
  'verificationMethod.0.publicKeyJwk': never,
  'verificationMethod.0.publicKeyJwk.kty': never,
  'verificationMethod.0.publicKeyJwk.crv': never,
  'verificationMethod.0.publicKeyJwk.x': coordinate,
  'verificationMethod.0.publicKeyJwk.y': coordinate,
  assertionMethod: never,
  'assertionMethod.0': never,
};

/** The authority's, which says where its list is. */
export const AUTHORITY_DID_RULES: Rules = {
  ...DID_RULES,
  service: never,
  'service.0': never,
  'service.0.type': listed,
  'service.0.serviceEndpoint': never,
};
