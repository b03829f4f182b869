/**
 * The bytes of a stream, or `undefined` where there are more than `maxBytes`:
 * then the rest is neither read nor kept, so that its size costs nothing.
 *
 * @throws What the stream throws when its source breaks.
 */
export async function readUpTo(
  stream: ReadableStream<Uint8Array>,
  maxBytes: number,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return concatenate(pieces, length);
    length += value.length;
    if (length > maxBytes || signal?.aborted) {
      // Not waited for: a stream that will not be cancelled must not hold us up.
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    pieces.push(value);
  }
}

function concatenate(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
