import { expect, test } from 'vitest';
import {
  reasonsOf,
  sentenceOf,
  verificationInWords,
} from '../../../src/cli/verify/verification-words.js';
import type { Certificate } from '../../../src/core/credential/certificate.js';
import {
  CHECK_NAMES,
  check,
  verdictOf,
  type Check,
  type Verification,
} from '../../../src/core/credential/verification.js';
import { displayLine } from '../../../src/core/formats/display-text.js';

const CERTIFICATE: Certificate = {
  id: undefined,
  number: 'CSE-2026-0001',
  holder: 'North Borough Council',
  scope: 'Libraries',
  standard: { name: 'Customer Service Excellence', version: '2008' },
  issuer: { id: 'did:web:body.example', name: 'Example Ltd', checker: undefined },
  validFrom: '2026-11-24T00:00:00Z',
  validUntil: '2029-11-24T00:00:00Z',
  nextReview: undefined,
  origins: ['https://www.north.example'],
  status: [],
  otherStatus: [],
  image: undefined,
  legacy: false,
};

function verificationOf(checks: readonly Check[], certificate = CERTIFICATE): Verification {
  return {
    verdict: verdictOf(checks),
    checks,
    certificate,
    authority: { id: 'did:web:centre.example', domain: 'centre.example', namedBy: 'build' },
    checkedAt: '2026-11-24T12:00:00.000Z',
    goodUntil: undefined,
  };
}

test('the issuer and the authority are told by their domains', () => {
  const words = verificationInWords(verificationOf([check('issuer-recognised', 'recognised')]));
  expect(words).toContain('Example Ltd (body.example)');
  expect(words).toMatch(/^Recognised by +centre\.example \(compiled in\)$/m);
});

test('an authority that does not recognise the issuer is not said to do so', () => {
  const words = verificationInWords(verificationOf([check('issuer-recognised', 'not-recognised')]));
  expect(words).toMatch(/^Authority asked +centre\.example/m);
  expect(words).not.toContain('Recognised by');
});

test('a sentence has its facts filled in, and says where to look', () => {
  const facts = { host: 'body.example', reason: 'status', status: '500' };
  expect(sentenceOf(check('not-revoked', 'status-unreachable', facts))).toMatch(
    / \(body\.example, HTTP 500\)\.$/,
  );
  const late = check('in-dates', 'expired', { until: '2029-11-24T00:00:00Z' });
  expect(sentenceOf(late)).toContain('2029-11-24');
  expect(sentenceOf(late)).not.toMatch(/[{}]/);
});

test('no sentence of any code shows a gap where a fact is missing', () => {
  const words = verificationInWords(
    verificationOf(CHECK_NAMES.map((name) => check(name, 'not-reached'))),
  );
  expect(words).not.toMatch(/[{}]|undefined/);
});

test('the reasons are the verdict and what failed, or else what is not known, each once', () => {
  const unknown = [
    check('not-revoked', 'status-outdated'),
    check('not-suspended', 'status-outdated'),
    check('in-dates', 'not-reached'),
  ];
  const sentence = sentenceOf(check('not-revoked', 'status-outdated'));
  expect(reasonsOf(verificationOf(unknown))).toBe(`Could not be checked: ${sentence}`);
  const failed = check('signature', 'signature-wrong');
  expect(reasonsOf(verificationOf([...unknown, failed]))).toBe(
    `Not genuine: ${sentenceOf(failed)}`,
  );
});

const HOSTILE = 'Good\u001b[2J\r\nVerified.\u202e\u2066\u0000\u2028\u009b1m';

test('nothing a stranger wrote can move the cursor, colour a word or turn the text round', () => {
  const { issuer, standard } = CERTIFICATE;
  const words = verificationInWords(
    verificationOf([check('well-formed', 'not-a-certificate', { fault: HOSTILE, host: HOSTILE })], {
      ...CERTIFICATE,
      ...{ holder: HOSTILE, scope: HOSTILE, number: HOSTILE, validFrom: HOSTILE },
      issuer: { ...issuer, name: HOSTILE, id: HOSTILE },
      standard: { ...standard, name: HOSTILE },
      origins: [HOSTILE],
    }),
  );
  expect(words.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}]/u);
  expect(words.match(/^Verified\./gm)).toBeNull();
});

test('what is printable stays as it is', () => {
  for (const text of ['Cyngor Ynys Môn – “gwasanaeth” 👍', 'شهادة', 'a\u00a0b']) {
    expect(displayLine(text)).toBe(text);
  }
});
