import { isRecord } from '../formats/json.js';
import type { PublicJwk } from './public-key.js';

/*
 * Reading an authority's list: the same rules as in recognition-list-schema.ts,
 * without the library, which would be a tenth of what a badge weighs. A test
 * holds the two against each other.
 */

/** A certification body on an authority's list. */
export interface RecognitionEntry {
  /** Its DID. */
  readonly id: string;
  readonly name: string;
  /** ISO 8601. */
  readonly from: string;
  /** ISO 8601; without this instant. */
  readonly until?: string | undefined;
  readonly keys?: readonly { readonly id: string; readonly publicKeyJwk: PublicJwk }[] | undefined;
}

/** The entries of a list; `undefined` where any part of it is not as it should be. */
export function entriesIn({
  validFrom,
  validUntil,
  credentialSubject,
}: Readonly<Record<string, unknown>>): readonly RecognitionEntry[] | undefined {
  const { type, recognised } = isRecord(credentialSubject) ? credentialSubject : {};
  const sound =
    isTime(validFrom) &&
    isTime(validUntil) &&
    type === 'RecognitionList' &&
    Array.isArray(recognised) &&
    recognised.every(isEntry);
  return sound ? recognised : undefined;
}

function isEntry(value: unknown): value is RecognitionEntry {
  if (!isRecord(value)) return false;
  const { id, name, from, until, keys } = value;
  const named = isText(id) && isText(name);
  const timed = isTime(from) && (until === undefined || isTime(until));
  return named && timed && (keys === undefined || (Array.isArray(keys) && keys.every(isKey)));
}

function isKey(value: unknown): boolean {
  return (
    isRecord(value) &&
    isText(value.id) &&
    isRecord(value.publicKeyJwk) &&
    isText(value.publicKeyJwk.kty)
  );
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
