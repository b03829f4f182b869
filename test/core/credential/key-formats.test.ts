import { base64urlnopad } from '@scure/base';
import { describe, expect, test } from 'vitest';
import { isSoundRsa } from '../../../src/core/credential/key-formats.js';
import { createSigner } from '../../fixtures/credential-signer.js';

const { jwk } = await createSigner('x', 'RS256');
const modulusOf = (n: bigint) =>
  base64urlnopad.encode(Uint8Array.from(Buffer.from(n.toString(16).padStart(512, '0'), 'hex')));

describe('an RSA key', () => {
  test('as everybody makes them is sound', () => {
    expect(isSoundRsa({ n: jwk.n ?? '', e: jwk.e ?? '' })).toBe(true);
  });

  test.each(['AQ', 'Aw', 'AAEAAQ', '', undefined])('with the exponent %j is not', (e) => {
    expect(isSoundRsa({ n: jwk.n ?? '', ...(e !== undefined && { e }) })).toBe(false);
  });

  test('whose modulus is a power of 65,537 by every small prime, as the flawed chips made them, is not', () => {
    expect(isSoundRsa({ n: modulusOf(65_537n ** 120n), e: 'AQAB' })).toBe(false);
    expect(isSoundRsa({ n: modulusOf(65_537n ** 120n + 2n), e: 'AQAB' })).toBe(true);
  });
});
