import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SECTORS, signedText, thumbprintText } from '../../dist/sharing.js';
import { cseStandard } from '../../dist/standards/cse/cse-pack.js';

/** What so many organisations would share: each with a key of its own, every element rated, and a story of some. */

const standard = cseStandard();
const elements = [...standard.elementsById.keys()];
const FILES_IN_A_FOLDER = 1_000;

function newKey() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = publicKey.export({ format: 'jwk' });
  return { privateKey, key: { kty: 'EC', crv: 'P-256', x, y } };
}

const ratingOf = (number, at) =>
  standard.ratings[(number * 31 + at * (1 + (number % 5))) % standard.ratings.length].id;

const storyOf = (number) => ({
  element: elements[number % elements.length],
  did: `We asked ${number} customers what they wait for, and told them when it would come. `.repeat(
    3,
  ),
  changed: 'They call less often to ask, and more of them say that they knew what would happen.',
});

function sharedFile(number) {
  const { privateKey, key } = newKey();
  const file = {
    format: 'cse-widgets/shared',
    version: 1,
    id: createHash('sha256').update(thumbprintText(key)).digest('base64url'),
    key,
    shared: new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString(),
    standard: { id: standard.id, version: standard.version },
    year: 2022 + (number % 5),
    sector: SECTORS[number % SECTORS.length],
    ...(number % 2 === 0 && { organisation: `Organisation ${number}` }),
    ratings: Object.fromEntries(elements.map((id, at) => [id, ratingOf(number, at)])),
    ...(number % 3 === 0 && { stories: [storyOf(number)] }),
  };
  const signature = sign('sha256', Buffer.from(signedText(file)), {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
  }).toString('base64url');
  return JSON.stringify({ ...file, signature });
}

/** Fills two folders with the same documents: one file each, and one file of lines. */
export function fillInboxes(folder, count) {
  const lines = join(folder, 'lines/all.ndjson');
  mkdirSync(dirname(lines), { recursive: true });
  const opened = openSync(lines, 'w');
  for (let number = 0; number < count; number += 1) {
    const text = sharedFile(number);
    const below = join(folder, 'files', String(Math.floor(number / FILES_IN_A_FOLDER)));
    if (number % FILES_IN_A_FOLDER === 0) mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `${number}.json`), text);
    writeSync(opened, `${text}\n`);
  }
  closeSync(opened);
}
