import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { SharedFile, UnsignedFile } from '../../../src/core/sharing/shared-file-schema.js';
import { signedText, thumbprintText } from '../../../src/core/sharing/shared-file.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';

/** Somebody's assessment in a browser: a key, and the id that goes with it. */
export interface Sharer {
  readonly id: string;
  readonly key: SharedFile['key'];
  readonly privateKey: KeyObject;
}

/** A new assessment. */
export function newSharer(): Sharer {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const key = { kty: 'EC', crv: 'P-256', x, y } as const;
  const id = createHash('sha256').update(thumbprintText(key)).digest('base64url');
  return { id, key, privateKey };
}

const { id, version, elementsById, ratings } = cseStandard();

/** Ratings of all elements, turning with the number. */
export function someRatings(number: number): Record<string, string> {
  return Object.fromEntries(
    [...elementsById.keys()].map((element, at) => {
      const rating = ratings[(number * 7 + at * (1 + (number % 3))) % ratings.length];
      return [element, rating?.id ?? ''];
    }),
  );
}

/** A file that an assessment shares; whatever is given goes in before it is signed. */
export function sharedFile(sharer: Sharer, parts: Partial<UnsignedFile> = {}): SharedFile {
  const file: UnsignedFile = {
    format: 'cse-widgets/shared',
    version: 1,
    id: sharer.id,
    key: sharer.key,
    shared: '2026-10-01T12:00:00.000Z',
    standard: { id, version },
    year: 2026,
    ratings: someRatings(1),
    ...parts,
  };
  return { ...file, signature: signatureOf(file, sharer) };
}

/** The signature of a document, whatever it holds. */
export function signatureOf(file: object, { privateKey }: Sharer): string {
  const key = { key: privateKey, dsaEncoding: 'ieee-p1363' as const };
  return sign('sha256', Buffer.from(signedText(file as UnsignedFile)), key).toString('base64url');
}
