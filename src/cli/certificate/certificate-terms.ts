import type { Flags, Values } from '../framework/command.js';
import { ok, usageError, failure, type Outcome } from '../framework/outcome.js';
import type { CertificateTerms } from '../register/register-event.js';
import { plainText } from '../values/plain-text.js';
import { certificateDates } from '../values/time.js';
import { readImageUrl, readOrigin } from '../values/web-address.js';
import type { AssessedTerms } from './assessed-terms.js';

/* The terms of a certificate that come from the flags of `issue`. */

/** Flags for the dates of a certificate; `renew` has them too. */
export const DATE_FLAGS = {
  from: {
    type: 'string',
    value: 'DATE',
    description: 'first day, such as 2026-11-24, in UTC (default: today)',
  },
  until: {
    type: 'string',
    value: 'DATE',
    description: 'day on which it ends (default: three years after the first)',
  },
  review: {
    type: 'string',
    value: 'DATE',
    description: 'next review (default: twelve months after the first day)',
  },
} as const satisfies Flags;

/** Flags for what a certificate says. */
export const TERMS_FLAGS = {
  holder: {
    type: 'string',
    value: 'NAME',
    required: true,
    unless: 'assessment',
    description: 'name of the certified organisation',
  },
  scope: {
    type: 'string',
    value: 'TEXT',
    required: true,
    unless: 'assessment',
    description: 'which of its services were certified',
  },
  origin: {
    type: 'string',
    value: 'ORIGIN',
    required: true,
    repeatable: true,
    description: 'website it may be shown on, such as https://www.council.example',
  },
  ...DATE_FLAGS,
  standard: {
    type: 'string',
    value: 'NAME',
    description: 'standard it was certified against (default: Customer Service Excellence)',
  },
  'standard-version': {
    type: 'string',
    value: 'TEXT',
    description: 'version of that standard (default: 2008)',
  },
  image: {
    type: 'string',
    value: 'URL',
    description: 'picture that the holder may show',
  },
  'image-alt': {
    type: 'string',
    value: 'TEXT',
    description: 'what the picture shows, in words',
  },
} as const satisfies Flags;

type TermsValues = Values<typeof TERMS_FLAGS>;

/** The most origins that one certificate may name. */
const MOST_ORIGINS = 50;

/** Options of {@link readTerms}. */
interface TermsOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly loopback: boolean;
  /** The terms of an assessment, which replace those of the flags. */
  readonly assessed: AssessedTerms | undefined;
}

/** Reads the terms of a certificate. A failure names the flag that is wrong. */
export function readTerms(
  values: TermsValues,
  { now, loopback, assessed }: TermsOptions,
): Outcome<CertificateTerms> {
  const said = assessed ? ok(assessed) : readSaid(values);
  if (!said.ok) return said;
  const dates = certificateDates(values, now);
  if (!dates.ok) return dates;
  const origins = readOrigins(values.origin, loopback);
  if (!origins.ok) return origins;
  const image = readImage(values, loopback);
  if (!image.ok) return image;
  return ok({
    ...said.value,
    ...dates.value,
    origins: origins.value,
    ...(image.value && { image: image.value }),
  });
}

function readSaid(
  values: TermsValues,
): Outcome<Pick<CertificateTerms, 'holder' | 'scope' | 'standard'>> {
  const holder = plainText(values.holder ?? '', 'holder', 200);
  if (!holder.ok) return holder;
  const scope = plainText(values.scope ?? '', 'scope', 500);
  if (!scope.ok) return scope;
  const standard = readStandard(values);
  if (!standard.ok) return standard;
  return ok({ holder: holder.value, scope: scope.value, standard: standard.value });
}

function readStandard(values: TermsValues): Outcome<CertificateTerms['standard']> {
  const name = plainText(values.standard ?? 'Customer Service Excellence', 'standard', 200);
  if (!name.ok) return name;
  const version = plainText(values['standard-version'] ?? '2008', 'standard-version', 50);
  return version.ok ? ok({ name: name.value, version: version.value }) : version;
}

function readOrigins(typed: readonly string[], loopback: boolean): Outcome<string[]> {
  if (typed.length > MOST_ORIGINS) {
    return failure('too-many-origins', `At most ${MOST_ORIGINS} origins.`, 'origin');
  }
  const origins = new Set<string>();
  for (const value of typed) {
    const origin = readOrigin(value, 'origin', loopback);
    if (!origin.ok) return origin;
    origins.add(origin.value);
  }
  return ok([...origins]);
}

/* A picture needs words for those who cannot see it, and words without a picture are a mistake. */
function readImage(
  { image, 'image-alt': words }: TermsValues,
  loopback: boolean,
): Outcome<CertificateTerms['image']> {
  if (image === undefined && words === undefined) return ok(undefined);
  if (image === undefined) return usageError('flag-missing', '--image-alt needs --image.', 'image');
  if (words === undefined)
    return usageError('flag-missing', '--image needs --image-alt.', 'image-alt');
  const url = readImageUrl(image, 'image', loopback);
  if (!url.ok) return url;
  const alt = plainText(words, 'image-alt', 300);
  return alt.ok ? ok({ url: url.value, alt: alt.value }) : alt;
}
