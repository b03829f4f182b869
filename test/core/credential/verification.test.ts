import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  check,
  CHECK_NAMES,
  CODE_STATES,
  verdictOf,
  type Check,
  type CheckCode,
  type CheckName,
  type CheckState,
  type Verdict,
} from '../../../src/core/credential/verification.js';
import { everyOneOfEach } from '../../fixtures/every-way.js';

const EXAMPLES: Record<CheckState, CheckCode> = {
  passed: 'well-formed',
  failed: 'expired',
  unknown: 'not-reached',
};

const FAILED: Record<CheckName, Verdict> = {
  'well-formed': 'altered',
  signature: 'altered',
  'issuer-recognised': 'unrecognised-issuer',
  'in-dates': 'expired',
  'not-revoked': 'revoked',
  'not-suspended': 'suspended',
  'shown-where-allowed': 'other-site',
};

const allPassed = CHECK_NAMES.map((name) => check(name, 'well-formed'));
const passedBut = (name: CheckName, ...others: Check[]) => [
  ...allPassed.filter((one) => one.name !== name),
  ...others,
];

describe('a check', () => {
  test('has the state of its code', () => {
    expect(check('signature', 'signature-wrong', { host: 'body.example' })).toEqual({
      name: 'signature',
      state: 'failed',
      code: 'signature-wrong',
      facts: { host: 'body.example' },
    });
    for (const [code, state] of Object.entries(CODE_STATES)) {
      expect(check('signature', code as CheckCode)).toMatchObject({ code, state, facts: {} });
    }
  });
});

describe('the verdict', () => {
  test('is verified where all checks passed, and in no other of all 16,384 ways they can end or be missing', () => {
    const ends = [...Object.values(EXAMPLES), undefined];
    const combinations = [...everyOneOfEach(CHECK_NAMES.map(() => ends))];
    expect(combinations).toHaveLength(4 ** 7);
    let verified = 0;
    for (const codes of combinations) {
      const checks = codes.flatMap((code, at) => {
        const name = CHECK_NAMES[at];
        return code && name ? [check(name, code)] : [];
      });
      const states = codes.map((code) => code && CODE_STATES[code]);
      const verdict = verdictOf(checks);
      if (states.includes('failed')) {
        const failures = CHECK_NAMES.filter((_, at) => states[at] === 'failed');
        expect(failures.map((name) => FAILED[name])).toContain(verdict);
      } else {
        expect(verdict).toBe(
          states.every((state) => state === 'passed') ? 'verified' : 'could-not-check',
        );
      }
      if (verdict === 'verified') verified += 1;
    }
    expect(verified).toBe(1);
  });

  test.each(Object.entries(FAILED))(
    'is named by %s where that alone failed: %s',
    (name, verdict) => {
      const failed = check(name as CheckName, 'expired');
      expect(verdictOf(passedBut(name as CheckName, failed))).toBe(verdict);
    },
  );

  test.each(CHECK_NAMES)(
    'is that it could not be checked where %s is unknown or missing',
    (name) => {
      expect(verdictOf(passedBut(name, check(name, 'stopped')))).toBe('could-not-check');
      expect(verdictOf(passedBut(name))).toBe('could-not-check');
    },
  );

  test('is that of the gravest failure, whatever else failed or is unknown', () => {
    const order: CheckName[] = [
      'well-formed',
      'signature',
      'issuer-recognised',
      'not-revoked',
      'not-suspended',
      'in-dates',
      'shown-where-allowed',
    ];
    const state = fc.constantFrom<CheckCode>('expired', 'stopped', 'well-formed');
    fc.assert(
      fc.property(fc.tuple(...order.map(() => state)), fc.nat(6), (codes, first) => {
        const checks = order.map((name, at) => {
          if (at === first) return check(name, 'expired');
          const code = codes[at] ?? 'stopped';
          return check(name, at < first && code === 'expired' ? 'stopped' : code);
        });
        expect(verdictOf(checks)).toBe(FAILED[order[first] ?? 'signature']);
      }),
    );
  });

  test('tells what has ended from what has not begun', () => {
    expect(verdictOf(passedBut('in-dates', check('in-dates', 'not-yet-valid')))).toBe(
      'not-yet-valid',
    );
    expect(verdictOf(passedBut('in-dates', check('in-dates', 'expired')))).toBe('expired');
  });

  test('of nothing, or of checks nobody knows, is that it could not be checked', () => {
    expect(verdictOf([])).toBe('could-not-check');
    const strange = allPassed.map((one) => ({ ...one, state: 'probably' as CheckState }));
    expect(verdictOf(strange)).toBe('could-not-check');
  });
});
