import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { faultAt, faultsOfIssues, pathInWords } from '../../../src/core/formats/fault.js';

describe('a path in words', () => {
  test.each([
    [[], ''],
    [['criteria'], 'criteria'],
    [
      ['criteria', 2, 'subCriteria', 0, 'elements', 1, 'id'],
      'criteria[2].subCriteria[0].elements[1].id',
    ],
    [['answers', '1.1.1', 'changed'], 'answers["1.1.1"].changed'],
    [['wording', 'en', 'elements', '4'], 'wording.en.elements["4"]'],
    [['wording', 'en-GB'], 'wording["en-GB"]'],
    [['a', ''], 'a[""]'],
    [['a', 'say "no"'], 'a["say \\"no\\""]'],
    [['two words', 'b'], '["two words"].b'],
    [['b2', '2b', 'b_2'], 'b2["2b"].b_2'],
    [['a', '__proto__'], 'a["__proto__"]'],
    [[3], '[3]'],
  ])('%j is written as %s', (path, words) => {
    expect(pathInWords(path)).toBe(words);
  });
});

describe('a fault', () => {
  test('says first where it is, then what is wrong', () => {
    expect(faultAt('rule', 'missing', 'is missing')).toEqual({
      code: 'missing',
      path: 'rule',
      message: 'rule is missing',
    });
  });

  test('speaks of the document where the whole of it is wrong', () => {
    expect(faultAt('', 'not-json', 'is not JSON').message).toBe('the document is not JSON');
  });
});

describe('what a schema objects to', () => {
  const schema = z.object({
    name: z.string().check(z.minLength(1)),
    parts: z.array(z.number()),
    kind: z.literal(['one', 2]),
    byName: z.record(z.string(), z.object({ on: z.boolean() })),
  });
  const sound = { name: 'a', parts: [1], kind: 'one', byName: { 'a b': { on: true } } };
  const faultsIn = (data: unknown) =>
    faultsOfIssues(z.safeParse(schema, data).error?.issues ?? [], data);

  test('is nothing, in a sound document', () => {
    expect(faultsIn(sound)).toEqual([]);
  });

  test.each([
    ['a missing member', { ...sound, name: undefined }, 'missing', 'name is missing'],
    ['a missing choice', { ...sound, kind: undefined }, 'missing', 'kind is missing'],
    ['no document', undefined, 'missing', 'the document is missing'],
    ['null in place of the document', null, 'wrong-type', 'the document must be an object'],
    ['null in place of a member', { ...sound, name: null }, 'wrong-type', 'name must be a string'],
    [
      'a list in place of an object',
      { ...sound, byName: [] },
      'wrong-type',
      'byName must be an object',
    ],
    [
      'an object in place of a list',
      { ...sound, parts: {} },
      'wrong-type',
      'parts must be an array',
    ],
    [
      'an infinite number',
      { ...sound, parts: [1, Infinity] },
      'wrong-type',
      'parts[1] must be a number',
    ],
    ['an empty text', { ...sound, name: '' }, 'empty', 'name must not be empty'],
    [
      'another value than the ones allowed',
      { ...sound, kind: 'two' },
      'not-allowed',
      'kind must be "one" or 2',
    ],
    [
      'something deep inside',
      { ...sound, byName: { 'a b': { on: 1 } } },
      'wrong-type',
      'byName["a b"].on must be a boolean',
    ],
  ])('%s', (_, data, code, message) => {
    expect(faultsIn(data)).toMatchObject([{ code, message }]);
  });

  test('is told all at once', () => {
    expect(faultsIn({ name: '', kind: 3 }).map(({ path }) => path)).toEqual([
      'name',
      'parts',
      'kind',
      'byName',
    ]);
  });

  test('is told also where nobody foresaw the kind of fault', () => {
    const long = z.string().check(z.maxLength(1));
    expect(faultsOfIssues(z.safeParse(long, 'ab').error?.issues ?? [], 'ab')).toEqual([
      { code: 'invalid', path: '', message: 'the document is not valid' },
    ]);
  });
});
