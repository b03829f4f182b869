import { importJWK } from 'jose';
import { expect, test } from 'vitest';
import { verifyEd25519 } from '../../../../src/core/credential/data-integrity.js';
import { createFormatsLoader } from '../../../../src/core/credential/load-optional-formats.js';
import type { PublicJwk } from '../../../../src/core/credential/public-key.js';
import type { SecuredToken } from '../../../../src/core/credential/secured-document.js';
import { checkSignature } from '../../../../src/core/credential/signature.js';
import { differing, listed, vectorJson, withVectors, type Found } from './vector-folder.js';

/*
 * Project Wycheproof: signatures and keys made to be got wrong. A token is run through the same check as a
 * certificate, with the group's key as the issuer's only key.
 */

interface Case {
  readonly tcId: number;
  readonly comment: string;
  readonly result: string;
  readonly jws: string | object;
  readonly msg: string;
  readonly sig: string;
  readonly flags: readonly string[];
}

interface Group {
  readonly comment: string;
  readonly public?: PublicJwk & { readonly keys?: readonly PublicJwk[] };
  readonly private?: PublicJwk & { readonly keys?: readonly PublicJwk[] };
  readonly publicKeyJwk?: PublicJwk;
  readonly publicKey?: { readonly uncompressed: string };
  readonly tests: readonly Case[];
}

const groupsOf = (file: string) =>
  (vectorJson(`wycheproof/${file}`) as { testGroups: readonly Group[] }).testGroups;

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

/* A token as it is, without the rules that only credentials have. */
function tokenOf(jws: string): SecuredToken | undefined {
  try {
    const [head = ''] = jws.split('.');
    const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as Record<string, unknown>;
    return { form: 'jwt', token: jws, header, claims: {}, document: {}, legacy: false };
  } catch {
    return undefined;
  }
}

async function checked(jws: string | object, keys: readonly PublicJwk[]): Promise<string> {
  const secured = typeof jws === 'string' ? tokenOf(jws) : undefined;
  if (!secured) return 'not a token';
  // The group's key under whatever id the token names, so that the signature alone decides.
  const id = typeof secured.header.kid === 'string' ? secured.header.kid : 'key';
  const found = keys.map((jwk) => ({ id, jwk }));
  const { state, code } = await checkSignature(
    secured,
    () => Promise.resolve({ ok: true, keys: found, others: [] }),
    { loadFormats: createFormatsLoader() },
  );
  return state === 'passed' ? 'valid' : code;
}

/* What we accept of what is valid there: other algorithms say something true, and not to us. */
const OURS = /^(?:ES256|RS256|EdDSA|Ed25519)$/;

withVectors('Wycheproof, in ../shared/vectors', () => {
  test.each(['json_web_signature_test.json', 'json_web_key_test.json'])(
    '%s: no invalid token passes, and every valid one of our algorithms does',
    async (file) => {
      const cases: Found[] = [];
      const list: Found[] = [];
      for (const { public: publicKey, private: privateKey, comment, tests } of groupsOf(file)) {
        const set = publicKey ?? privateKey ?? {};
        const keys = set.keys ?? [set];
        for (const { tcId, jws, result, comment: what } of tests) {
          const alg = typeof jws === 'string' ? tokenOf(jws)?.header.alg : undefined;
          const wanted = result === 'valid' && typeof alg === 'string' && OURS.test(alg);
          const found = await checked(jws, keys);
          const id = `${tcId} ${comment}/${what} (${String(alg)})`;
          list.push({ id, expected: result, found });
          cases.push({
            id: `${id}: ${found}`,
            expected: wanted ? 'passes' : 'does not pass',
            found: found === 'valid' ? 'passes' : 'does not pass',
          });
        }
      }
      expect(cases.length).toBe(
        (vectorJson(`wycheproof/${file}`) as { numberOfTests: number }).numberOfTests,
      );
      expect(differing(cases)).toEqual([]);
      await expect(listed(list)).toMatchFileSnapshot(`found/${file.replace('_test.json', '.txt')}`);
    },
  );

  test('Ed25519: every signature is told right', async () => {
    const cases: Found[] = [];
    for (const { publicKeyJwk = {}, tests } of groupsOf('ed25519_test.json')) {
      for (const { tcId, comment, msg, sig, result } of tests) {
        const good = await verifyEd25519(publicKeyJwk, bytesOf(sig), bytesOf(msg)).catch(
          () => false,
        );
        cases.push({
          id: `${tcId} ${comment}`,
          expected: result,
          found: good ? 'valid' : 'invalid',
        });
      }
    }
    expect(cases).toHaveLength(151);
    expect(differing(cases)).toEqual([]);
    await expect(listed(cases)).toMatchFileSnapshot('found/ed25519.txt');
  });

  test('P-256: every signature is told right by the platform that tokens are checked with', async () => {
    const cases: Found[] = [];
    for (const { publicKey, tests } of groupsOf('ecdsa_secp256r1_sha256_p1363_test.json')) {
      const point = Buffer.from(publicKey?.uncompressed ?? '', 'hex');
      const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) =>
        part.toString('base64url'),
      );
      const jwk = { kty: 'EC' as const, crv: 'P-256', x: x ?? '', y: y ?? '' };
      const key = await importJWK(jwk, 'ES256');
      if (key instanceof Uint8Array) throw new Error('no public key');
      for (const { tcId, comment, msg, sig, result } of tests) {
        const ecdsa = { name: 'ECDSA', hash: 'SHA-256' };
        const good = await crypto.subtle
          .verify(ecdsa, key, bytesOf(sig), bytesOf(msg))
          .catch(() => false);
        cases.push({
          id: `${tcId} ${comment}`,
          expected: result,
          found: good ? 'valid' : 'invalid',
        });
      }
    }
    expect(cases).toHaveLength(262);
    expect(differing(cases)).toEqual([]);
    await expect(listed(cases)).toMatchFileSnapshot('found/p-256.txt');
  });
});
