import { base64url } from 'jose';
import { isRecord, isTooDeep, listOf } from '../formats/json.js';
import type { CheckCode } from './verification.js';

/*
 * Opening a signed document. Nothing here is believed yet: this only tells
 * which of the accepted forms it has, and refuses what would be read two ways.
 */

interface Opened {
  /** The credential, as it was signed. */
  readonly document: Readonly<Record<string, unknown>>;
  /**
   * Whether it has a form of 1EdTech's own that is read and never written:
   * Verifiable Credentials 1.1, as a rule in a `vc` claim, or a badge as a
   * token of the type `JWT` (OB 3.0 §8.2.3).
   */
  readonly legacy: boolean;
}

/** A credential signed as a JWT (VC-JOSE-COSE §3.1). */
export interface SecuredToken extends Opened {
  readonly form: 'jwt';
  readonly token: string;
  readonly header: Readonly<Record<string, unknown>>;
  /** The claims of the token; the credential itself but for the legacy form. */
  readonly claims: Readonly<Record<string, unknown>>;
}

/** A credential with a Data Integrity proof inside (VC Data Integrity §2.1). */
export interface ProvenDocument extends Opened {
  readonly form: 'data-integrity';
  /** The credential without its proof. */
  readonly document: Readonly<Record<string, unknown>>;
  readonly proof: Readonly<Record<string, unknown>>;
}

/** A signed document whose signature nobody has looked at yet. */
export type Secured = SecuredToken | ProvenDocument;

/** A document opened, or why it is none. */
export type SecuredReading =
  | { readonly ok: true; readonly secured: Secured }
  | {
      readonly ok: false;
      readonly code: CheckCode;
      readonly facts: Readonly<Record<string, string>>;
    };

/* Characters. */
const MAX_LENGTH = 262_144;

/** A refusal with a code and the path of what is not as it should be. */
function fail(code: CheckCode, fault?: string): SecuredReading & { readonly ok: false } {
  return { ok: false, code, facts: fault === undefined ? {} : { fault } };
}

/**
 * Opens a signed document: a compact JWT, or JSON as text or already parsed. Never throws.
 *
 * @param maxLength - In characters; 262,144 by default.
 */
export function readSecured(data: unknown, maxLength = MAX_LENGTH): SecuredReading {
  try {
    const text = (
      typeof data === 'string' ? data : ((JSON.stringify(data) as string | undefined) ?? '')
    ).trim();
    if (text.length > maxLength) return fail('too-large');
    const parts = text.startsWith('{') ? [text] : text.split('.');
    const jsons = parts.length === 1 ? parts : parts.slice(0, 2).map(decode);
    if (jsons.some(isTooDeep)) return fail('too-deep');
    const [first, second] = jsons.map((json) => JSON.parse(json) as unknown);
    if (parts.length === 1) return isRecord(first) ? openProven(first) : fail('not-a-certificate');
    if (parts.length !== 3 || !isRecord(first) || !isRecord(second))
      return fail('not-a-certificate');
    return openToken(text, first, second);
  } catch {
    return fail('not-a-certificate');
  }
}

const decode = (part: string) =>
  new TextDecoder('utf-8', { fatal: true }).decode(base64url.decode(part));

function openToken(
  token: string,
  header: Record<string, unknown>,
  claims: Record<string, unknown>,
): SecuredReading {
  const typ = typeof header.typ === 'string' ? header.typ.toLowerCase() : header.typ;
  const legacy = typ !== 'vc+jwt' && typ !== 'application/vc+jwt';
  // VC-JOSE-COSE §3.1.3: a token that is a credential holds none a second time.
  if ('vp' in claims || (!legacy && 'vc' in claims)) return fail('forbidden-claim');
  const document = legacy ? legacyDocument(claims) : claims;
  if (!document || (legacy && typ !== undefined && typ !== 'jwt')) {
    return fail('not-a-certificate', 'header.typ');
  }
  const odd = disagreement(claims, document);
  if (odd) return fail('not-a-certificate', odd);
  return { ok: true, secured: { form: 'jwt', token, header, claims, document, legacy } };
}

/*
 * VC Data Model 1.1 §6.3.1: what the claims say stands for what the credential leaves out. Without a `vc` claim
 * the claims are the credential, and then only a badge may call its token a JWT like any other (OB 3.0 §8.2.3).
 */
function legacyDocument(claims: Record<string, unknown>): Record<string, unknown> | undefined {
  const { vc, iss, jti, sub, nbf, exp } = claims;
  if (vc === undefined) return isBadge(claims) ? claims : undefined;
  if (!isRecord(vc)) return undefined;
  const subject = isRecord(vc.credentialSubject) ? vc.credentialSubject : {};
  return {
    ...defined({ issuer: iss, id: jti, issuanceDate: instant(nbf), expirationDate: instant(exp) }),
    ...vc,
    credentialSubject: { ...defined({ id: sub }), ...subject },
  };
}

const defined = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

/** A NumericDate (RFC 7519 §2) in ISO 8601; `undefined` for anything else. */
export function instant(seconds: unknown): string | undefined {
  const date = new Date(typeof seconds === 'number' ? seconds * 1000 : Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** The id of something that may be given as an object or by its id alone. */
export function idOf(value: unknown): string | undefined {
  const id = isRecord(value) ? value.id : value;
  return typeof id === 'string' ? id : undefined;
}

/** Whether a credential says that it is an AchievementCredential (OB 3.0 B.1.2), by either of its names. */
export function isBadge({ type }: Readonly<Record<string, unknown>>): boolean {
  return listOf(type).some(
    (one) => one === 'OpenBadgeCredential' || one === 'AchievementCredential',
  );
}

/* The registered claim that contradicts the credential (VC-JOSE-COSE §3.1.3), or a date that cannot be read. */
function disagreement(
  claims: Record<string, unknown>,
  document: Record<string, unknown>,
): string | undefined {
  const subjects = listOf(document.credentialSubject).map(idOf);
  const same = {
    iss: [idOf(document.issuer)],
    jti: [idOf(document.id)],
    sub: subjects.length > 0 ? subjects : [undefined],
  };
  const odd = Object.entries(same).find(
    ([claim, known]) => claims[claim] !== undefined && !known.includes(claims[claim] as string),
  );
  // Only these two dates say when a certificate counts; others, as `iat`, may be as they like.
  const dates = ['nbf', 'exp'];
  return odd?.[0] ?? dates.find((name) => claims[name] !== undefined && !instant(claims[name]));
}

function openProven({ proof, ...document }: Record<string, unknown>): SecuredReading {
  if ('vc' in document || 'vp' in document) return fail('forbidden-claim');
  const enveloped = envelopedToken(document);
  if (enveloped !== undefined) return readSecured(enveloped);
  const proofs = listOf(proof).filter(isRecord);
  // The first that can be checked stands for all: each covers the document alone.
  const [first = {}] = [
    ...proofs.filter(({ cryptosuite }) => cryptosuite === 'eddsa-jcs-2022'),
    ...proofs,
  ];
  const legacy = listOf(document['@context'])[0] === 'https://www.w3.org/2018/credentials/v1';
  return { ok: true, secured: { form: 'data-integrity', document, proof: first, legacy } };
}

/* VC Data Model 2.0 §4.13: a credential as a data URL around its token. */
function envelopedToken({ type, id }: Record<string, unknown>): string | undefined {
  if (!listOf(type).includes('EnvelopedVerifiableCredential')) return undefined;
  return typeof id === 'string'
    ? (/^data:application\/vc\+jwt,([\w.-]+)$/.exec(id)?.[1] ?? '')
    : '';
}
