import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Answers } from '../../src/core/assessment/answer.js';
import type { Assessment } from '../../src/core/assessment/assessment.js';
import { toSavedAssessment } from '../../src/core/assessment/saved-assessment.js';
import { ratingsOnly } from '../../src/core/sharing/share-contents.js';
import { cseStandard } from '../../src/standards/cse/cse-pack.js';
import {
  LINK_LENGTHS,
  SHARE_LIMITS,
  decodeShare,
  encodeShare,
} from '../../src/storage/share-link.js';
import { cases } from '../effort.js';
import {
  MONDAY,
  SAVED,
  TUESDAY,
  assessmentWith,
  everyElement,
} from '../fixtures/small-assessments.js';

const cse = cseStandard();
const all = { notes: true, made: TUESDAY };
const saved = (assessment: Assessment): unknown =>
  JSON.parse(JSON.stringify(toSavedAssessment(assessment)));
const packed = (text: string) => deflateRawSync(text).toString('base64url');

async function opened(text: string): Promise<Assessment> {
  const reading = await decodeShare(text);
  if (!reading.ok) throw new Error(reading.faults[0]?.message);
  return reading.assessment;
}

async function faultOf(text: string, limits = SHARE_LIMITS): Promise<string | undefined> {
  const reading = await decodeShare(text, limits);
  return reading.ok ? undefined : reading.faults[0]?.code;
}

const NOT_WHOLE = expect.objectContaining({ code: 'not-a-link' }) as object;

const AWKWARD = [
  '"',
  "'",
  '\n',
  '\r\n',
  '=cmd|"/c calc"!A1',
  '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  'שלום',
  '\u202Eevil',
  '\u0000',
  '\uD800',
  '</script>',
];
const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...AWKWARD)).map((parts) => parts.join('')),
);
const assessments: fc.Arbitrary<Assessment> = fc
  .record({
    answers: fc.dictionary(
      fc.oneof(fc.constantFrom('1.1.1', '1.1.2', 'constructor'), words),
      fc.record(
        { changed: fc.constant(MONDAY), rating: words, note: words, reason: words, later: words },
        { requiredKeys: ['changed'], noNullPrototype: true },
      ),
      { noNullPrototype: true },
    ),
    person: words,
    organisation: words,
  })
  .map(({ answers, ...details }) => ({
    standard: { id: 'cse', version: '2026.1' },
    details: { id: 'ours', changed: MONDAY, ...details },
    answers: Answers.from(Object.entries(answers)),
    snapshots: [],
  }));

describe('a link', () => {
  test('gives back the same assessment, whatever text is in it', async () => {
    await fc.assert(
      fc.asyncProperty(assessments, async (assessment) => {
        expect(saved(await opened(await encodeShare(assessment, all)))).toEqual(saved(assessment));
      }),
      { numRuns: cases(300) },
    );
  });

  test.each(AWKWARD)('carries %j through', async (text) => {
    const answers = Answers.from([['1.1.1', { note: text, changed: MONDAY }]]);
    const whole = { ...assessmentWith(cse, {}), answers };
    expect((await opened(await encodeShare(whole, all))).answers.get('1.1.1')?.note).toBe(text);
  });

  test('of ratings alone holds nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(assessments, async (assessment) => {
        const text = await encodeShare(assessment, { ...all, notes: false });
        expect(saved(await opened(text))).toEqual(saved(ratingsOnly(assessment)));
      }),
    );
  });

  test('says when it was made', async () => {
    const text = await encodeShare(assessmentWith(cse, {}), all);
    expect(await decodeShare(text)).toMatchObject({ ok: true, made: TUESDAY });
  });

  test('is made of characters that no program has to escape', async () => {
    expect(await encodeShare(assessmentWith(cse, {}), all)).toMatch(/^[\w-]+$/);
  });

  test('of every element’s rating is far below the length that passes everywhere', async () => {
    const whole = assessmentWith(cse, everyElement(cse, 'compliant'));
    const text = await encodeShare(whole, { ...all, notes: false });
    expect(text.length).toBeLessThan(LINK_LENGTHS.safe / 2);
  });
});

describe('what is no whole link of ours is refused', () => {
  test.each([
    ['nothing', '', 'not-a-link'],
    ['letters that are no base64url', 'a%20b', 'not-a-link'],
    ['markup', '<img src=x onerror=alert(1)>', 'not-a-link'],
    ['rubbish', 'AAAABBBBCCCC', 'not-a-link'],
    [
      'text that is no UTF-8',
      deflateRawSync(Buffer.from([0xff, 0xfe])).toString('base64url'),
      'not-a-link',
    ],
    ['text that is no JSON', packed('hello'), 'not-json'],
    ['other JSON', packed('{"a":1}'), 'not-an-assessment'],
    ['null', packed('null'), 'not-an-assessment'],
    [
      'a later version',
      packed('{"format":"cse-widgets/assessment","version":99}'),
      'newer-version',
    ],
    [
      'a faulty answer',
      packed(JSON.stringify({ ...SAVED, answers: { '1.1.1': 7 } })),
      'wrong-type',
    ],
    ['a trap of brackets', packed('['.repeat(100_000)), 'too-deep'],
    ['a bomb', packed(' '.repeat(2 ** 22)), 'too-large'],
    ['more characters than a link may have', 'A'.repeat(SHARE_LIMITS.characters + 1), 'too-large'],
  ])('%s', async (_, text, code) => {
    expect(await faultOf(text)).toBe(code);
  });

  test('a link that lost its end, wherever it was cut', async () => {
    const text = await encodeShare(assessmentWith(cse, everyElement(cse, 'compliant')), all);
    for (let length = 0; length < text.length; length += 7) {
      expect(await faultOf(text.slice(0, length))).toBe('not-a-link');
    }
  });

  test('a link with something behind its end, unless the engine overlooks it', async () => {
    // Streams are to refuse it, as browsers do; Node did not always.
    const text = await encodeShare(assessmentWith(cse, {}), all);
    const reading = await decodeShare(`${text}AAAA`);
    expect(reading).toEqual(
      reading.ok ? await decodeShare(text) : { ok: false, faults: [NOT_WHOLE] },
    );
  });

  test('anything else, without ever throwing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.base64String()), async (text) => {
        expect(await faultOf(text)).toBeTypeOf('string');
      }),
    );
  });

  test('a bomb, of which no more than a few pieces are inflated', async () => {
    const bomb = packed(' '.repeat(2 ** 26));
    let inflated = 0;
    const counting = class extends DecompressionStream {
      override get readable() {
        return super.readable.pipeThrough(
          new TransformStream<Uint8Array, Uint8Array>({
            transform(piece, controller) {
              inflated += piece.length;
              controller.enqueue(piece);
            },
          }),
        ) as DecompressionStream['readable'];
      }
    };
    const reading = await decodeShare(bomb, SHARE_LIMITS, {
      CompressionStream,
      DecompressionStream: counting,
    });
    expect(reading.ok).toBe(false);
    expect(inflated).toBeLessThan(2 * SHARE_LIMITS.bytes);
  });

  test('names that every object is born with are names like any other', async () => {
    const text = `{"format":"cse-widgets/assessment","version":3,"standard":{"id":"cse","version":"1"},
      "answers":{"__proto__":{"rating":"x","changed":"${MONDAY}","__proto__":{"polluted":true}}},
      "__proto__":{"polluted":true},"snapshots":[]}`;
    const assessment = await opened(packed(text));
    expect(Object.getPrototypeOf(assessment)).toBe(Object.prototype);
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });
});
