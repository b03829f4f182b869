import { isRecord } from '../formats/json.js';
import { loadOptionalFormats } from './load-optional-formats.js';
import type { CheckCode } from './verification.js';

/**
 * One file with everything that proves a certificate, to be hosted beside it
 * (`proof.json`); its schema is in certificate-schema.ts. All parts are
 * signed, so it does not matter who hosts them.
 */
export interface StapledProof {
  readonly type: 'StapledProof';
  readonly version: 1;
  /** A token, or JSON with a proof of its own inside. */
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
      /** With `fault`, where it is known: the path of what is not as it should be. */
      readonly facts: Readonly<Record<string, string>>;
    };

/** The most that is read: a proof with two status lists is far smaller, and a picture seldom as large. */
export const MOST_BYTES = 4_194_304;

/* How a PNG begins, read as text, and how an SVG does. */
const PICTURE = /^\uFFFDPNG|^\s*</;

/** Reads what a badge's `src` leads to: a token, JSON, a stapled proof, or a picture with one of them inside. Never throws. */
export async function readPresented(data: Uint8Array | string | object): Promise<PresentedReading> {
  if (!(data instanceof Uint8Array)) return fromText(data);
  if (data.length > MOST_BYTES) return refused('too-large');
  const text = new TextDecoder().decode(data);
  if (!PICTURE.test(text)) return fromText(text);
  const loaded = await loadOptionalFormats();
  if (!loaded) return refused('unreachable');
  const baked = loaded.readBakedImage(data);
  return baked === undefined ? refused('not-a-certificate') : fromText(baked);
}

function fromText(data: string | object): PresentedReading {
  const certificate = typeof data === 'string' ? data.trim() : data;
  const json =
    typeof certificate === 'string' && certificate.startsWith('{')
      ? parsed(certificate)
      : certificate;
  if (!isRecord(json) || json.type !== 'StapledProof')
    return { ok: true, presented: { certificate } };
  const wrong = faultIn(json);
  if (wrong !== undefined) return refused('not-a-certificate', wrong);
  const proof = json as unknown as StapledProof;
  return { ok: true, presented: { certificate: proof.certificate, proof } };
}

function faultIn({
  version,
  certificate,
  recognition,
  statusLists,
}: Record<string, unknown>): string | undefined {
  if (version !== 1) return 'version';
  if (typeof certificate !== 'string' && !isRecord(certificate)) return 'certificate';
  if (typeof recognition !== 'string') return 'recognition';
  if (!isRecord(statusLists)) return 'statusLists';
  const [url] = Object.entries(statusLists).find(([, list]) => typeof list !== 'string') ?? [];
  return url === undefined ? undefined : `statusLists.${url}`;
}

function refused(code: CheckCode, fault?: string): PresentedReading & { readonly ok: false } {
  return { ok: false, code, facts: fault === undefined ? {} : { fault } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
