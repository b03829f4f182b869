import { createHash, randomInt, randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { issueCertificate } from '../../../src/cli/certificate/sign-certificate.js';
import type { Context } from '../../../src/cli/framework/command.js';
import { openIssuer } from '../../../src/cli/home/home.js';
import { unlockHome } from '../../../src/cli/home/signing.js';
import { recordDisk } from '../../fixtures/recorded-disk.js';
import { TERMS } from './example-events.js';

/*
 * A program of its own that issues certificates as fast as it can, as many as its second argument says, and tells of
 * each once it was promised. It is written to be killed: by whoever started it, or where a third argument is given by
 * itself, in the place of the step on the disk after so many.
 */

const [home = '', count = '', steps] = process.argv.slice(2);

const context: Context = {
  cwd: home,
  env: process.env,
  now: Date.now,
  randomInt: (below) => randomInt(below),
  randomUuid: randomUUID,
  fetch,
  prompt: undefined,
  readInput: () => Promise.resolve(new Uint8Array()),
  note: () => undefined,
  keyRounds: 1_000,
};

const opened = openIssuer({ home }, context);
if (!opened.ok) throw new Error(opened.message);
const signer = await unlockHome(opened.value, { 'passphrase-file': undefined }, context);
if (!signer.ok) throw new Error(signer.message);

writeSync(1, 'ready\n');
if (steps !== undefined) recordDisk(home).dieAfter(Number(steps));
for (let issued = 0; issued < Number(count); issued += 1) {
  const request = { number: undefined, terms: TERMS };
  const record = await issueCertificate(opened.value, signer.value, request, context);
  if (!record.ok) throw new Error(record.message);
  const { number, place, issues } = record.value;
  const digest = createHash('sha256').update(issues[0].token).digest('hex');
  writeSync(1, `${number} ${place} ${digest}\n`);
}
