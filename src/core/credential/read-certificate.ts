import { isRecord, listOf } from '../formats/json.js';
import { parseUrl } from '../formats/web-address.js';
import type { Certificate, StatusEntry } from './certificate.js';
import { didDocumentUrl } from './did.js';
import type { LoadFormats } from './load-optional-formats.js';
import { idOf, instant, isBadge, type Secured } from './secured-document.js';
import type { CheckCode } from './verification.js';

/** A certificate read from a signed document, or why it is none. */
export type CertificateReading =
  | { readonly ok: true; readonly certificate: Certificate }
  | {
      readonly ok: false;
      readonly code: CheckCode;
      /** With `fault`, where it is known: the path of what is not as it should be. */
      readonly facts: Readonly<Record<string, string>>;
    };

type Json = Readonly<Record<string, unknown>>;

const CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://www.w3.org/2018/credentials/v1',
] as const;

/* RFC 3339, as an xsd:dateTimeStamp (VC 2.0 §9.5): without a time zone an instant could be any of 26. */
const DATE_TIME = /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * Reads what a signed document says as a certificate. Beside the profile that
 * the issuer's kit writes, any Open Badges 3.0 AchievementCredential can be
 * read; what it does not say is `undefined` or empty. Throws as `loadFormats` does, and for nothing else.
 */
export async function readCertificate(
  { document, legacy, ...secured }: Secured,
  loadFormats: LoadFormats,
): Promise<CertificateReading> {
  const claims = 'claims' in secured ? secured.claims : undefined;
  const terms = listOf(document.termsOfUse).filter(isRecord);
  const ours = terms.find(({ type }) => listOf(type).includes('CertificationTerms'));
  // A document of another's making may break the rules of Open Badges in ways that ours, made by the kit, cannot.
  const foreign = ours ? undefined : await loadFormats();
  const fault =
    faultIn(document, claims ? 'vc' in claims : legacy) ?? foreign?.badgeFault(document, legacy);
  if (fault !== undefined) return { ok: false, code: 'not-a-certificate', facts: { fault } };
  const subject = recordOf(listOf(document.credentialSubject)[0]);
  const achievement = recordOf(subject.achievement);
  const issuer = idOf(document.issuer) ?? '';
  return {
    ok: true,
    certificate: {
      id: idOf(document.id),
      number: textOf(subject.licenseNumber),
      holder: holderOf(subject),
      scope: textOf(achievement.specialization),
      standard: {
        name: textOf(achievement.name) ?? '',
        version: textOf(achievement.version),
      },
      issuer: {
        id: issuer,
        name: wordsOf(recordOf(document.issuer).name),
        checker: checkerOf(ours?.checker, issuer),
      },
      validFrom: latest(textOf(document.validFrom ?? document.issuanceDate), instant(claims?.nbf)),
      validUntil: earliest(
        textOf(document.validUntil ?? document.expirationDate),
        instant(claims?.exp),
      ),
      nextReview: textOf(ours?.nextReview),
      origins: listOf(ours?.shownOn).filter((origin) => typeof origin === 'string'),
      status: listOf(document.credentialStatus).flatMap(statusOf),
      otherStatus: listOf(document.credentialStatus).flatMap(otherStatusOf),
      image: imageOf(achievement.image ?? document.image),
      // Nothing rests on them, so where they cannot be loaded or read, all else still counts.
      results: subject.result
        ? await import('./read-results.js').then(
            ({ readResults }) => readResults(subject),
            () => undefined,
          )
        : undefined,
      legacy,
    },
  };
}

/*
 * The member that makes it no certificate at all (VC 2.0 §4, §9.5). Where it stands, as a claim or as the
 * whole, tells of which version it must be.
 */
function faultIn(document: Json, older: boolean): string | undefined {
  const { '@context': context, type, id, issuer, credentialSubject, credentialStatus } = document;
  const { validFrom, validUntil, issuanceDate, expirationDate } = document;
  const [subject, ...others] = listOf(credentialSubject);
  const begins = Date.parse(String(validFrom ?? issuanceDate));
  const sound: Readonly<Record<string, boolean>> = {
    '@context': listOf(context)[0] === CONTEXTS[older ? 1 : 0],
    type: listOf(type).includes('VerifiableCredential') && isBadge(document),
    id: id === undefined || isUrl(id),
    issuer: isUrl(idOf(issuer)),
    credentialSubject: isRecord(subject) && others.length === 0,
    credentialStatus: listOf(credentialStatus).every(
      (entry) => isRecord(entry) && listOf(entry.type).length > 0,
    ),
    validFrom: isDateTime(validFrom),
    issuanceDate: isDateTime(issuanceDate),
    validUntil: isDateTime(validUntil) && !(begins > Date.parse(String(validUntil))),
    expirationDate: isDateTime(expirationDate) && !(begins > Date.parse(String(expirationDate))),
  };
  return Object.keys(sound).find((name) => !sound[name]);
}

/* One that is absent is not unsound. */
function isDateTime(value: unknown = '2008-03-10T00:00:00Z'): boolean {
  return typeof value === 'string' && DATE_TIME.test(value) && !Number.isNaN(Date.parse(value));
}

function isUrl(value: unknown): boolean {
  return typeof value === 'string' && parseUrl(value) !== undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/* VC 2.0 §11.1: a text may come as a value with its language, or as several. */
function wordsOf(value: unknown): string | undefined {
  const first = listOf(value)[0];
  return textOf(isRecord(first) ? first['@value'] : first);
}

function recordOf(value: unknown): Json {
  return isRecord(value) ? value : {};
}

/* Only a name that stands there to be read: a hashed one names nobody to a visitor. */
function holderOf(subject: Json): string | undefined {
  const names = listOf(subject.identifier)
    .filter(isRecord)
    .filter(({ identityType, hashed }) => identityType === 'name' && hashed !== true);
  return textOf(names[0]?.identityHash) ?? wordsOf(subject.name);
}

function statusOf(entry: unknown): StatusEntry[] {
  const { type, statusPurpose, statusListCredential, statusListIndex } = recordOf(entry);
  const purpose =
    statusPurpose === 'revocation' || statusPurpose === 'suspension' ? statusPurpose : undefined;
  const ours = listOf(type).includes('BitstringStatusListEntry');
  if (!ours || !purpose || typeof statusListCredential !== 'string') return [];
  return [{ purpose, list: statusListCredential, index: indexOf(statusListIndex) }];
}

/* What an entry of a known kind says for other purposes, such as a message, strikes nothing out. */
function otherStatusOf(entry: unknown): string[] {
  const kinds = listOf(recordOf(entry).type).map(String);
  return kinds.includes('BitstringStatusListEntry') ? [] : [kinds.join(' ')];
}

/* Bitstring Status List 1.0 §2.1 wants digits in a string; 1EdTech's own documents have a number. */
function indexOf(value: unknown): number {
  const index = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return Number.isSafeInteger(index) && Number(index) >= 0 ? Number(index) : Number.NaN;
}

function imageOf(value: unknown): Certificate['image'] {
  const { id = value, caption } = recordOf(value);
  const url = textOf(id);
  return url === undefined ? undefined : { url, alt: textOf(caption) ?? '' };
}

/* A link to anybody else's site would let a certificate send visitors where its author likes. */
function checkerOf(value: unknown, issuer: string): string | undefined {
  const home = didDocumentUrl(issuer, { loopback: true });
  const url = typeof value === 'string' ? parseUrl(value) : undefined;
  if (home === undefined || url === undefined) return undefined;
  return url.origin === new URL(home).origin && !url.username ? url.href : undefined;
}

const earliest = (...dates: readonly (string | undefined)[]) => sortDates(dates)[0];
const latest = (...dates: readonly (string | undefined)[]) => sortDates(dates).at(-1);

function sortDates(dates: readonly (string | undefined)[]): string[] {
  return dates.filter((date) => date !== undefined).sort((a, b) => Date.parse(a) - Date.parse(b));
}
