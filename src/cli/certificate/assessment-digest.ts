import { createHash } from 'node:crypto';
import { textOf } from '../../core/assessment/items.js';
import { readCredentialInput } from '../../core/credential/credential-input.js';
import { readSecured } from '../../core/credential/secured-document.js';
import { isRecord, listOf, parseShallow } from '../../core/formats/json.js';

/*
 * The digest that ties a certificate to the assessment behind it. It is made of the contents of the file
 * and not of its bytes, so that a copy with other white space has the same digest; and of everything in
 * the file, also what this release does not know, so that a later release makes the same digest.
 */

/** SHA-256 of an assessor's file in the form of Subresource Integrity; `undefined` if it is not JSON. */
export function digestOfAssessment(text: string): string | undefined {
  const parsed = parseShallow(text);
  if (!parsed.ok || !isRecord(parsed.data)) return undefined;
  return `sha256-${createHash('sha256').update(textOf(parsed.data)).digest('base64')}`;
}

/** A name made of a digest, which is not an address (RFC 6920, section 3). */
export function nameOfDigest(digest: string): string {
  const bytes = Buffer.from(digest.replace(/^sha256-/, ''), 'base64');
  return `ni:///sha-256;${bytes.toString('base64url')}`;
}

/** The digests that a certificate names as evidence. Whether it can be trusted is for its verification to say. */
export async function digestsIn(data: Uint8Array | string): Promise<readonly string[]> {
  const read = await readCredentialInput(data);
  if (!read.ok) return [];
  const opened = readSecured(read.input.certificate);
  if (!opened.ok) return [];
  return listOf(opened.secured.document.evidence)
    .filter(isRecord)
    .map(({ digestSRI }) => digestSRI)
    .filter((digest) => typeof digest === 'string');
}
