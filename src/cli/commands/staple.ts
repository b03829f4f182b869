import { resolve } from 'node:path';
import { readCredentialInput } from '../../core/credential/credential-input.js';
import { createDocuments } from '../../core/credential/documents.js';
import type { Verification } from '../../core/credential/verification.js';
import { displayLine } from '../../core/formats/display-text.js';
import { parseUrl } from '../../core/formats/web-address.js';
import {
  defineCommand,
  type Command,
  type Context,
  type Flags,
  type Result,
  type Values,
} from '../framework/command.js';
import { errorCode, readIfPresent, replaceFile } from '../framework/files.js';
import { ok, usageError, failure, type Outcome } from '../framework/outcome.js';
import { readSource } from '../verify/certificate-source.js';
import { AUTHORITY_FLAGS, readAuthorities } from '../verify/named-authorities.js';
import { makeStaple, type Staple, type StapleRequest } from '../verify/stapled-proof.js';
import { reasonsOf } from '../verify/verification-words.js';

const STAPLE_FLAGS = {
  certificate: {
    type: 'string',
    value: 'FILE|URL',
    required: true,
    positional: true,
    description: 'certificate to prove',
  },
  out: {
    type: 'string',
    value: 'FILE',
    required: true,
    description: 'file to write, such as proof.json, on the site that shows the badge',
  },
  origin: {
    type: 'string',
    value: 'URL',
    description: 'that site (default: the first that the certificate names)',
  },
  ...AUTHORITY_FLAGS,
} as const satisfies Flags;

type StapleValues = Values<typeof STAPLE_FLAGS>;

/* What the program ends with, as with `verify`. */
const NOT_VERIFIED = 3;

/** `staple` */
export const staple: Command = defineCommand({
  name: 'staple',
  summary: 'put a certificate and all that proves it into one file',
  details:
    'A badge that shows this file asks nobody else. The file is good until the first of its lists runs out, as long as the issuer publishes them for, so make it anew from a timer, once a day.\n\nWhat it writes was verified. Of a certificate that has been revoked or suspended the file says so, and the command ends with 3. Where it cannot verify, it ends with 1 and a reason, and the file that was there stays as it was.',
  flags: STAPLE_FLAGS,
  examples: [
    'staple https://body.example/certificates/cse-2026-0001.jwt --authority did:web:centre.example --out /var/www/proof.json',
    'staple certificate.jwt --authority did:web:centre.example --out proof.json --origin https://www.north.example',
  ],
  async run(values, context) {
    const request = await readRequest(values, context);
    if (!request.ok) return request;
    const made = await makeStaple(request.value);
    return made.ok ? writeProof(resolve(context.cwd, values.out), made.value) : made;
  },
});

async function readRequest(
  values: StapleValues,
  context: Context,
): Promise<Outcome<StapleRequest>> {
  const { fetch, now } = context;
  const { origin, loopback } = values;
  const authorities = readAuthorities(values);
  if (!authorities.ok) return authorities;
  if (authorities.value.length === 0) {
    return usageError('flag-missing', 'Say whose list counts with --authority DID.', 'authority');
  }
  if (origin !== undefined && !parseUrl(origin)) {
    return usageError('origin-malformed', `"${origin}" is not a web address.`, 'origin');
  }
  const certificate = await readCertificateOf(values, context);
  if (!certificate.ok) return certificate;
  return ok({
    certificate: certificate.value,
    origin,
    authorities: authorities.value,
    loopback,
    fetch,
    now,
  });
}

async function readCertificateOf(
  { certificate: operand, loopback }: StapleValues,
  context: Context,
): Promise<Outcome<string | object>> {
  const options = { documents: createDocuments(context), loopback, field: 'certificate' };
  const found = await readSource(operand, options, context);
  if (!found.ok) return found;
  const { reading } = found.value;
  if (!reading.ok) {
    const why = reading.status === undefined ? reading.reason : `HTTP ${reading.status}`;
    return failure(
      'certificate-unreachable',
      `${operand} could not be fetched (${why}).`,
      'certificate',
    );
  }
  const read = await readCredentialInput(reading.data);
  if (read.ok) return ok(read.input.certificate);
  return failure(read.code, `${operand} is not a certificate that can be read.`, 'certificate');
}

function writeProof(file: string, { proof, verification }: Staple): Result {
  const { verdict, certificate, goodUntil, checkedAt } = verification;
  const { number, holder } = certificate ?? {};
  try {
    const text = `${JSON.stringify(proof, null, 2)}\n`;
    const changed = readIfPresent(file) !== text;
    if (changed) replaceFile(file, text);
    return {
      ok: true,
      data: { out: file, verdict, number, holder, changed, checkedAt, goodUntil },
      text: formatVerification(file, verification),
      exit: verdict === 'verified' ? 0 : NOT_VERIFIED,
    };
  } catch (error) {
    return failure('not-written', `${file} could not be written (${errorCode(error)}).`, 'out');
  }
}

function formatVerification(file: string, verification: Verification): string {
  const { verdict, certificate: { number, holder } = {}, goodUntil = '' } = verification;
  const name = displayLine([number, holder].filter(Boolean).join(', '));
  if (verdict !== 'verified') return `${file} now says of ${name}. ${reasonsOf(verification)}`;
  return `${file} proves ${name}. It is good until ${goodUntil}; staple again before that.`;
}
