import { isRecord } from '../formats/json.js';
import { createFormatsLoader, type LoadFormats } from './load-optional-formats.js';
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

/** What is to be verified: a certificate, and with it perhaps all that proves it. */
export interface CredentialInput {
  readonly certificate: string | object;
  readonly proof?: StapledProof;
}

/** What is to be verified, or why there is nothing that can be. */
export type CredentialInputReading =
  | { readonly ok: true; readonly input: CredentialInput }
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

/**
 * Reads what a badge's `src` leads to: a token, JSON, a stapled proof, or a
 * picture with one of them inside. Never rejects, unless members of an object throw.
 *
 * @param loadFormats - Loads what reads pictures: as verifications load it, if absent.
 */
export async function readCredentialInput(
  data: Uint8Array | string | object,
  loadFormats: LoadFormats = createFormatsLoader(),
): Promise<CredentialInputReading> {
  if (!(data instanceof Uint8Array)) return readText(data);
  if (data.length > MOST_BYTES) return fail('too-large');
  const text = new TextDecoder().decode(data);
  if (!PICTURE.test(text)) return readText(text);
  const formats = await loadFormats().catch(() => undefined);
  if (!formats) return fail('formats-not-loaded');
  const baked = formats.readBakedImage(data);
  return baked === undefined ? fail('not-a-certificate') : readText(baked);
}

function readText(data: string | object): CredentialInputReading {
  const certificate = typeof data === 'string' ? data.trim() : data;
  const json =
    typeof certificate === 'string' && certificate.startsWith('{')
      ? parseJson(certificate)
      : certificate;
  if (!isRecord(json) || json.type !== 'StapledProof') return { ok: true, input: { certificate } };
  const wrong = faultIn(json);
  if (wrong !== undefined) return fail('not-a-certificate', wrong);
  const proof = json as unknown as StapledProof;
  return { ok: true, input: { certificate: proof.certificate, proof } };
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

function fail(code: CheckCode, fault?: string): CredentialInputReading & { readonly ok: false } {
  return { ok: false, code, facts: fault === undefined ? {} : { fault } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
