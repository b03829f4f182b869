import { resolve } from 'node:path';
import { en } from '../../components/badge/messages.en.js';
import type { CheckState, Verification } from '../../core/credential/verification.js';
import { digestOfAssessment, digestsIn } from '../certificate/assessment-digest.js';
import { readNamedFile } from '../framework/files.js';
import { ok, failure, type Outcome } from '../framework/outcome.js';

/** Whether a file is the assessment that a certificate follows from: a check beside the seven, for those who have the file. */
export interface AssessmentCheck {
  readonly name: 'assessment';
  readonly state: CheckState;
  readonly code: keyof typeof SENTENCES;
}

const SENTENCES = {
  'assessment-matches': 'The file is the assessment that the certificate follows from.',
  'assessment-differs': 'The file is not the assessment that the certificate follows from.',
  'no-assessment': 'The certificate does not say which assessment it follows from.',
  'assessment-not-proved': 'Nobody vouches for what the certificate says of its assessment.',
} as const;

const STATES: Readonly<Record<AssessmentCheck['code'], CheckState>> = {
  'assessment-matches': 'passed',
  'assessment-differs': 'failed',
  'no-assessment': 'unknown',
  'assessment-not-proved': 'unknown',
};

/**
 * Checks a file against the digest in a certificate. The digest in a certificate
 * that is not proved says nothing. Fails with
 * `file-unreadable`, or with `assessment-unreadable` if it is not JSON.
 *
 * @param shown - The certificate, or a proof or picture with it, as it was read.
 */
export async function checkAssessment(
  path: string,
  shown: Uint8Array | string | undefined,
  { checks }: Verification,
  cwd: string,
): Promise<Outcome<AssessmentCheck>> {
  const file = resolve(cwd, path);
  const digest = digestOfFile(file);
  if (!digest.ok) return digest;
  const named = shown === undefined ? [] : await digestsIn(shown);
  const [, signature, issuer] = checks;
  const proved = signature?.state === 'passed' && issuer?.state === 'passed';
  if (named.length === 0) return ok(checkOf('no-assessment'));
  if (!proved) return ok(checkOf('assessment-not-proved'));
  const found = named.includes(digest.value);
  return ok(checkOf(found ? 'assessment-matches' : 'assessment-differs'));
}

/** The check as a line for people, laid out as the seven are. */
export function assessmentCheckInWords({ state, code }: AssessmentCheck): string {
  return `${en.state[state].padEnd(9)}  ${'Assessment'.padEnd(10)}  ${SENTENCES[code]}`;
}

function checkOf(code: AssessmentCheck['code']): AssessmentCheck {
  return { name: 'assessment', state: STATES[code], code };
}

function digestOfFile(file: string): Outcome<string> {
  const text = readNamedFile(file, 'assessment');
  if (!text.ok) return text;
  const digest = digestOfAssessment(text.value);
  if (digest !== undefined) return ok(digest);
  return failure('assessment-unreadable', `${file} is not an assessor’s file.`, 'assessment');
}
