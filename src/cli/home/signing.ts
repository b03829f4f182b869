import { CompactSign, decodeProtectedHeader, importJWK, type JWK } from 'jose';
import type { Context } from '../framework/command.js';
import { ok, type Outcome } from '../framework/outcome.js';
import type { HomeKey } from '../register/register-event.js';
import { currentKey, type Issue } from '../register/register-state.js';
import type { Home } from './home.js';
import { readPassphrase } from './passphrase.js';
import { readPrivateKey } from './private-key.js';

/** Signs with one key of a home. The private half stays inside. */
export interface Signer {
  readonly key: HomeKey;
  /** A compact JWS over the JSON of the payload; `alg` and `kid` are the key's. */
  readonly signJwt: (payload: object, header: JwtHeader) => Promise<string>;
}

/** What a signature's header says besides the key. */
export interface JwtHeader {
  /** `vc+jwt` for everything that is a Verifiable Credential (VC-JOSE-COSE, section 3.1.1). */
  readonly typ: string;
  /** `vc` beside `vc+jwt`. */
  readonly cty?: string;
}

/**
 * Unlocks the key that the home signs with now, asking for the passphrase if it
 * must. Failures: `passphrase-missing`, `passphrase-wrong`, `key-missing`,
 * `key-unreadable`.
 */
export async function unlockHome(
  home: Home,
  values: { readonly 'passphrase-file': string | undefined },
  context: Context,
): Promise<Outcome<Signer>> {
  const passphrase = await readPassphrase(values, context);
  if (!passphrase.ok) return passphrase;
  const key = currentKey(home.state);
  const jwk = await readPrivateKey(home.folder, key, passphrase.value);
  return jwk.ok ? ok(await signerOf(key, jwk.value)) : jwk;
}

/** The id of the key that a certificate was signed with. */
export function keyOf({ token }: Pick<Issue, 'token'>): string | undefined {
  return decodeProtectedHeader(token).kid;
}

/* A signer from the private half of a key. */
async function signerOf(key: HomeKey, jwk: JWK): Promise<Signer> {
  const { alg, id: kid } = key;
  const secret = await importJWK(jwk, alg);
  return {
    key,
    signJwt(payload, header) {
      const bytes = new TextEncoder().encode(JSON.stringify(payload));
      return new CompactSign(bytes).setProtectedHeader({ alg, kid, ...header }).sign(secret);
    },
  };
}
