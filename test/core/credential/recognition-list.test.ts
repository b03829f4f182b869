import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RecognitionListSchema } from '../../../src/core/credential/recognition-list-schema.js';
import { entriesIn } from '../../../src/core/credential/recognition.js';
import { cases } from '../../effort.js';
import { createWorld } from '../../fixtures/credential-world.js';

const world = await createWorld();

type Json = Record<string, unknown>;

function listOf(entry: Json, changes: Json = {}): Json {
  const entries = [world.recognitionEntry(), { ...world.recognitionEntry(), ...entry }];
  const credentialSubject = { type: 'RecognitionList', recognised: entries };
  return { ...world.recognitionClaims(), credentialSubject, ...changes };
}

describe('the entries of an authority’s list', () => {
  test('are read as they were signed, and not copied, so that a key stays the same object', () => {
    const list = listOf({ until: '2028-01-01T00:00:00Z' });
    const { recognised } = list.credentialSubject as { recognised: readonly object[] };
    expect(entriesIn(list)).toBe(recognised);
    expect(entriesIn(listOf({ keys: undefined, more: 1 }))?.[1]).toMatchObject({ more: 1 });
  });

  test.each<[string, Json]>([
    ['no body', { credentialSubject: { type: 'RecognitionList' } }],
    ['another subject', { credentialSubject: { type: 'Other', recognised: [] } }],
    ['no end', { validUntil: undefined }],
    ['an end that is no date', { validUntil: 'never' }],
    ['no beginning', { validFrom: undefined }],
  ])('are none where it has %s', (_what, changes) => {
    expect(entriesIn(listOf({}, changes))).toBeUndefined();
  });

  test('are read by the same rules as the published schema has, for documents good and bad', () => {
    const odd = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(undefined, '', 'x', '2027-01-01', '2027-01-01T00:00:00Z', [], {}),
      fc.constantFrom([{ id: 'x', publicKeyJwk: { kty: 'EC' } }], [{ id: '', publicKeyJwk: {} }]),
    );
    const member = fc.constantFrom('id', 'name', 'from', 'until', 'keys', 'other');
    const outside = fc.constantFrom('validFrom', 'validUntil', 'credentialSubject', 'other');
    const changes = fc.record({
      entry: fc.dictionary(member, odd, { maxKeys: 2, noNullPrototype: true }),
      list: fc.dictionary(outside, odd, { maxKeys: 1, noNullPrototype: true }),
    });
    const counts = { good: 0, bad: 0 };
    fc.assert(
      fc.property(changes, ({ entry, list }) => {
        const document = listOf(entry, list);
        const { success } = RecognitionListSchema.safeParse(document);
        expect(entriesIn(document) !== undefined).toBe(success);
        counts[success ? 'good' : 'bad'] += 1;
      }),
      { numRuns: cases(2_000) },
    );
    expect(Math.min(counts.good, counts.bad)).toBeGreaterThan(cases(200));
  });
});
