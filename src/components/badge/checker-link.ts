import type { CertificateAnswer } from './certificate-question.js';

/*
 * A certificate on its way to a checker. It travels in the fragment, which a
 * browser never sends, so the server of the checker does not learn what is
 * checked there.
 */

/** What a visitor brings to a checker. */
export interface CheckerVisit {
  /** The certificate as text: a token, or JSON. */
  readonly certificate: string;
  /** Where it was seen, an origin or an address; empty if that is not known. */
  readonly shownOn: string;
}

/**
 * The link to the issuer's own checker, with the certificate in it. Nothing
 * where the signature or the issuer failed: the checker of a forger would say
 * that all is well.
 *
 * @param shownOn - Where it was seen; `undefined` if that is not known.
 */
export function checkerLink(
  { certificate, verification }: CertificateAnswer,
  shownOn: string | undefined,
): string | undefined {
  const { checks, certificate: { issuer: { checker = '' } = {} } = {} } = verification;
  const doubted = checks.some(
    ({ name, state }) => /^(?:signature|issuer)/.test(name) && state === 'failed',
  );
  // Looked at where it was read, too; but a link is where a script would do harm.
  if (doubted || !certificate || !/^https?:\/\//.test(checker)) return undefined;
  const fragment = new URLSearchParams({ certificate, 'shown-on': shownOn ?? '' });
  return `${checker.replace(/#.*/s, '')}#${fragment.toString()}`;
}

/** What a link or the address of a page brings in its fragment; `undefined` if that is not a certificate. */
export function checkerVisit(address: string): CheckerVisit | undefined {
  const fragment = new URLSearchParams(address.slice(address.indexOf('#') + 1));
  const certificate = fragment.get('certificate');
  if (!address.includes('#') || !certificate) return undefined;
  return { certificate, shownOn: fragment.get('shown-on') ?? '' };
}
