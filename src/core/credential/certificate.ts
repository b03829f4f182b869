/*
 * What a certificate says, in the field's terms. Where each term stands in the
 * document is told in certificate-schema.ts.
 */

/** One of the lists on which a certificate may be struck out. */
export interface StatusEntry {
  readonly purpose: 'revocation' | 'suspension';
  /** URL of the signed list. */
  readonly list: string;
  /** Index in the list, counted from 0. */
  readonly index: number;
}

/** How many elements count, and how many of them were met, in the whole or in one criterion. */
export interface ResultCount {
  /** What it is a count of, in the words of the certification body. */
  readonly name: string;
  readonly met: number;
  /** Elements that apply. */
  readonly of: number;
  /** How many have each rating, the best first; a rating that none has is left out. */
  readonly ratings: readonly RatingCount[];
}

/** How many elements have one rating. */
export interface RatingCount {
  /** Place of the rating on its scale; 1 is the best there is. */
  readonly place: number;
  /** In the words of the certification body. */
  readonly name: string;
  readonly count: number;
}

/** The counts of the assessment behind a certificate, where the certification body has put them in. */
export interface CertificateResults {
  readonly whole: ResultCount;
  /** In the standard's order. */
  readonly criteria: readonly ResultCount[];
  /** When it was decided; ISO 8601 with a time zone. */
  readonly decided: string | undefined;
}

/** A certificate as read from any of the accepted forms. What is absent there is `undefined` or empty here. */
export interface Certificate {
  readonly id: string | undefined;
  /** Certificate number. */
  readonly number: string | undefined;
  /** Name of the organisation that was certified. */
  readonly holder: string | undefined;
  /** Which services it was certified for. */
  readonly scope: string | undefined;
  readonly standard: { readonly name: string; readonly version: string | undefined };
  /** The certification body, as it names itself. */
  readonly issuer: {
    /** Its DID; in foreign documents it may be any URL. */
    readonly id: string;
    readonly name: string | undefined;
    /** Page of the issuer's own where anybody can check the certificate; https and on the issuer's domain, or absent. */
    readonly checker: string | undefined;
  };
  /** ISO 8601 with a time zone. */
  readonly validFrom: string | undefined;
  /** ISO 8601 with a time zone; absent where it never ends. */
  readonly validUntil: string | undefined;
  /** ISO 8601 with a time zone. */
  readonly nextReview: string | undefined;
  /** Web origins it may be shown on, such as `https://www.council.example`. */
  readonly origins: readonly string[];
  readonly status: readonly StatusEntry[];
  /** Kinds of status that it names and that are not known here. */
  readonly otherStatus: readonly string[];
  /** The image the holder may show. */
  readonly image: { readonly url: string; readonly alt: string } | undefined;
  /** What the assessment counted; absent where the issuer left it out, or where it cannot be read. */
  readonly results?: CertificateResults | undefined;
  /** Whether it came in the older 1EdTech form (Verifiable Credentials 1.1). */
  readonly legacy: boolean;
}
