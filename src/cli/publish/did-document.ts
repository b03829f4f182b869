import { RECOGNITION_PATH } from '../register/published-paths.js';
import type { RegisterState } from '../register/register-state.js';

/**
 * The DID document of an authority or issuer (Controlled Identifiers 1.0, section 2). Every key
 * that ever signed stays in it under `assertionMethod`, so that rotation leaves what they signed
 * valid, until it is withdrawn; then it is nowhere in it, so that no reader takes it for good.
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

/** Where a DID document lies below the address that is published to (did:web, section 2.5.2). */
export function didDocumentPath(base: string): string {
  return new URL(base).pathname === '/' ? '.well-known/did.json' : 'did.json';
}
