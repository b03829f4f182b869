import { CHECKER_PATH, statusListPath } from '../publish/published-paths.js';
import type { CertificateTerms } from '../register/register-event.js';
import type { IssuerState } from '../register/register-state.js';
import { nameOfDigest } from './assessment-digest.js';
import { resultMembers } from './results.js';

/*
 * A certificate as it is signed: an AchievementCredential of Open Badges 3.0
 * on Verifiable Credentials 2.0. What each member means is documented where it is
 * read, in core/credential.
 */

/** The parts of a certificate. */
export interface CertificateParts {
  /** `urn:uuid:…`; each renewal is a document of its own. */
  readonly id: string;
  /** `urn:uuid:…` of what was achieved; the same for every renewal. */
  readonly achievement: string;
  readonly number: string;
  /** Place on both status lists. */
  readonly place: number;
  readonly terms: CertificateTerms;
}

type Issuer = Pick<IssuerState, 'did' | 'base' | 'name'>;

/** The payload of a certificate's JWT. */
export function certificateDocument(issuer: Issuer, parts: CertificateParts): object {
  const { id, place, terms } = parts;
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      OWN_TERMS,
    ],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: `${terms.standard.name}: ${terms.holder}`,
    issuer: { id: issuer.did, type: ['Profile'], name: issuer.name, url: issuer.base },
    validFrom: terms.from,
    validUntil: terms.until,
    credentialSubject: subject(issuer, parts),
    ...(terms.assessment && { evidence: [evidence(terms.assessment)] }),
    termsOfUse: [
      {
        type: 'CertificationTerms',
        shownOn: terms.origins,
        nextReview: terms.review,
        checker: `${issuer.base}${CHECKER_PATH}`,
      },
    ],
    credentialStatus: [
      statusEntry(issuer, 'revocation', place),
      statusEntry(issuer, 'suspension', place),
    ],
  };
}

/* The terms that neither specification has, defined in the document itself, so that nobody has to fetch a context. */
const OWN_TERMS = Object.fromEntries(
  ['CertificationTerms', 'shownOn', 'nextReview', 'checker'].map((term) => [
    term,
    `urn:cse-widgets:${term}`,
  ]),
);

function subject(issuer: Issuer, { number, achievement, terms }: CertificateParts): object {
  const { holder, scope, standard, image, assessment, results } = terms;
  const counted = results && resultMembers(achievement, results);
  const named = `${standard.name}, version ${standard.version}`;
  return {
    type: ['AchievementSubject'],
    identifier: [
      { type: 'IdentityObject', hashed: false, identityType: 'name', identityHash: holder },
    ],
    licenseNumber: number,
    ...(assessment && { activityEndDate: assessment.decided }),
    ...(counted && { result: counted.result }),
    achievement: {
      id: achievement,
      type: ['Achievement'],
      achievementType: 'Certification',
      name: standard.name,
      version: standard.version,
      specialization: scope,
      description: `Certification against ${named}, for: ${scope}`,
      criteria: { narrative: `${issuer.name} assessed the services named against ${named}.` },
      ...(image && { image: { id: image.url, type: 'Image', caption: image.alt } }),
      ...(counted && { resultDescription: counted.resultDescription }),
    },
  };
}

/* The digest ties the certificate to a file that its owner can show, and nobody else can find. */
function evidence({ digest }: NonNullable<CertificateTerms['assessment']>): object {
  return {
    id: nameOfDigest(digest),
    type: ['Evidence'],
    name: 'Assessment',
    description: 'The assessor’s file that this follows from. It is not published.',
    digestSRI: digest,
    mediaType: 'application/json',
  };
}

function statusEntry(
  { base }: Issuer,
  statusPurpose: 'revocation' | 'suspension',
  place: number,
): object {
  const statusListCredential = `${base}${statusListPath(statusPurpose)}`;
  const statusListIndex = String(place);
  return {
    id: `${statusListCredential}#${statusListIndex}`,
    type: 'BitstringStatusListEntry',
    statusPurpose,
    statusListIndex,
    statusListCredential,
  };
}
