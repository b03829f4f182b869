import { base64urlnopad } from '@scure/base';
import { expect } from 'vitest';
import { createDocuments, type Documents } from '../../../src/core/credential/documents.js';
import {
  CHECK_NAMES,
  CODE_STATES,
  type Verification,
} from '../../../src/core/credential/verification.js';
import {
  verifyCertificate,
  type VerifyOptions,
} from '../../../src/core/credential/verify-certificate.js';
import { createWorld, type World } from '../../fixtures/credential-world.js';
import { pageOf } from '../../fixtures/verify-in-world.js';

/* Where people want a `verified` that is not due to them, and what must hold whatever they write. */

/** Two worlds that differ by their keys alone, and a page in the first. */
export interface Stage {
  readonly world: World;
  /** With keys that can sign a proof inside a document too. */
  readonly proving: World;
  readonly page: VerifyOptions;
}

/** Something shown, and the page that shows it. */
export type Shown = readonly [shown: unknown, options: VerifyOptions];

/** Makes a stage; it is noon on 15 January 2027. */
export async function createStage(): Promise<Stage> {
  const [world, proving] = await Promise.all([createWorld(), createWorld({ alg: 'EdDSA' })]);
  return { world, proving, page: pageOf(world) };
}

/** Verifies whatever is shown; a whole verification must come of it. */
export async function verificationOf(...[shown, options]: Shown): Promise<Verification> {
  const verification = await verifyCertificate(shown as object, options);
  const { verdict, checks, checkedAt } = verification;
  expect(checks.map(({ name }) => name)).toEqual(CHECK_NAMES);
  for (const { code, state, facts } of checks) {
    expect(state).toBe(CODE_STATES[code]);
    for (const fact of Object.values(facts)) expect(fact).toBeTypeOf('string');
  }
  expect(verdict === 'verified').toBe(checks.every(({ state }) => state === 'passed'));
  expect(checkedAt).toBe('2027-01-15T12:00:00.000Z');
  return verification;
}

/** The same of what must not be verified. */
export async function refusalOf(...shown: Shown): Promise<Verification> {
  const verification = await verificationOf(...shown);
  expect(verification.verdict).not.toBe('verified');
  return verification;
}

const PRISTINE = Object.getOwnPropertyNames(Object.prototype);

/** Nothing was left behind in the program, and nobody was asked who had no part in it. */
export function expectNothingLeft({ world, proving }: Stage): void {
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(PRISTINE);
  for (const { web, urls } of [world, proving]) {
    const known: readonly string[] = Object.values(urls);
    expect(web.requests.filter((url) => !known.includes(url))).toEqual([]);
  }
}

/** A page for which one document is another; all else is as it was and need not be opened again. */
export function withDocument(options: VerifyOptions, url: string, text: string): VerifyOptions {
  const { documents, now } = options;
  const instead: Documents = {
    ...documents,
    forOneRun(run) {
      const usual = documents.forOneRun(run);
      const found = { ok: true, bytes: bytesOf(text), text, fetchedAt: now() } as const;
      return {
        read: (asked, how) => (asked === url ? Promise.resolve(found) : usual.read(asked, how)),
      };
    },
  };
  return { ...options, documents: instead };
}

/** The same, but fetched and opened anew, so that what a fetch allows counts too. */
export function withServed(
  { page, world }: Stage,
  served: Readonly<Record<string, string>>,
): VerifyOptions {
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const body = served[urlOf(input)];
    return body === undefined ? await world.web.fetch(input, init) : new Response(body);
  };
  return { ...page, documents: createDocuments({ fetch, now: world.now }) };
}

/** What a fetch was asked for. */
export function urlOf(input: string | URL | Request): string {
  return input instanceof Request ? input.url : input.toString();
}

/** A text as UTF-8. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** A value as a part of a token. */
export function encoded(value: unknown): string {
  return base64urlnopad.encode(bytesOf(JSON.stringify(value)));
}
