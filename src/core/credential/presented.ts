import * as z from 'zod/mini';
import { isPicture, readBakedImage } from './baked-image.js';
import { isRecord } from './json-value.js';
import type { CheckCode } from './verification.js';

/**
 * One file with everything that proves a certificate, to be hosted beside it
 * (`proof.json`). All parts are signed, so it does not matter who hosts them.
 */
export const StapledProofSchema = z.object({
  type: z.literal('StapledProof'),
  version: z.literal(1),
  /** The certificate as a token. */
  certificate: z.string(),
  /** The authority's list of recognised certification bodies, as a token. */
  recognition: z.string(),
  /** The status lists as tokens, by the URL that the certificate names. */
  statusLists: z.record(z.string(), z.string()),
});

/** See {@link StapledProofSchema}. The certificate may also be JSON with a proof of its own inside. */
export interface StapledProof {
  readonly type: 'StapledProof';
  readonly version: 1;
  readonly certificate: string | object;
  readonly recognition: string;
  readonly statusLists: Readonly<Record<string, string>>;
}

/** What somebody shows: a certificate, and with it perhaps all that proves it. */
export interface Presented {
  readonly certificate: string | object;
  readonly proof?: StapledProof;
}

/** Something shown, or why it is nothing that can be checked. */
export type PresentedReading =
  | { readonly ok: true; readonly presented: Presented }
  | {
      readonly ok: false;
      readonly code: CheckCode;
      /** With `fault`: what is wrong, in English, for developers. */
      readonly facts: Readonly<Record<string, string>>;
    };

/** The most that is read: a proof with two status lists is far smaller, and a picture seldom as large. */
export const MOST_BYTES = 4_194_304;

/** Reads what a badge's `src` leads to: a token, JSON, a stapled proof, or a picture with one of them inside. Never throws. */
export function readPresented(data: Uint8Array | string | object): PresentedReading {
  if (!(data instanceof Uint8Array)) return fromText(data);
  if (data.length > MOST_BYTES) return refused('too-large', 'the file is too large');
  if (!isPicture(data)) return fromText(new TextDecoder().decode(data));
  const baked = readBakedImage(data);
  if (baked !== undefined) return fromText(baked);
  return refused('not-a-certificate', 'the picture has no certificate inside');
}

function fromText(data: string | object): PresentedReading {
  const certificate = typeof data === 'string' ? data.trim() : data;
  const json =
    typeof certificate === 'string' && certificate.startsWith('{')
      ? parsed(certificate)
      : certificate;
  if (!isRecord(json) || json.type !== 'StapledProof')
    return { ok: true, presented: { certificate } };
  const inside = isRecord(json.certificate) ? json.certificate : undefined;
  const proof = StapledProofSchema.safeParse(inside ? { ...json, certificate: '' } : json);
  if (!proof.success) return refused('not-a-certificate', faultOf(proof.error.issues[0]?.path));
  const whole = { ...proof.data, certificate: inside ?? proof.data.certificate };
  return { ok: true, presented: { certificate: whole.certificate, proof: whole } };
}

function refused(code: CheckCode, fault: string): PresentedReading {
  return { ok: false, code, facts: { fault } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faultOf(path: readonly PropertyKey[] = []): string {
  return `${path.map(String).join('.')} of the stapled proof is not as it should be`;
}
