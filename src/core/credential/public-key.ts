/** A public key as a JSON Web Key (RFC 7517 §4). */
export interface PublicJwk {
  readonly kty?: string;
  readonly crv?: string;
  readonly x?: string;
  readonly y?: string;
  readonly n?: string;
  readonly e?: string;
  readonly alg?: string;
  readonly use?: string;
}

/** A key with the id by which a signature names it: a DID with a fragment. */
export interface Key {
  readonly id: string;
  readonly jwk: PublicJwk;
}
