import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRecord, isTooDeep, listOf, parseShallow } from '../../../src/core/formats/json.js';
import { cases } from '../../effort.js';

const lists = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const objects = (depth: number) => '{"a":'.repeat(depth) + '0' + '}'.repeat(depth);
const codeOf = (text: string) => {
  const parsed = parseShallow(text);
  return parsed.ok ? 'ok' : parsed.faults.map(({ code }) => code).join();
};

function measureDepth(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(measureDepth));
}

describe('JSON is too deep', () => {
  /* As many lists around it as make a text so deep. */
  const within = (json: string, lists: number) => '['.repeat(lists) + json + ']'.repeat(lists);

  test.each([
    ['7', 0],
    ['"[[["', 0],
    ['{"a":"\\"[["}', 1],
    ['["\\\\",[]]', 2],
    ['[[],[[]]]', 3],
    ['[[[', 3],
  ])('if what is around %s, which is %i deep itself, makes it deeper than 32', (json, depth) => {
    expect(isTooDeep(within(json, 32 - depth))).toBe(false);
    expect(isTooDeep(within(json, 33 - depth))).toBe(true);
  });

  test('by what is made of it, whatever stands in its strings', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(40), fc.constantFrom(0, 2), (value, lists, indent) => {
        const text = within(JSON.stringify(value, null, indent), lists);
        expect(isTooDeep(text)).toBe(lists + measureDepth(value) > 32);
      }),
    );
  });
});

describe('a text from outside', () => {
  test.each([
    ['lists', lists],
    ['objects', objects],
  ])('may be nested 32 deep in %s, and no deeper', (_what, nested) => {
    expect(codeOf(nested(32))).toBe('ok');
    expect(codeOf(nested(33))).toBe('too-deep');
    expect(codeOf(`[${Array(50).fill(nested(31)).join()}]`)).toBe('ok');
  });

  test.each([
    ['brackets in a text', JSON.stringify(lists(50))],
    ['brackets after a quotation mark in a text', JSON.stringify(`"${'['.repeat(50)}`)],
    ['a text that ends in a backslash', JSON.stringify(['\\', lists(20)])],
    ['a name with brackets', JSON.stringify({ ['['.repeat(50)]: 1 })],
  ])('counts no %s', (_what, text) => {
    expect(codeOf(text)).toBe('ok');
  });

  test('counts again after a text', () => {
    expect(codeOf(`["${'[]'.repeat(50)}", ${lists(32)}]`)).toBe('too-deep');
    expect(codeOf(`["\\\\", ${lists(32)}]`)).toBe('too-deep');
  });

  test.each(['', 'x', '{', '[1,]', '"', "{'a': 1}", ']'])(
    'that is no JSON is told of: %j',
    (text) => {
      expect(parseShallow(text)).toEqual({
        ok: false,
        faults: [{ code: 'not-json', path: '', message: 'the document is not JSON' }],
      });
    },
  );

  test('says in words that it is too deep', () => {
    expect(parseShallow(lists(1_000_000))).toEqual({
      ok: false,
      faults: [{ code: 'too-deep', path: '', message: 'the document is nested too deep' }],
    });
  });

  test('is what JSON.parse makes of it, as long as it is shallow', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' }), (data) => {
        const text = JSON.stringify(data);
        expect(parseShallow(text)).toEqual({ ok: true, data: JSON.parse(text) as unknown });
      }),
      { numRuns: cases(300) },
    );
  });
});

test('a record is an object and no list', () => {
  expect([{}, { a: 1 }].every(isRecord)).toBe(true);
  expect([[], null, 'a', 7, undefined].some(isRecord)).toBe(false);
});

test('one value is a list of one, and none is an empty list', () => {
  expect([listOf('a'), listOf(['a', 'b']), listOf(undefined), listOf(null), listOf(0)]).toEqual([
    ['a'],
    ['a', 'b'],
    [],
    [],
    [0],
  ]);
});
