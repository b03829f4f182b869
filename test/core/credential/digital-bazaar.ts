import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { fromJwk } from '@digitalbazaar/ed25519-multikey';
import {
  createSignCryptosuite,
  createVerifyCryptosuite,
} from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import canonicalize from 'canonicalize';
import type { Party } from '../../fixtures/credential-world.js';

/* Signing and checking `eddsa-jcs-2022` with the packages of Digital Bazaar, which share no code with ours. */

type Json = Record<string, unknown>;

/** What a proof says of itself beside its value. */
export interface ProofOptions {
  /** ISO 8601 in UTC, to the second. */
  readonly created: string;
  readonly nonce: string;
}

/** Somebody who signs and checks with those packages, by the key of a party of ours. */
export interface OtherImplementation {
  /** Entry of a DID document, with the key in base 58. */
  readonly verificationMethod: Json;
  /** The document with a proof inside. */
  sign(document: Json, options: ProofOptions): Promise<Json>;
  /** Whether a document is signed by that key; what it names else is not looked up anywhere. */
  accepts(document: unknown): Promise<boolean>;
  /** The same, but that white space in a signature is read over, as their base 58 does. */
  acceptsLoosely(document: unknown): Promise<boolean>;
}

/** Gives a party's key to those packages. */
export async function otherImplementation({ did, signer }: Party): Promise<OtherImplementation> {
  const jwk = await crypto.subtle.exportKey('jwk', signer.privateKey);
  const key = await fromJwk({ jwk, secretKey: true, id: signer.kid, controller: did });
  const verificationMethod = await key.export({ publicKey: true });
  const documentLoader = (url: string) =>
    url === signer.kid
      ? Promise.resolve({ document: verificationMethod })
      : Promise.reject(new Error(`Nobody asks for ${url}.`));
  const verifier = new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() });
  const acceptsLoosely = async (secured: unknown) => {
    const { proof, ...document } = secured as { proof?: unknown } & Json;
    if (typeof proof !== 'object' || proof === null || Array.isArray(proof)) return false;
    const sharing = { ...proof, ...sharedContext(proof, document) };
    return (await verifier.verifyProof({ proof: sharing, document, documentLoader })).verified;
  };
  return {
    verificationMethod,
    async sign(document, { created, nonce }) {
      const cryptosuite = createSignCryptosuite();
      const suite = new DataIntegrityProof({ cryptosuite, signer: key.signer(), date: created });
      const update = (proof: Json) => ({ ...proof, proofPurpose: 'assertionMethod', nonce });
      const proof = await suite.createProof({ document, purpose: { update }, documentLoader });
      return { ...document, proof };
    },
    accepts: async (secured) => !hasSpacedValue(secured) && (await acceptsLoosely(secured)),
    acceptsLoosely,
  };
}

function hasSpacedValue(secured: unknown): boolean {
  const { proof } = secured as { proof?: { proofValue?: unknown } | null };
  return typeof proof?.proofValue === 'string' && /\s/.test(proof.proofValue);
}

/*
 * Their suite asks whether document and proof hold the same contexts by identity, so that an object among them
 * never is the same once both were read from JSON. Those that are equal are made one here, and no others.
 */
function sharedContext(proof: object, { '@context': contexts }: Json): Json {
  if (!('@context' in proof)) return {};
  const { '@context': wanted } = proof;
  if (!Array.isArray(wanted) || !Array.isArray(contexts)) return {};
  const same = (one: unknown, at: number) => canonicalize(one) === canonicalize(contexts[at]);
  return {
    '@context': wanted.map((one: unknown, at) => (same(one, at) ? (contexts[at] as unknown) : one)),
  };
}
