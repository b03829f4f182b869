import { describe, expect, test } from 'vitest';
import { readUpTo } from '../../../src/core/formats/bounded-stream.js';

function streamOf(pieces: readonly number[][], onCancel?: () => void): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        const piece = pieces[at++];
        if (piece) controller.enqueue(Uint8Array.from(piece));
        else controller.close();
      },
      cancel: onCancel,
    },
    { highWaterMark: 0 },
  );
}

describe('a stream with an end to what is read of it', () => {
  test('gives all its bytes in order where they are few enough', async () => {
    const pieces = [[1, 2], [], [3]];
    expect(await readUpTo(streamOf(pieces), 3)).toEqual(Uint8Array.of(1, 2, 3));
    expect(await readUpTo(streamOf([]), 0)).toEqual(new Uint8Array());
  });

  test('gives nothing where they are more, and is cancelled', async () => {
    let cancelled = 0;
    const stream = streamOf([[1, 2], [3], [4]], () => (cancelled += 1));
    expect(await readUpTo(stream, 2)).toBeUndefined();
    expect(cancelled).toBe(1);
  });

  test('ends with its signal', async () => {
    expect(await readUpTo(streamOf([[1]]), 9, AbortSignal.abort())).toBeUndefined();
  });

  test('need not agree to being cancelled', async () => {
    const refuse = () => {
      throw new Error('I go on');
    };
    expect(await readUpTo(streamOf([[1, 2]], refuse), 1)).toBeUndefined();
  });

  test('that breaks is thrown on', async () => {
    const stream = new ReadableStream<Uint8Array>({
      pull: () => Promise.reject(new Error('broken')),
    });
    await expect(readUpTo(stream, 9)).rejects.toThrow('broken');
  });
});
