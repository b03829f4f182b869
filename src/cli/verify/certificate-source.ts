import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { MOST_BYTES } from '../../core/credential/credential-input.js';
import type { DocumentReading, DocumentReader } from '../../core/credential/documents.js';
import type { Context } from '../framework/command.js';
import { errorCode } from '../framework/files.js';
import { ok, usageError, failure, type Outcome } from '../framework/outcome.js';

/** A certificate, or what else an operand of the command line names. */
export interface CertificateSource {
  /** The file as it is, or why a server did not give it. */
  readonly reading:
    | { readonly ok: true; readonly data: Uint8Array | string }
    | (DocumentReading & { readonly ok: false });
  /** Where it was seen, if the operand is a link to a checker, which says so. */
  readonly shownOn?: string;
}

/** How a source is read. */
export interface SourceOptions {
  readonly documents: DocumentReader;
  readonly loopback: boolean;
  /** The flag that the operand belongs to. */
  readonly field: string;
}

/**
 * Reads a file, an address, a badge's link to a checker, or standard input (`-`).
 * Fails with `file-unreadable` or `url-not-https`; what a server answers is not a failure.
 */
export async function readSource(
  operand: string,
  { documents, loopback, field }: SourceOptions,
  context: Context,
): Promise<Outcome<CertificateSource>> {
  if (operand === '-') return read(await context.readInput());
  if (!/^https?:/i.test(operand)) return inFile(resolve(context.cwd, operand), field);
  const visit = checkerVisit(operand);
  if (visit !== undefined) return ok(visit);
  const http = loopback ? 'loopback' : undefined;
  const found = await documents.read(operand, { maxBytes: MOST_BYTES, http });
  if (found.ok) return read(found.bytes);
  if (found.reason !== 'refused') return ok({ reading: found });
  return usageError('url-not-https', `"${operand}" is not an https address.`, field);
}

function read(data: Uint8Array | string): Outcome<CertificateSource> {
  return ok({ reading: { ok: true, data } });
}

function inFile(file: string, field: string): Outcome<CertificateSource> {
  try {
    return read(readFileSync(file));
  } catch (error) {
    return failure('file-unreadable', `${file} cannot be read (${errorCode(error)}).`, field);
  }
}

/* The link under a badge brings the certificate in its fragment, so nothing has to be fetched. */
function checkerVisit(address: string): CertificateSource | undefined {
  const fragment = new URLSearchParams(address.slice(address.indexOf('#') + 1));
  const data = address.includes('#') ? fragment.get('certificate') : null;
  if (data === null) return undefined;
  const shownOn = fragment.get('shown-on');
  return { reading: { ok: true, data }, ...(shownOn === null ? {} : { shownOn }) };
}
