import { createHash, createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { faultAt, type Fault } from '../../core/formats/fault.js';
import { parseShallow } from '../../core/formats/json.js';
import type { SharedFile } from '../../core/sharing/shared-file-schema.js';
import {
  readShared,
  signedText,
  thumbprintText,
  type SharedReading,
} from '../../core/sharing/shared-file.js';
import type { Standard } from '../../core/standard/standard.js';

/* R and S one after the other (RFC 7518, section 3.4). */
const R_AND_S = 'ieee-p1363' as const;

/**
 * Reads a shared file from its text and checks who shared it. Besides the faults of `readSharedText` there
 * are `unsafe-name` (a member that some programs treat as a command), `year-ahead`, `other-id` (the id does
 * not belong to the key), `bad-key` and `bad-signature`. Never throws.
 *
 * @param now - Milliseconds since 1970.
 */
export function checkShared(standard: Standard, text: string, now: number): SharedReading {
  const parsed = parseShallow(text);
  if (!parsed.ok) return parsed;
  const unsafe = findUnsafeName(parsed.data, '');
  if (unsafe !== undefined)
    return rejectAt(unsafe, 'unsafe-name', 'has a name that is not allowed');
  const reading = readShared(standard, parsed.data);
  if (!reading.ok) return reading;
  const { file } = reading;
  if (file.year > new Date(now).getUTCFullYear() + 1) {
    return rejectAt('year', 'year-ahead', 'is in the future');
  }
  // Over what was sent, and not over the parts of it that this release knows.
  const fault = findForgery(file, signedText(parsed.data as SharedFile));
  return fault ? { ok: false, faults: [fault] } : reading;
}

function findForgery({ id, key, signature }: SharedFile, signed: string): Fault | undefined {
  const thumbprint = createHash('sha256').update(thumbprintText(key)).digest('base64url');
  if (id !== thumbprint) return faultAt('id', 'other-id', 'belongs to another key');
  try {
    const { kty, crv, x, y } = key;
    const jwk: JsonWebKey = { kty, crv, x, y };
    const options = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: R_AND_S };
    const bytes = Buffer.from(signature, 'base64url');
    const good = verify('sha256', Buffer.from(signed), options, bytes);
    return good ? undefined : faultAt('signature', 'bad-signature', 'is not of this file and key');
  } catch {
    return faultAt('key', 'bad-key', 'is not a key');
  }
}

/* `parseShallow` has limited the depth. */
function findUnsafeName(value: unknown, path: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, part] of Object.entries(value)) {
    const at = path === '' ? name : `${path}.${name}`;
    const found = name === '__proto__' ? at : findUnsafeName(part, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

function rejectAt(path: string, code: string, words: string): SharedReading {
  return { ok: false, faults: [faultAt(path, code, words)] };
}
