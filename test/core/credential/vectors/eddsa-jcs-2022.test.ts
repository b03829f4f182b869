import { base58 } from '@scure/base';
import canonicalize from 'canonicalize';
import { beforeAll, expect, test } from 'vitest';
import { hashData, verifyEd25519 } from '../../../../src/core/credential/data-integrity.js';
import { keysInDid } from '../../../../src/core/credential/did.js';
import { keyOfMultibase } from '../../../../src/core/credential/key-formats.js';
import { createFormatsLoader } from '../../../../src/core/credential/load-optional-formats.js';
import { readSecured } from '../../../../src/core/credential/secured-document.js';
import { checkSignature, type KeySource } from '../../../../src/core/credential/signature.js';
import { vectorJson, vectorText, withVectors } from './vector-folder.js';

const file = (name: string) => `vc-di-eddsa/eddsa-jcs-2022/${name}`;

async function checkOf(document: unknown) {
  const reading = readSecured(document);
  if (!reading.ok) return reading.code;
  const loadFormats = createFormatsLoader();
  const keysOf: KeySource = async (id = '') => {
    const keys = (await keysInDid(id.split('#')[0] ?? '', loadFormats)) ?? [];
    return { ok: true, keys, others: [] };
  };
  const { code } = await checkSignature(reading.secured, keysOf, { loadFormats });
  return code;
}

interface Signed {
  readonly '@context': readonly string[];
  readonly proof: { readonly proofValue: string };
}

withVectors('eddsa-jcs-2022, the vectors of the W3C, in ../shared/vectors', () => {
  let unsigned: object;
  let options: object;
  let signed: Signed;

  beforeAll(() => {
    unsigned = vectorJson('vc-di-eddsa/unsigned.json') as object;
    options = vectorJson(file('proofConfigJCS.json')) as object;
    signed = vectorJson(file('signedJCS.json')) as Signed;
  });

  test('canonical form of document and proof', () => {
    expect(canonicalize(unsigned)).toBe(vectorText(file('canonDocJCS.txt')).trim());
    expect(canonicalize(options)).toBe(vectorText(file('proofCanonJCS.txt')).trim());
  });

  test('hashes, in their order', async () => {
    const hash = Buffer.from(await hashData(unsigned, options)).toString('hex');
    expect(hash).toBe(vectorText(file('combinedHashJCS.txt')).trim());
    expect(hash.slice(0, 64)).toBe(vectorText(file('proofHashJCS.txt')).trim());
    expect(hash.slice(64)).toBe(vectorText(file('docHashJCS.txt')).trim());
  });

  test('the signature', async () => {
    const { proofValue } = signed.proof;
    expect(proofValue).toBe(vectorText(file('sigBTC58JCS.txt')).trim());
    const signature = base58.decode(proofValue.slice(1));
    expect(Buffer.from(signature).toString('hex')).toBe(vectorText(file('sigHexJCS.txt')).trim());
    const keys = vectorJson('vc-di-eddsa/keyPair.json') as { publicKeyMultibase: string };
    const key = keyOfMultibase(keys.publicKeyMultibase) ?? {};
    const data = Buffer.from(vectorText(file('combinedHashJCS.txt')).trim(), 'hex');
    expect(await verifyEd25519(key, signature, new Uint8Array(data))).toBe(true);
  });

  test('the signed document', async () => {
    expect(await checkOf(signed)).toBe('signed-by-issuer');
    expect(await checkOf(JSON.stringify(signed))).toBe('signed-by-issuer');
  });

  test.each<[string, (signed: Signed) => object]>([
    ['another name', () => ({ name: 'Alumni credential' })],
    ['one member more', () => ({ more: true })],
    [
      'another context before',
      (whole) => ({ '@context': ['https://evil.example', ...whole['@context']] }),
    ],
    ['another purpose', ({ proof }) => ({ proof: { ...proof, proofPurpose: 'authentication' } })],
    ['another time', ({ proof }) => ({ proof: { ...proof, created: '2023-02-24T23:36:39Z' } })],
    ['a time that is not one', ({ proof }) => ({ proof: { ...proof, created: 'today' } })],
    ['another suite', ({ proof }) => ({ proof: { ...proof, cryptosuite: 'eddsa-rdfc-2022' } })],
    ['no proof', () => ({ proof: undefined })],
  ])('does not pass with %s', async (_, change) => {
    expect(await checkOf({ ...signed, ...change(signed) })).not.toBe('signed-by-issuer');
  });
});
