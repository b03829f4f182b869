import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { VerifyOptions } from '../../../src/core/credential/verify-certificate.js';
import { sampled } from '../../effort.js';
import type { World } from '../../fixtures/credential-world.js';
import {
  createStage,
  expectNothingLeft,
  refusalOf,
  verificationOf,
  type Stage,
} from './hostile-stage.js';

/* Stapled proofs that somebody meddled with. */

let stage: Stage;
let world: World;
let page: VerifyOptions;

beforeAll(async () => {
  stage = await createStage();
  ({ world, page } = stage);
});

afterEach(() => {
  expectNothingLeft(stage);
  // All that proves it is in the file, so nobody is asked, genuine or not.
  expect(world.web.requests).toEqual([]);
});

const verified = (shown: unknown, options = page) => verificationOf(shown, options);
const refused = (shown: unknown, options = page) => refusalOf(shown, options);

describe('a stapled proof', () => {
  const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

  /* Every token of a proof, and how another one comes into its place. */
  async function tokens() {
    const staple = await world.staple();
    const { revocation, suspension } = world.urls;
    const withList = (url: string) => (token: string) => ({
      ...staple,
      statusLists: { ...staple.statusLists, [url]: token },
    });
    return [
      [staple.certificate, (certificate: string) => ({ ...staple, certificate })],
      [staple.recognition, (recognition: string) => ({ ...staple, recognition })],
      [staple.statusLists[revocation] ?? '', withList(revocation)],
      [staple.statusLists[suspension] ?? '', withList(suspension)],
    ] as const;
  }

  test('is never verified with a byte of a token flipped', async () => {
    let [flipped, toFlip] = [0, 0];
    let length = 0;
    for (const [token, into] of await tokens()) {
      expect((await verified(into(token))).verdict).toBe('verified');
      length += token.length;
      const places = sampled([...Array(token.length).keys()], 5);
      toFlip += places.length;
      for (const at of places) {
        const letter = flip(token, at);
        await refused(into(token.slice(0, at) + letter + token.slice(at + 1)));
        flipped += 1;
      }
    }
    expect(flipped).toBe(toFlip);
    expect(flipped).toBeGreaterThan(400);
    expect(length).toBeGreaterThan(4_000);
  });

  /* To another letter of base64url, so that it can still be decoded: one bit of what was signed is another. */
  function flip(token: string, at: number): string {
    const index = LETTERS.indexOf(token[at] ?? '');
    return index < 0 ? 'A' : (LETTERS[index ^ (1 << (at % 6))] ?? '');
  }

  test('is never verified where a part of a token ends in another letter, or goes on', async () => {
    for (const [token, into] of await tokens()) {
      const parts = token.split('.');
      for (const [n, part] of parts.entries()) {
        const endings = [
          ...Array.from(LETTERS),
          '=',
          '==',
          '',
          ...Array.from('A=.\n \u0000').map((one) => part.slice(-1) + one),
        ];
        for (const ending of endings.filter((one) => one !== part.slice(-1))) {
          const spoilt = parts.with(n, part.slice(0, -1) + ending).join('.');
          if (spoilt.trim() !== token) await refused(into(spoilt));
        }
      }
    }
  });

  test('is never verified with its tokens in each other’s places', async () => {
    const all = await tokens();
    for (const [n, [, into]] of all.entries()) {
      for (const [m, [token]] of all.entries()) if (n !== m) await refused(into(token));
    }
  });
});
