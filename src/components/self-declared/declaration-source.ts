import {
  readSavedAssessment,
  readSavedText,
  type SavedReading,
} from '../../core/assessment/saved-assessment.js';
import { fetchForPage } from '../base/fetch-for-page.js';

/** The saved self-check behind a declaration: as text, as JSON, or by the address of its file. */
export type DeclarationSource =
  | { readonly assessment: string | object; readonly src?: undefined }
  | { readonly src: string; readonly assessment?: undefined };

/**
 * Reads a saved self-check; `undefined` where there is none to be read. A file has
 * to lie on the site that shows it, because a declaration is the site's own word.
 */
export async function readDeclarationSource(
  { assessment, src }: DeclarationSource,
  page: { readonly fetch: typeof globalThis.fetch; readonly address: string },
  signal: AbortSignal,
): Promise<Extract<SavedReading, { ok: true }>['assessment'] | undefined> {
  try {
    const reading =
      assessment === undefined ? await readFile(src, page, signal) : readGiven(assessment);
    return reading?.ok ? reading.assessment : undefined;
  } catch {
    // No connection, an invalid address, or an object whose members throw when they are read.
    return undefined;
  }
}

function readGiven(assessment: string | object): SavedReading {
  return typeof assessment === 'string'
    ? readSavedText(assessment)
    : readSavedAssessment(assessment);
}

async function readFile(
  src: string,
  { fetch, address }: { readonly fetch: typeof globalThis.fetch; readonly address: string },
  signal: AbortSignal,
): Promise<SavedReading | undefined> {
  const url = new URL(src, address);
  if (url.origin !== new URL(address).origin) return undefined;
  const stop = new AbortController();
  signal.addEventListener('abort', () => {
    stop.abort();
  });
  const init = { credentials: 'omit', redirect: 'error' } as const;
  const found = await fetchForPage(url.href, fetch, init, stop);
  return found.ok ? readSavedText(found.text) : undefined;
}
