import {
  readCredentialInput,
  type CredentialInput,
} from '../../core/credential/credential-input.js';
import { createDocuments } from '../../core/credential/documents.js';
import { factsOfFault } from '../../core/credential/verification-run.js';
import type { CheckCode, CheckState, Verification } from '../../core/credential/verification.js';
import {
  unread,
  verifyCredentialInput,
  type VerifyOptions,
} from '../../core/credential/verify-certificate.js';
import { parseUrl } from '../../core/formats/web-address.js';
import {
  defineCommand,
  type Command,
  type Context,
  type Flags,
  type Values,
} from '../framework/command.js';
import { ok, usageError, failure, type Outcome } from '../framework/outcome.js';
import { assessmentCheckInWords, checkAssessment } from '../verify/assessment-check.js';
import {
  readSource,
  type CertificateSource,
  type SourceOptions,
} from '../verify/certificate-source.js';
import { AUTHORITY_FLAGS, readAuthorities } from '../verify/named-authorities.js';
import { verificationInWords } from '../verify/verification-words.js';

const VERIFY_FLAGS = {
  certificate: {
    type: 'string',
    value: 'FILE|URL',
    required: true,
    positional: true,
    description: 'certificate, stapled proof, picture, or link to a checker; - is standard input',
  },
  origin: {
    type: 'string',
    value: 'URL',
    description: 'page or site that it is shown on',
  },
  ...AUTHORITY_FLAGS,
  proof: {
    type: 'string',
    value: 'FILE|URL',
    description: 'stapled proof to check it with, instead of asking the web',
  },
  assessment: {
    type: 'string',
    value: 'FILE',
    description: 'assessor’s file: check that it is the one the certificate follows from',
  },
} as const satisfies Flags;

type VerifyValues = Values<typeof VERIFY_FLAGS>;

/* What the program ends with. */
const FAILED = 3;
const COULD_NOT_CHECK = 4;

/** `verify` */
export const verify: Command = defineCommand({
  name: 'verify',
  summary: 'check a certificate as a visitor’s browser would',
  details:
    'Ends with 0 only if it is verified, with 3 if any check failed, and with 4 if something could not be checked; 1 and 2 mean that there was nothing to check. Where a certificate may be shown is one of the checks, so without --origin it cannot be verified. With --assessment there is one more check, which is no part of the verdict.',
  flags: VERIFY_FLAGS,
  examples: [
    'verify https://body.example/certificates/cse-2026-0001.jwt --origin https://www.north.example --authority did:web:centre.example',
    'verify proof.json --origin https://www.north.example --authority did:web:centre.example --json',
  ],
  async run(values, context) {
    const wanted = readWanted(values, context);
    if (!wanted.ok) return wanted;
    const found = await verifyOperand(values, wanted.value, context);
    if (!found.ok) return found;
    const { verification, shown } = found.value;
    const { assessment: file } = values;
    const told = await (file === undefined
      ? ok(undefined)
      : checkAssessment(file, shown, verification, context.cwd));
    if (!told.ok) return told;
    const assessment = told.value;
    return {
      ok: true,
      data: { ...verification, ...(assessment && { assessment }) },
      text: verificationInWords(verification, assessment && [assessmentCheckInWords(assessment)]),
      exit: exitOf(verification, assessment?.state),
    };
  },
});

function exitOf({ verdict }: Verification, assessment: CheckState = 'passed'): number {
  const failed = !['verified', 'could-not-check'].includes(verdict);
  if (failed || assessment === 'failed') return FAILED;
  return verdict === 'verified' && assessment === 'passed' ? 0 : COULD_NOT_CHECK;
}

function readWanted(
  values: VerifyValues,
  { fetch, now }: Pick<Context, 'fetch' | 'now'>,
): Outcome<VerifyOptions> {
  const { origin: shownOn, loopback } = values;
  const authorities = readAuthorities(values);
  if (!authorities.ok) return authorities;
  if (shownOn !== undefined && !parseUrl(shownOn)) {
    return usageError('origin-malformed', `"${shownOn}" is not a web address.`, 'origin');
  }
  const documents = createDocuments({ fetch, now });
  return ok({ documents, now, authorities: authorities.value, shownOn, loopback });
}

interface Verified {
  readonly verification: Verification;
  /** What was read, if anything was. */
  readonly shown?: Uint8Array | string;
}

async function verifyOperand(
  values: VerifyValues,
  options: VerifyOptions,
  context: Context,
): Promise<Outcome<Verified>> {
  const { documents, now } = options;
  const { certificate: operand, loopback } = values;
  const found = await readSource(operand, { documents, loopback, field: 'certificate' }, context);
  if (!found.ok) return found;
  const input = await inputFrom(found.value, operand);
  if (!('certificate' in input)) {
    return ok({ verification: unread(now(), input.code, input.facts) });
  }
  const proof = await readProof(values, { documents, loopback, field: 'proof' }, context);
  if (!proof.ok) return proof;
  // A link to a checker says itself where the badge was seen.
  const shownOn = options.shownOn ?? found.value.shownOn;
  const all = { ...input, ...(proof.value && { proof: proof.value }) };
  const verification = await verifyCredentialInput(all, { ...options, shownOn });
  const { reading } = found.value;
  return ok({ verification, ...(reading.ok && { shown: reading.data }) });
}

interface Unread {
  readonly code: CheckCode;
  readonly facts: Readonly<Record<string, string>>;
}

async function inputFrom(
  { reading }: CertificateSource,
  operand: string,
): Promise<CredentialInput | Unread> {
  if (!reading.ok) {
    const code = reading.reason === 'too-large' ? 'too-large' : 'unreachable';
    return { code, facts: factsOfFault(operand, reading) };
  }
  const read = await readCredentialInput(reading.data);
  return read.ok ? read.input : read;
}

async function readProof(
  { proof }: VerifyValues,
  options: SourceOptions,
  context: Context,
): Promise<Outcome<CredentialInput['proof']>> {
  if (proof === undefined) return ok(undefined);
  const found = await readSource(proof, options, context);
  if (!found.ok) return found;
  const input = await inputFrom(found.value, proof);
  if ('proof' in input) return ok(input.proof);
  return failure('not-a-proof', `${proof} is not a stapled proof that can be read.`, 'proof');
}
