import { base64url } from 'jose';
import type { PublicJwk } from './public-key.js';

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
