import { parseUrl } from '../formats/web-address.js';
import type { StapledProof } from './credential-input.js';
import type { DocumentReader, DocumentReading, Documents } from './documents.js';
import type { LoadFormats } from './load-optional-formats.js';

/** What one verification works with. */
export interface VerificationRun {
  /** Reads from the network, so many documents and no more. */
  readonly read: DocumentReader['read'];
  readonly once: Documents['once'];
  /** Loads what few certificates need, once in this run. */
  readonly loadFormats: LoadFormats;
  /** The copies that came with the certificate; where they are given, they stand for the network. */
  readonly stapled: StapledProof | undefined;
  /** Milliseconds since 1970: the instant for which everything is told. */
  readonly now: number;
  /** Whether servers on this machine may be asked over plain http. */
  readonly loopback: boolean;
}

/** The facts of a document that could not be had: `host` in ASCII, `reason`, and an HTTP `status` if there was one. */
export function factsOfFault(
  url: string,
  { reason, status }: DocumentReading & { readonly ok: false },
): Record<string, string> {
  return { host: hostOf(url), reason, ...(status !== undefined && { status: String(status) }) };
}

/** The host of a URL in ASCII (punycode); what is no URL has none. */
export function hostOf(url: string): string {
  return parseUrl(url)?.host ?? '';
}
