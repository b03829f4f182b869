import type { Signer } from '../home/signing.js';
import {
  issueInForce,
  type AuthorityState,
  type IssuerState,
  type RegisterState,
} from '../register/register-state.js';
import type { BadgeScript } from './badge-script-file.js';
import { checkerPages, checkerPolicy } from './checker-page.js';
import {
  apacheCheckerSettings,
  apacheSettings,
  hostingNotes,
  nginxSettings,
  staticHostSettings,
} from './hosting.js';
import type { PublishedFile } from './published-folder.js';
import {
  CHECKER_PATH,
  RECOGNITION_PATH,
  certificatePath,
  statusListPath,
  didDocumentPath,
} from './published-paths.js';
import {
  recognitionListCredential,
  periodFrom,
  type SignedPeriod,
  statusListCredential,
} from './signed-lists.js';

/** How a folder is published. Times are in milliseconds. */
export interface PublicationOptions {
  readonly now: number;
  /** How long the signed lists are good. */
  readonly validFor: number;
  /** How long a copy of a status list may be used before another look. */
  readonly ttl: number;
  /** DIDs of the authorities that the checker page asks. */
  readonly authorities: readonly string[];
  readonly badgeScript: BadgeScript;
}

/** Everything that a published folder holds. */
export interface Publication {
  /** In the order in which they must be put in place: a key before what it signed. */
  readonly files: readonly PublishedFile[];
  /** Until when its signed lists are good; ISO 8601 in UTC. */
  readonly validUntil: string;
}

const HEADER = { typ: 'vc+jwt', cty: 'vc' } as const;

/** Makes the published folder of an authority or issuer from its register. */
export async function publicationOf(
  state: RegisterState,
  signer: Signer,
  options: PublicationOptions,
): Promise<Publication> {
  const period = periodFrom(options.now, options.validFor);
  const lists =
    state.kind === 'issuer'
      ? await statusLists(state, signer, { ...period, ttl: options.ttl })
      : [await recognitionList(state, signer, period)];
  const certificates = state.kind === 'issuer' ? certificatesOf(state, options.now) : [];
  const files = [
    didFile(state),
    ...lists,
    ...certificates,
    ...checkerFiles(state, options),
    ...settings(state, options, period.validUntil),
  ];
  return { files, validUntil: period.validUntil };
}

function didFile(state: RegisterState): PublishedFile {
  const text = `${JSON.stringify(didDocumentOf(state), null, 2)}\n`;
  return { path: didDocumentPath(state.base), text };
}

function statusLists(
  state: IssuerState,
  signer: Signer,
  period: SignedPeriod & { readonly ttl: number },
): Promise<PublishedFile[]> {
  return Promise.all(
    (['revocation', 'suspension'] as const).map(async (purpose) => ({
      path: statusListPath(purpose),
      text: await signer.signJwt(statusListCredential(state, purpose, period), HEADER),
    })),
  );
}

async function recognitionList(
  state: AuthorityState,
  signer: Signer,
  period: SignedPeriod,
): Promise<PublishedFile> {
  const text = await signer.signJwt(recognitionListCredential(state, period), HEADER);
  return { path: RECOGNITION_PATH, text };
}

function certificatesOf({ certificates }: IssuerState, now: number): PublishedFile[] {
  return [...certificates.values()].map((record) => ({
    path: certificatePath(record),
    text: issueInForce(record, now).token,
  }));
}

function checkerFiles(
  { kind, did, name, base, loopback }: RegisterState,
  { authorities, badgeScript }: PublicationOptions,
): PublishedFile[] {
  const asked = kind === 'authority' ? [did] : authorities;
  return checkerPages({ name, base, loopback, badgeScript, authorities: asked });
}

function settings(
  { kind, name, base, loopback }: RegisterState,
  { ttl }: PublicationOptions,
  validUntil: string,
): PublishedFile[] {
  const parts = { base, maxAge: Math.floor(ttl / 1_000), policy: checkerPolicy({ loopback }) };
  return [
    { path: '.htaccess', text: apacheSettings(parts), shared: true },
    { path: `${CHECKER_PATH}.htaccess`, text: apacheCheckerSettings(parts) },
    { path: '_headers', text: staticHostSettings(parts), shared: true },
    { path: 'nginx.conf', text: nginxSettings(parts) },
    { path: 'HOSTING.md', text: hostingNotes({ ...parts, name, kind, validUntil }) },
  ];
}

/**
 * The DID document of an authority or issuer (Controlled Identifiers 1.0, section 2). Every key
 * that ever signed stays in it under `assertionMethod`, so that what they signed stays valid after
 * a rotation. A key that was withdrawn is nowhere in it, so that no reader believes it.
 * An authority's also says where its recognition list is.
 */
export function didDocumentOf(state: RegisterState): object {
  const { did, keys } = state;
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
    id: did,
    verificationMethod: keys.map(({ id, publicKeyJwk }) => ({
      id,
      type: 'JsonWebKey',
      controller: did,
      publicKeyJwk,
    })),
    assertionMethod: keys.map(({ id }) => id),
    ...(state.kind === 'authority' ? { service: [recognitionService(state)] } : {}),
  };
}

function recognitionService({ did, base }: RegisterState): object {
  return {
    id: `${did}#recognition`,
    type: 'RecognitionList',
    serviceEndpoint: `${base}${RECOGNITION_PATH}`,
  };
}
