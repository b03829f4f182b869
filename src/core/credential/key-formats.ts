import { base58 } from '@scure/base';
import { base64url } from 'jose';
import type { PublicJwk } from './public-key.js';

/*
 * Keys in the short form of Multikey (Controlled Identifiers 1.0 §2.2.2):
 * `z` and, in base 58, a prefix that says what kind of key and the key itself.
 */

const ED25519 = [0xed, 0x01];
const P256 = [0x80, 0x24];

/** The key in such a text, or `undefined` where it is none of the kinds that are read: Ed25519 and P-256. */
export function keyOfMultibase(text: string): PublicJwk | undefined {
  if (!/^z[1-9A-HJ-NP-Za-km-z]{40,60}$/.test(text)) return undefined;
  const bytes = base58.decode(text.slice(1));
  const key = bytes.slice(2);
  const isA = ([first, second]: number[], length: number) =>
    bytes[0] === first && bytes[1] === second && key.length === length;
  if (isA(ED25519, 32)) return { kty: 'OKP', crv: 'Ed25519', x: base64url.encode(key) };
  const packed = key[0] === 2 || key[0] === 3;
  return packed && isA(P256, 33) ? decompress(key) : undefined;
}

const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

/* A point of P-256 comes as its x and the sign of its y (SEC 1 §2.3.4); a JWK wants both. */
function decompress(point: Uint8Array): PublicJwk | undefined {
  const x = point.slice(1).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const square = (x ** 3n - 3n * x + B) % P;
  const root = power(square, (P + 1n) / 4n);
  if ((root * root - square) % P !== 0n || x >= P) return undefined;
  const y = root % 2n === BigInt((point[0] ?? 0) & 1) ? root : P - root;
  const bytes = Uint8Array.from(y.toString(16).padStart(64, '0').match(/../g) ?? [], (byte) =>
    parseInt(byte, 16),
  );
  return {
    kty: 'EC',
    crv: 'P-256',
    x: base64url.encode(point.slice(1)),
    y: base64url.encode(bytes),
  };
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, ((base % P) + P) % P];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % P;
    square = (square * square) % P;
  }
  return result;
}

/*
 * RSA keys that prove nothing though a signature of theirs fits. WebCrypto
 * takes them all; jose refuses those under 2,048 bits.
 */

/* By these, keys are told that chips with the ROCA flaw made (CVE-2017-15361): their factors can be found. */
const PRIMES = [11, 13, 17, 19, 37, 53, 61, 71, 73, 79, 97, 103, 107, 109, 127, 151, 157];

/** Whether an RSA key is one that only its owner can sign with. */
export function isSoundRsa({ n = '', e }: PublicJwk): boolean {
  try {
    // 65,537. With a smaller one, as 1, anybody can make a signature that fits.
    return e === 'AQAB' && !isPredictable(n);
  } catch {
    // A modulus that is no number.
    return false;
  }
}

function isPredictable(n: string): boolean {
  const modulus = base64url.decode(n).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return PRIMES.every((prime) => powersOf(65_537, prime).has(Number(modulus % BigInt(prime))));
}

/* All that 65,537, raised again and again, leaves when divided by a prime. */
function powersOf(base: number, prime: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (let power = 1; !found.has(power); power = (power * base) % prime) found.add(power);
  return found;
}
