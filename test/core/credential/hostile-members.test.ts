import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { cases, sampled } from '../../effort.js';
import { inWords, membersOf, mutated, mutationsOf, type Mutation } from './document-mutations.js';
import { NOT_SIGNED } from './forged-targets.js';
import { createStage, expectNothingLeft, verificationOf, type Stage } from './hostile-stage.js';
import { mayStillVerify } from './relied-on.js';
import { SIGNED_AGAIN, type Target } from './signed-targets.js';

/*
 * Wrong types everywhere: each member of each document that comes from outside, with anything in its place. A verdict
 * comes of all of it, and it is `verified` only where nothing rests on the member.
 */

/* With some twenty odd values for each member, that is other ones for each, and all of them for some. */
const EVERY = 4;

let stage: Stage;

beforeAll(async () => {
  stage = await createStage();
});

afterEach(() => {
  expectNothingLeft(stage);
});

async function verdictAfter({ document, show }: Target, mutation: Mutation): Promise<boolean> {
  const shown = await show(mutated(document, mutation));
  return (await verificationOf(...shown)).verdict === 'verified';
}

describe.each(SIGNED_AGAIN)('anything in the place of anything in %s', (_what, its, make) => {
  test('is verified, signed again, only where nothing rests on it', async () => {
    const target = await make(stage);
    const mutations = sampled(mutationsOf(target.document), EVERY);
    expect(mutations.length).toBeGreaterThan(10);
    const [wrong, found]: [string[], Set<boolean>] = [[], new Set()];
    for (const mutation of mutations) {
      const may = mayStillVerify(its, mutation);
      if ((await verdictAfter(target, mutation)) !== may) wrong.push(inWords(mutation));
      found.add(may);
    }
    expect(wrong).toEqual([]);
    expect([...found].toSorted()).toEqual([false, true]);
    const paths = new Set(mutations.map(({ path }) => path.join('.')));
    expect(Object.keys(its).filter((path) => !paths.has(path))).toEqual([]);
  });

  test('drawn by lot, is verified only where nothing rests on it', async () => {
    const target = await make(stage);
    const members = fc.constantFrom(...membersOf(target.document));
    const value = fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' });
    await fc.assert(
      fc.asyncProperty(members, value, async (member, odd) => {
        const mutation = { ...member, odd };
        expect(await verdictAfter(target, mutation)).toBe(mayStillVerify(its, mutation));
      }),
      { numRuns: cases(40), endOnFailure: true },
    );
  });
});

/* Proofs may stand in a list (VC Data Integrity §2.1.1), also where there is but one. */
const isProofInList = ({ path, odd, original }: Mutation) =>
  path.join() === 'proof' && JSON.stringify(odd) === JSON.stringify([original]);

test.each(NOT_SIGNED)(
  'anything in the place of anything in %s is never verified',
  async (_what, make) => {
    const target = await make(stage);
    const mutations = sampled(mutationsOf(target.document), EVERY);
    expect(mutations.length).toBeGreaterThan(10);
    const wrong = [];
    for (const mutation of mutations) {
      if ((await verdictAfter(target, mutation)) !== isProofInList(mutation))
        wrong.push(inWords(mutation));
    }
    expect(wrong).toEqual([]);
  },
);
