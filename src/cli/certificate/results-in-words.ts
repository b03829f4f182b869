import type { CertificateResults } from '../../core/credential/certificate.js';

type Counted = Pick<CertificateResults, 'whole'>;

/** Such as "57 of 57 met, 12 with Compliance Plus". */
export function resultsInWords({ whole: { met, of, ratings } }: Counted): string {
  const best = ratings.find(({ place }) => place === 1);
  return `${met} of ${of} met${best ? `, ${best.count} with ${best.name}` : ''}`;
}
