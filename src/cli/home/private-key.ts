import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  CompactEncrypt,
  calculateJwkThumbprint,
  compactDecrypt,
  exportJWK,
  generateKeyPair,
  type JWK,
} from 'jose';
import { errorCode, flushFolder, makeFolder, writeNewFile } from '../framework/files.js';
import { ok, failure, type Outcome } from '../framework/outcome.js';
import { publicJwkOf, type HomeKey } from '../register/register-event.js';
import type { RegisterState } from '../register/register-state.js';
import { keysFolder } from './home.js';

/*
 * The private half of a key: a JWK in a JWE that a passphrase opens (RFC 7518,
 * section 4.8), in a file that only its owner may read. Only signing.ts gets
 * it from here.
 */

/* Algorithms of new keys, as RFC 7518 and RFC 8037 name them. */
const ALGORITHMS = ['ES256', 'EdDSA', 'RS256'] as const;

/** What a key signs with. */
export type Algorithm = (typeof ALGORITHMS)[number];

/** Reads the value of `--alg`. Fails with `alg-unknown`. */
export function readAlgorithm(value: string): Outcome<Algorithm> {
  const found = ALGORITHMS.find((alg) => alg === value);
  if (found !== undefined) return ok(found);
  return failure('alg-unknown', `--alg is ${ALGORITHMS.join(', ')}.`, 'alg');
}

/** Rounds of PBKDF2 for a new key: some tenths of a second on today's machines, for us and for an attacker who guesses. */
export const KEY_ROUNDS = 600_000;

/* Limits how long it takes to open a key that somebody else wrote. */
const MAX_ROUNDS = 10_000_000;

const ENCRYPTION = { alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', cty: 'jwk+json' } as const;

/** A new key whose private half is on the disk; it counts once its public half is in the register. */
export type MadeKey = Omit<HomeKey, 'id'> & {
  /**
   * Deletes the private half of a key that did not get into the register. Writing an event may fail
   * after it was put in its place, so the caller hands in the state of the register afterwards; if that
   * cannot be read, or names the key, the private half stays.
   */
  readonly discardUnlessNamed: (register: Outcome<RegisterState | undefined>) => void;
};

/** Makes a key and writes its private half, encrypted, into the home. Fails with `key-not-written`. */
export async function makeKey(
  folder: string,
  alg: Algorithm,
  passphrase: string,
  rounds: number,
): Promise<Outcome<MadeKey>> {
  const pair = await generateKeyPair(alg, { extractable: true, modulusLength: 3072 });
  const jwk = await exportJWK(pair.privateKey);
  const publicKeyJwk = publicJwkOf(jwk);
  if (publicKeyJwk === undefined) throw new TypeError(`no certificate is signed with ${alg}`);
  const thumbprint = await calculateJwkThumbprint(publicKeyJwk);
  const file = privateKeyFile(folder, thumbprint);
  const written = writeSecret(folder, file, await encrypt(jwk, passphrase, rounds));
  if (!written.ok) return written;
  const discardUnlessNamed: MadeKey['discardUnlessNamed'] = (register) => {
    if (!register.ok) return;
    const isNamed = register.value?.keys.some((key) => key.thumbprint === thumbprint) ?? false;
    if (!isNamed) rmSync(file, { force: true });
  };
  return ok({ alg, publicKeyJwk, thumbprint, discardUnlessNamed });
}

/** Opens the private half of a key. Fails with `key-missing`, `key-unreadable` or `passphrase-wrong`. */
export async function readPrivateKey(
  folder: string,
  { thumbprint }: HomeKey,
  passphrase: string,
): Promise<Outcome<JWK>> {
  const file = privateKeyFile(folder, thumbprint);
  if (!existsSync(file)) return failure('key-missing', `The private key ${file} is not there.`);
  const jwk = await decrypt(readFileSync(file, 'utf8'), passphrase);
  if (jwk === undefined) {
    return failure('passphrase-wrong', `The passphrase does not open ${file}.`);
  }
  if ((await calculateJwkThumbprint(jwk)) === thumbprint) return ok(jwk);
  return failure('key-unreadable', `${file} holds another key than its name says.`);
}

function privateKeyFile(folder: string, thumbprint: string): string {
  return join(keysFolder(folder), `${thumbprint}.jwe`);
}

/* A folder that existed before may be open to others. */
function writeSecret(folder: string, file: string, text: string): Outcome<undefined> {
  try {
    makeFolder(keysFolder(folder), 0o700);
    chmodSync(keysFolder(folder), 0o700);
    writeNewFile(file, text, 0o600);
    flushFolder(keysFolder(folder));
    return ok(undefined);
  } catch (error) {
    // No register names it yet.
    if (existsSync(file)) rmSync(file);
    return failure('key-not-written', `${file} cannot be written (${errorCode(error)}).`);
  }
}

async function encrypt(jwk: JWK, passphrase: string, rounds: number): Promise<string> {
  return new CompactEncrypt(bytesOf(JSON.stringify(jwk)))
    .setProtectedHeader(ENCRYPTION)
    .setKeyManagementParameters({ p2c: rounds })
    .encrypt(secretOf(passphrase));
}

async function decrypt(jwe: string, passphrase: string): Promise<JWK | undefined> {
  try {
    const { plaintext } = await compactDecrypt(jwe.trim(), secretOf(passphrase), {
      keyManagementAlgorithms: [ENCRYPTION.alg],
      contentEncryptionAlgorithms: [ENCRYPTION.enc],
      maxPBES2Count: MAX_ROUNDS,
    });
    return JSON.parse(new TextDecoder().decode(plaintext)) as JWK;
  } catch {
    // A wrong passphrase and a damaged file look the same, as they should.
    return undefined;
  }
}

/* Some keyboards write an accented letter as one character, others as two. */
function secretOf(passphrase: string): Uint8Array {
  return bytesOf(passphrase.normalize('NFC'));
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
