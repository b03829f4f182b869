import { base64urlnopad } from '@scure/base';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bitAt,
  gunzip,
  MAX_STATUS_BYTES,
  openStatusBits,
} from '../../../src/core/credential/status-list.js';
import { cases } from '../../effort.js';
import { encodedList, gzip, LIST_LENGTH } from '../../fixtures/encoded-list.js';
import { gzippedZeros } from '../../fixtures/gzipped-zeros.js';

const MIB = 1_048_576;

/** Remembers how far into it anybody looked. */
class WatchedBytes extends Uint8Array<ArrayBuffer> {
  furthest = 0;

  override slice(start = 0, end = this.length): Uint8Array<ArrayBuffer> {
    this.furthest = Math.max(this.furthest, Math.min(end, this.length));
    return new Uint8Array(this.buffer).slice(start, end);
  }
}

describe('the bits of a list', () => {
  test('are opened, with the multibase letter and without', async () => {
    const encoded = await encodedList(LIST_LENGTH, [0, 94567]);
    expect(encoded).toMatch(/^uH4sI/);
    const opened = await openStatusBits(encoded);
    expect(opened.ok && opened.bytes.length * 8).toBe(LIST_LENGTH);
    expect(await openStatusBits(encoded.slice(1))).toEqual(opened);
  });

  test('stand most significant first', () => {
    const bytes = Uint8Array.of(0b1000_0000, 0b0000_0001, 0b0001_0000);
    const set = Array.from({ length: 24 }, (_, index) => index).filter(
      (at) => bitAt(bytes, at) === 1,
    );
    expect(set).toEqual([0, 15, 19]);
  });

  test.each([24, -1, 0.5, 3.7, Number.NaN, Infinity, 2 ** 53, 2 ** 40])(
    'are none at %d of 24',
    (index) => {
      expect(bitAt(Uint8Array.of(255, 255, 255), index)).toBeUndefined();
    },
  );

  test('come back as they were set', async () => {
    const indexes = fc.uniqueArray(fc.nat({ max: 4_095 }), { maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(indexes, async (struck) => {
        const opened = await openStatusBits(await encodedList(4_096, struck));
        const bytes = opened.ok ? opened.bytes : new Uint8Array();
        const found = Array.from({ length: 4_096 }, (_, at) => at).filter((at) => bitAt(bytes, at));
        expect(found).toEqual([...struck].sort((a, b) => a - b));
      }),
      { numRuns: cases(25) },
    );
  });
});

describe('what is no list', () => {
  test.each([
    ['nothing', ''],
    ['the letter alone', 'u'],
    ['no base64url', 'u$$$'],
    ['another multibase', 'zH4sIAAAAAAAAA'],
    ['no gzip', `u${base64urlnopad.encode(Uint8Array.of(1, 2, 3, 4))}`],
  ])('is unreadable: %s', async (_what, text) => {
    expect(await openStatusBits(text)).toEqual({ ok: false, code: 'status-unreadable' });
  });

  test('is unreadable where it was cut short, or a byte was changed', async () => {
    const encoded = await encodedList(LIST_LENGTH, [1, 2, 3]);
    expect((await openStatusBits(encoded.slice(0, -8))).ok).toBe(false);
    const bytes = base64urlnopad.decode(encoded.slice(1));
    bytes[bytes.length - 6] = (bytes[bytes.length - 6] ?? 0) ^ 1;
    expect((await openStatusBits(`u${base64urlnopad.encode(bytes)}`)).ok).toBe(false);
  });

  test('never throws and never hangs, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect((await openStatusBits(text)).ok).toBe(false);
        expect((await openStatusBits(`uH4sIAAAAAAAAA${text}`)).ok).toBe(false);
      }),
    );
  });
});

describe('a zip bomb', () => {
  test('is as large as a list may be, or is refused', async () => {
    const largest = `u${base64urlnopad.encode(await gzip(new Uint8Array(MAX_STATUS_BYTES)))}`;
    expect((await openStatusBits(largest)).ok).toBe(true);
    const larger = `u${base64urlnopad.encode(await gzip(new Uint8Array(MAX_STATUS_BYTES + 1)))}`;
    expect(await openStatusBits(larger)).toEqual({ ok: false, code: 'status-too-large' });
  });

  test('is left alone after the limit: of a gigabyte no more is opened than of ten mebibytes', async () => {
    const bomb = new WatchedBytes(gzippedZeros(1_024).buffer);
    expect(bomb.length).toBeGreaterThan(1_000_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await gunzip(bomb, MAX_STATUS_BYTES)).toBeUndefined();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * MIB);
    // 10 MiB of zeros are 10 KiB of gzip; the rest are the pieces on their way.
    expect(bomb.furthest).toBeLessThan(32_768);
  });
});
