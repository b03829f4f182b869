import { base64urlnopad } from '@scure/base';
import type { Assessment } from '../core/assessment/assessment.js';
import { readSavedText, toSavedAssessment } from '../core/assessment/saved-assessment.js';
import { faultAt, type Fault } from '../core/formats/fault.js';
import { ratingsOnly } from '../core/sharing/share-contents.js';

/*
 * An assessment as the end of a link: the saved form, deflated, in base64url. A
 * fragment never reaches a server. A tighter form was measured: it would spare
 * 220 of 550 characters for ratings alone and a twelfth of a full assessment,
 * for a second form to keep readable for good.
 */

/** Lengths of a link, in characters. */
export const LINK_LENGTHS = {
  /** Every mail program, chat and form we know of passes a link of this length on whole. */
  safe: 2_000,
  /** Beyond this many programs cut it; between the two some do. */
  risky: 8_000,
  /** No link is made that is longer: address bars begin to cut there. */
  longest: 32_000,
} as const;

/** How much a link may hold when it is read. */
export interface ShareLimits {
  /** Characters of the fragment. */
  readonly characters: number;
  /** Bytes once they are inflated. */
  readonly bytes: number;
}

/** The limits if none are given: a link of ours, three times over; an assessment of 2 MiB. */
export const SHARE_LIMITS: ShareLimits = { characters: 100_000, bytes: 2 ** 21 };

/** The streams that a browser and Node have; a test hands in its own. */
export type ShareStreams = Pick<typeof globalThis, 'CompressionStream' | 'DecompressionStream'>;

/** What a link held, or what is wrong with it. */
export type ShareReading =
  | {
      readonly ok: true;
      readonly assessment: Assessment;
      /** When the link was made, if it says so: ISO 8601 in UTC. */
      readonly made?: string | undefined;
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** What is to go into a link. */
export interface ShareOptions {
  /** Whether everything goes in, or ratings alone; see {@link ratingsOnly}. */
  readonly notes: boolean;
  /** Now, ISO 8601 in UTC. */
  readonly made: string;
}

/** The text that a link holds, before it is packed. */
export function shareText(assessment: Assessment, { notes, made }: ShareOptions): string {
  const shared = notes ? assessment : ratingsOnly(assessment);
  return JSON.stringify({ ...toSavedAssessment(shared), made });
}

/** Packs an assessment into what follows `#cse-share=`. */
export async function encodeShare(
  assessment: Assessment,
  options: ShareOptions,
  { CompressionStream }: ShareStreams = globalThis,
): Promise<string> {
  const text = new Blob([shareText(assessment, options)]);
  const packed = text.stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  return base64urlnopad.encode(bytes);
}

/**
 * Reads what {@link encodeShare} made, or whatever else somebody put into a
 * link. Never throws.
 *
 * Faults have the codes of {@link readSavedText}, and besides `not-a-link` (it is
 * not packed text, or a part of it is missing) and `too-large`.
 */
export async function decodeShare(
  text: string,
  { characters, bytes }: ShareLimits = SHARE_LIMITS,
  streams: ShareStreams = globalThis,
): Promise<ShareReading> {
  if (text.length > characters) return refuse('too-large', 'is longer than a link may be');
  let unpacked: string | undefined;
  try {
    unpacked = await inflate(base64urlnopad.decode(text), bytes, streams);
  } catch {
    return refuse('not-a-link', 'is not whole, or not a link of a self-check');
  }
  if (unpacked === undefined) return refuse('too-large', 'holds more than an assessment can');
  const reading = readSavedText(unpacked);
  if (!reading.ok) return reading;
  return { ok: true, assessment: reading.assessment, made: madeIn(unpacked) };
}

/*
 * A bomb inflates a thousandfold. It is fed in small pieces, so that no more than
 * one of them is ever inflated beyond what is allowed.
 */
const PIECE = 512;

async function inflate(
  packed: Uint8Array,
  most: number,
  { DecompressionStream }: ShareStreams,
): Promise<string | undefined> {
  let at = 0;
  const pieces = new ReadableStream<BufferSource>({
    pull(controller) {
      if (at < packed.length) controller.enqueue(packed.slice(at, (at += PIECE)));
      else controller.close();
    },
  });
  const reader = pieces.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > most) {
      // Not waited for: there is nothing in the rest that we want.
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function madeIn(text: string): string | undefined {
  const { made } = JSON.parse(text) as { readonly made?: unknown };
  const time = typeof made === 'string' ? Date.parse(made) : NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function refuse(code: string, words: string): ShareReading {
  return { ok: false, faults: [faultAt('', code, words)] };
}
