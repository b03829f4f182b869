import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CertificateAnswer } from '../../../src/components/badge/certificate-question.js';
import { checkerLink, checkerVisit } from '../../../src/components/badge/checker-link.js';
import {
  CHECK_NAMES,
  check,
  verdictOf,
  type CheckCode,
} from '../../../src/core/credential/verification.js';

const PASSED: readonly CheckCode[] = [
  'well-formed',
  'signed-by-issuer',
  'recognised',
  'in-dates',
  'not-revoked',
  'not-suspended',
  'allowed-here',
];

/** An answer about a certificate, with other codes for some checks. */
function answer(
  checker: string | undefined,
  others: Partial<Record<string, CheckCode>> = {},
): CertificateAnswer {
  const checks = CHECK_NAMES.map((name, index) =>
    check(name, others[name] ?? PASSED[index] ?? 'not-reached'),
  );
  return {
    certificate: 'e30.e30.c2ln',
    verification: {
      verdict: verdictOf(checks),
      checks,
      certificate: {
        id: undefined,
        number: undefined,
        holder: 'North Borough Council',
        scope: undefined,
        standard: { name: 'Customer Service Excellence', version: undefined },
        issuer: { id: 'did:web:body.example', name: undefined, checker },
        validFrom: undefined,
        validUntil: undefined,
        nextReview: undefined,
        origins: [],
        status: [],
        otherStatus: [],
        image: undefined,
        legacy: false,
      },
      authority: undefined,
      checkedAt: '2027-01-15T12:00:00Z',
      goodUntil: undefined,
    },
  };
}

test('a link brings to the checker what the badge has', () => {
  const link = checkerLink(answer('https://body.example/check/'), 'https://www.north.example');
  expect(link).toBe(
    'https://body.example/check/#certificate=e30.e30.c2ln&shown-on=https%3A%2F%2Fwww.north.example',
  );
  expect(checkerVisit(link ?? '')).toEqual({
    certificate: 'e30.e30.c2ln',
    shownOn: 'https://www.north.example',
  });
});

test('whatever certificate and place go in, the same come out', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: 'grapheme' }),
      fc.webUrl(),
      (certificate, place) => {
        const link = checkerLink({ ...answer('https://body.example/'), certificate }, place);
        expect(checkerVisit(link ?? '')).toEqual({ certificate, shownOn: place });
      },
    ),
  );
});

test('a fragment of the checker’s own gives way', () => {
  const link = checkerLink(answer('https://body.example/check/#top'), undefined);
  expect(link).toBe('https://body.example/check/#certificate=e30.e30.c2ln&shown-on=');
});

test('where signature or issuer failed there is no link, and elsewhere there is', () => {
  const checker = 'https://body.example/';
  const wrong: Partial<Record<string, CheckCode>>[] = [
    { signature: 'signature-wrong' },
    { 'issuer-recognised': 'not-recognised' },
    { 'issuer-recognised': 'no-authority' },
  ];
  for (const codes of wrong) expect(checkerLink(answer(checker, codes), undefined)).toBe(undefined);
  const open: Partial<Record<string, CheckCode>>[] = [
    { 'not-revoked': 'revoked' },
    { 'in-dates': 'expired' },
    { signature: 'issuer-unreachable', 'not-revoked': 'not-reached' },
    { 'issuer-recognised': 'recognition-unreachable' },
  ];
  for (const codes of open)
    expect(checkerLink(answer(checker, codes), undefined)).toContain(checker);
});

test('what is no web address, or nothing to check, makes no link', () => {
  for (const checker of [undefined, '', 'javascript:alert(1)', 'data:text/html,x', '//x.example']) {
    expect(checkerLink(answer(checker), undefined)).toBe(undefined);
  }
  const unread = { ...answer('https://body.example/'), certificate: undefined };
  expect(checkerLink(unread, undefined)).toBe(undefined);
});

test('an address without a certificate in its fragment brings nothing', () => {
  for (const address of [
    'https://body.example/check/',
    'https://body.example/check/#',
    'https://body.example/check/#contents',
    'https://body.example/check/?certificate=e30',
    'https://body.example/check/#certificate=',
    'certificate=e30',
  ]) {
    expect(checkerVisit(address)).toBe(undefined);
  }
});
