import type { CertificateResults } from './certificate.js';

/** The counts in the subject of a certificate: see read-results.ts. `undefined` also where that cannot be loaded. */
export function loadResults(
  subject: Readonly<Record<string, unknown>>,
): Promise<CertificateResults | undefined> {
  return import('./read-results.js').then(
    ({ readResults }) => readResults(subject),
    () => undefined,
  );
}
