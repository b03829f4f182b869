import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as zod from 'zod/mini';
import { BenchmarkSchema as zodBenchmarkSchema } from '../../src/core/sharing/benchmark-schema.js';
import { SharedFileSchema as zodSharedFileSchema } from '../../src/core/sharing/shared-file-schema.js';
import { SkillsSchema as zodSkillsSchema } from '../../src/core/standard/skills-schema.js';
import * as standIn from '../../src/script-tag/zod-mini-more.js';
import { csePack } from '../../src/standards/cse/cse-pack.js';
import { cseSkillsByLanguage } from '../../src/standards/cse/cse-skills.js';
import { centreBenchmark } from '../../stories/benchmark/centre-benchmark.js';
import { cases } from '../effort.js';
import { sharedExample } from '../fixtures/shared-file.js';

/*
 * dist/cse.js has a stand-in for zod inside. Here both read the same documents
 * by the same schemas, and must agree: on what is good, what comes out of it,
 * and on each fault with its place. The schema modules themselves are loaded
 * twice, once with zod and once with the stand-in in its place.
 */

type Zod = typeof zod;
interface Reading {
  readonly success: boolean;
  readonly data?: unknown;
  readonly error?: { readonly issues: readonly Issue[] };
}
interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly expected?: unknown;
  readonly values?: unknown;
  readonly minimum?: unknown;
  readonly params?: unknown;
}

/** Schemas with every part that the project's schemas are made of. */
function schemasOf(z: Zod): Record<string, { safeParse(data: unknown): Reading }> {
  const id = z.string().check(z.minLength(1));
  return {
    string: z.string(),
    number: z.number(),
    boolean: z.boolean(),
    'anything at all': z.looseObject({ id, anything: z.optional(z.unknown()) }),
    'a literal': z.literal(2),
    literals: z.literal(['one', 'two']),
    'a list of some': z.array(id).check(z.minLength(1)),
    record: z.record(z.string(), z.object({ id, note: z.optional(z.string()) })),
    object: z.object({
      id,
      order: z.number(),
      met: z.optional(z.boolean()),
      more: z.optional(z.array(id)),
    }),
    int: z.int(),
    'a whole number from 2 to 3': z.int().check(z.gte(2), z.lte(3)),
    'a share': z.number().check(z.gte(0), z.lte(1)),
    three: z.tuple([id, z.number(), id]),
    'loose object': z.looseObject({ rating: z.optional(z.string()), changed: id }),
  };
}

const agreeing = ({ success, data, error }: Reading) => ({
  success,
  data: success ? data : undefined,
  issues: error?.issues.map(({ code, path, expected, values, minimum, params }) => ({
    code,
    path,
    expected,
    values,
    minimum,
    params,
  })),
});

const bothOf = (name: string, data: unknown) => [
  agreeing(schemasOf(standIn as unknown as Zod)[name]?.safeParse(data) ?? { success: false }),
  agreeing(schemasOf(zod)[name]?.safeParse(data) ?? { success: false }),
];

const word = fc.constantFrom('', 'one', 'two', 'id', 'note', 'rating');
const small = fc.oneof(
  word,
  fc.integer({ min: -1, max: 3 }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const nearly = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    small,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        'id',
        'order',
        'met',
        'more',
        'rating',
        'note',
        'changed',
        'constructor',
        'length',
        'x',
      ),
      tie('value'),
      { maxKeys: 5, noNullPrototype: true },
    ),
  ),
})).value;

describe('the stand-in for zod/mini reads as zod does', () => {
  test.each(Object.keys(schemasOf(zod)))('by a schema of kind %s', (name) => {
    fc.assert(
      fc.property(fc.oneof(nearly, fc.jsonValue()), (data) => {
        const [ours, theirs] = bothOf(name, data);
        expect(ours).toEqual(theirs);
      }),
      { numRuns: cases(500) },
    );
  });

  test.each([
    ['object', JSON.parse('{"__proto__": {"id": "x"}, "id": "a", "order": 1}')],
    ['record', JSON.parse('{"__proto__": {"id": "x"}, "a": {"id": "b"}}')],
    ['object', { id: 'a', order: Number.NaN }],
    ['object', { id: 'a', order: Infinity }],
    ['object', { id: 'a', order: 1, met: undefined }],
    ['object', new Date(0)],
    ['object', Object.create({ id: 'inherited', order: 1 })],
    ['string', undefined],
    ['a list of some', [{ length: ':' }]],
    ['a list of some', { length: null }],
    ['int', 2 ** 60],
    ['int', -(2 ** 60)],
    ['a whole number from 2 to 3', 1.5],
    ['three', ['a', 1]],
    ['three', ['a', 1, 'b']],
    ['three', ['a', 'b', 'c', 'd']],
  ])('%s: %j', (name, data) => {
    const [ours, theirs] = bothOf(name, data);
    expect(ours).toEqual(theirs);
  });
});

describe('the schemas that ship, read with the stand-in', async () => {
  const shipped = await import('../../dist/core/standard/standard-pack-schema.js');
  const { vi } = await import('vitest');
  vi.doMock('zod/mini', () => standIn);
  vi.resetModules();
  const { StandardPackSchema } = await import('../../src/core/standard/standard-pack-schema.js');
  const { SkillsSchema } = await import('../../src/core/standard/skills-schema.js');
  const { SavedAssessmentSchema } =
    await import('../../src/core/assessment/saved-assessment-schema.js');
  const { SharedFileSchema } = await import('../../src/core/sharing/shared-file-schema.js');
  const { BenchmarkSchema } = await import('../../src/core/sharing/benchmark-schema.js');
  vi.doUnmock('zod/mini');
  const byZod = shipped.StandardPackSchema as unknown as { safeParse(data: unknown): Reading };
  const byUs = StandardPackSchema as unknown as { safeParse(data: unknown): Reading };

  test('accept the built-in pack and give the same', () => {
    expect(agreeing(byUs.safeParse(csePack))).toEqual(agreeing(byZod.safeParse(csePack)));
    expect(byUs.safeParse(csePack).success).toBe(true);
  });

  test.each([
    ['a pack', csePack, byUs, byZod],
    ['skills', cseSkillsByLanguage.en, SkillsSchema as unknown as typeof byUs, zodSkillsSchema],
    ['a file', sharedExample, SharedFileSchema as unknown as typeof byUs, zodSharedFileSchema],
    ['a benchmark', centreBenchmark, BenchmarkSchema as unknown as typeof byUs, zodBenchmarkSchema],
  ])('find the same faults in %s with one place spoilt', (_, document, ours, theirs) => {
    const text = JSON.stringify(document);
    const places = [...text.matchAll(/"[^"]*"|\d+|true|\[|\{/g)].map(({ index }) => index);
    fc.assert(
      fc.property(fc.constantFrom(...places), small, (place, value) => {
        const spoilt = spoil(text, place, value);
        if (spoilt === undefined) return;
        expect(agreeing(ours.safeParse(spoilt))).toEqual(agreeing(theirs.safeParse(spoilt)));
      }),
      { numRuns: cases(300) },
    );
  });

  test('tell a time that is no time', () => {
    const saved = {
      format: 'cse-widgets/assessment',
      version: 2,
      standard: { id: 'cse', version: '1' },
      answers: { '1.1.1': { changed: 'yesterday' } },
    };
    const { success, error } = SavedAssessmentSchema.safeParse(saved);
    expect(success).toBe(false);
    expect(error?.issues[0]?.path).toEqual(['answers', '1.1.1', 'changed']);
  });
});

/** Puts a value in the place of the token that starts there; nothing where that is no longer JSON. */
function spoil(text: string, place: number, value: unknown): unknown {
  const [token = ''] = /^(?:"[^"]*"|\d+|true|\[|\{)/.exec(text.slice(place)) ?? [];
  try {
    return JSON.parse(
      text.slice(0, place) + JSON.stringify(value) + text.slice(place + token.length),
    );
  } catch {
    return undefined;
  }
}
