import { createHash } from 'node:crypto';
import { textOf } from '../../core/assessment/items.js';
import { readCredentialInput } from '../../core/credential/credential-input.js';
import { readSecured } from '../../core/credential/secured-document.js';
import { isRecord, listOf, parseShallow } from '../../core/formats/json.js';

/*
 * The digest by which a certificate is tied to the assessment behind it. It is
 * taken of what the file says and not of its bytes, so a copy that was laid out
 * anew is still the same; and of the file as it stands, not as this release
 * understands it, so that a later one comes to the same digest.
 */

/** SHA-256 of an assessor's file in the form of Subresource Integrity; `undefined` for what is no JSON. */
export function digestOfAssessment(text: string): string | undefined {
  const parsed = parseShallow(text);
  if (!parsed.ok || !isRecord(parsed.data)) return undefined;
  return `sha256-${createHash('sha256').update(textOf(parsed.data)).digest('base64')}`;
}

/** A name for what has a digest, which leads nowhere: RFC 6920, section 3. */
export function nameOfDigest(digest: string): string {
  const bytes = Buffer.from(digest.replace(/^sha256-/, ''), 'base64');
  return `ni:///sha-256;${bytes.toString('base64url')}`;
}

/** The digests that a certificate names as evidence; whether they count is for its verification to say. */
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
