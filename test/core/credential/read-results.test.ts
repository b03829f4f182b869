import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resultMembers } from '../../../src/cli/certificate/results.js';
import type { CertificateResults } from '../../../src/core/credential/certificate.js';
import { createFormatsLoader } from '../../../src/core/credential/load-optional-formats.js';
import { readCertificate } from '../../../src/core/credential/read-certificate.js';
import { readResults } from '../../../src/core/credential/read-results.js';
import { readSecured } from '../../../src/core/credential/secured-document.js';
import { counted, subjectWithResults } from '../../fixtures/certificate-results.js';
import { createWorld } from '../../fixtures/credential-world.js';
import { membersOf, mutated, mutationsOf } from './document-mutations.js';

const RESULTS: CertificateResults = {
  whole: counted('All', 19, 20, [1, 'Leading', 4], [2, 'Good', 15], [3, 'Nearly', 1]),
  criteria: [
    counted('Insight', 9, 10, [1, 'Leading', 4], [2, 'Good', 5], [3, 'Nearly', 1]),
    counted('Delivery', 10, 10, [2, 'Good', 10]),
  ],
  decided: '2026-11-20T00:00:00Z',
};

const SUBJECT = subjectWithResults(RESULTS);
const ID = SUBJECT.achievement.id;

/* A result that says so, with a description that says so. */
function withCount(id: string, value: unknown, changes: object = {}) {
  const { achievement, result } = SUBJECT;
  const described = { id, type: ['ResultDescription'], name: 'X', valueMax: '20', ...changes };
  return {
    ...SUBJECT,
    achievement: {
      ...achievement,
      resultDescription: [...achievement.resultDescription, described],
    },
    result: [...result, { type: ['Result'], resultDescription: id, value }],
  };
}

/** What must hold of counts whatever they were read from. */
function expectSound({ whole, criteria }: CertificateResults): void {
  for (const { name, met, of, ratings } of [whole, ...criteria]) {
    expect(name.length).toBeGreaterThan(0);
    expect(met).toBeLessThanOrEqual(of);
    const sum = ratings.reduce((total, { count }) => total + count, 0);
    expect(sum).toBeLessThanOrEqual(of);
    const numbers = [met, of, ...ratings.flatMap(({ place, count }) => [place, count])];
    expect(numbers.every((number) => Number.isSafeInteger(number) && number >= 0)).toBe(true);
  }
}

/* What is made, or nothing where it cannot be. */
function safely<T>(make: () => T): T | Record<string, never> {
  try {
    return make();
  } catch {
    return {};
  }
}

describe('the counts in a certificate', () => {
  test('are read as they were written', () => {
    expect(readResults(SUBJECT)).toEqual(RESULTS);
  });

  test('are read as they were written, whatever they are', () => {
    const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
    const count = fc.tuple(name, fc.nat(40), fc.nat(40)).map(([named, met, more]) => ({
      name: named,
      met,
      of: met + more,
      ratings: [{ place: 1, name: 'Leading', count: met }],
    }));
    const criteria = fc.array(count, { maxLength: 6 });
    fc.assert(
      fc.property(criteria, name, (parts, named) => {
        const sum = (part: 'met' | 'of') => parts.reduce((total, one) => total + one[part], 0);
        const whole = { name: named, met: sum('met'), of: sum('of'), ratings: [] };
        const written = { whole, criteria: parts, decided: undefined };
        expect(readResults(subjectWithResults(written))).toEqual(written);
      }),
    );
  });

  test('come with the certificate that they are in, and are absent from others', async () => {
    const world = await createWorld();
    const read = async (claims: object) => {
      const opened = readSecured(await world.certificate({ claims }));
      if (!opened.ok) throw new Error(opened.code);
      const reading = await readCertificate(opened.secured, createFormatsLoader());
      return reading.ok ? reading.certificate.results : reading.code;
    };
    const { credentialSubject } = world.certificateClaims() as { credentialSubject: object };
    expect(await read({ credentialSubject: { ...credentialSubject, ...SUBJECT } })).toEqual(
      RESULTS,
    );
    expect(await read({})).toBeUndefined();
  });

  test.each([
    ['more met than there are', withCount(`${ID}#3`, '21')],
    ['a criterion that the whole does not have', withCount(`${ID}#3`, '2')],
    ['no number', withCount(`${ID}#3`, 'many')],
    ['a number that is no text', withCount(`${ID}#3`, 7)],
    ['a number below nought', withCount(`${ID}#3`, '-1')],
    ['a number like none in a standard', withCount(`${ID}#3`, '9999999')],
    ['no most', withCount(`${ID}#3`, '0', { valueMax: undefined })],
    ['a count twice', withCount(`${ID}#1`, '9')],
    ['a rating twice', withCount(`${ID}#0.2`, '0')],
    ['a rating of a criterion without a count', withCount(`${ID}#3.1`, '0')],
    ['a rating with the place of what is met', withCount(`${ID}#0.0`, '0')],
    ['more ratings than elements', withCount(`${ID}#0.4`, '2')],
    ['results without end', { ...SUBJECT, result: Array.from({ length: 501 }, () => ({})) }],
  ])('are not given where there is %s', (_, subject) => {
    expect(readResults(subject)).toBeUndefined();
  });

  test.each([
    ['another achievement', `${ID}x#0`, {}],
    ['something of the achievement that is no count', `${ID}#grade`, {}],
    ['a place beyond any scale', `${ID}#0.100`, {}],
    ['nothing that has a name', `${ID}#3`, { name: '' }],
  ])('pass over a result about %s', (_, id, changes) => {
    expect(readResults(withCount(id, '1', changes))).toEqual(RESULTS);
  });

  test('are absent where nothing is counted', () => {
    for (const subject of [
      {},
      { result: [] },
      { ...SUBJECT, result: {} },
      { result: SUBJECT.result },
    ]) {
      expect(readResults(subject)).toBeUndefined();
    }
  });

  test('need the whole', () => {
    const { achievement, result } = SUBJECT;
    expect(readResults({ achievement, result: result.slice(4) })).toBeUndefined();
  });

  test('cut a name that is longer than any', () => {
    const long = { whole: counted('x'.repeat(400), 1, 1), criteria: [], decided: undefined };
    expect(readResults(subjectWithResults(long))?.whole.name).toHaveLength(300);
  });

  test('have no day where that is none', () => {
    for (const activityEndDate of [undefined, 7, 'soon', {}]) {
      expect(readResults({ ...SUBJECT, activityEndDate })?.decided).toBeUndefined();
    }
  });

  test('are sound or absent with anything in the place of anything, and nothing throws', () => {
    for (const mutation of mutationsOf(SUBJECT)) {
      const results = readResults(mutated(SUBJECT, mutation));
      if (results) expectSound(results);
    }
  });

  test('are sound or absent with anything drawn by lot, and nothing throws', () => {
    const members = fc.constantFrom(...membersOf(SUBJECT));
    const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.nat(60).map(String));
    fc.assert(
      fc.property(members, value, members, value, (member, odd, other, another) => {
        const once = mutated(SUBJECT, { ...member, odd });
        // The second place may be gone with the first.
        for (const changed of [once, safely(() => mutated(once, { ...other, odd: another }))]) {
          const results = readResults(changed);
          if (results) expectSound(results);
        }
      }),
    );
  });
});

test('every result has its description, with a name of its own', () => {
  const { result, resultDescription } = resultMembers(ID, RESULTS as never);
  const ids = resultDescription.map((one) => (one as { id: string }).id);
  const names = resultDescription.map((one) => (one as { name: string }).name);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(names).size).toBe(names.length);
  expect(result.map((one) => (one as { resultDescription: string }).resultDescription)).toEqual(
    ids,
  );
});
