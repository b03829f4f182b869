import type { Context } from '../framework/command.js';
import { ok, failure, type Outcome } from '../framework/outcome.js';
import type { Home } from '../home/home.js';
import { keyOf, type Signer } from '../home/signing.js';
import type { CertificateTerms } from '../register/register-event.js';
import {
  PLACES,
  findCertificate,
  latestIssue,
  numberKey,
  checkNotWithdrawn,
  type CertificateRecord,
  type IssuerState,
} from '../register/register-state.js';
import { dayOf, type Dates } from '../values/time.js';
import { certificateDocument } from './certificate-document.js';

/*
 * A certificate is signed in the step that puts it into the register: its number and place depend on the
 * register at that moment, and one that lost the race for its number is thrown away unseen.
 */

/** What to certify. */
export interface CertificateRequest {
  /** The next free one unless given. */
  readonly number: string | undefined;
  readonly terms: CertificateTerms;
}

type Chance = Pick<Context, 'now' | 'randomInt' | 'randomUuid'>;

const HEADER = { typ: 'vc+jwt', cty: 'vc' } as const;

/** Issues a certificate. Fails with `number-taken`, `register-full`, or as a register does. */
export async function issueCertificate(
  home: Home<IssuerState>,
  signer: Signer,
  { number: wanted, terms }: CertificateRequest,
  { now, randomInt, randomUuid }: Chance,
): Promise<Outcome<CertificateRecord>> {
  const appended = await home.append(async (state) => {
    const counts = checkNotWithdrawn(state, signer.key);
    if (!counts.ok) return counts;
    const place = freePlace(state, randomInt);
    if (place === undefined) return failure('register-full', 'Every place on the lists is taken.');
    const number = wanted ?? nextNumber(state, new Date(now()).getUTCFullYear());
    const achievement = `urn:uuid:${randomUuid()}`;
    const parts = { id: `urn:uuid:${randomUuid()}`, achievement, number, place, terms };
    const token = await signer.signJwt(certificateDocument(state, parts), HEADER);
    return ok({ type: 'issued', number, place, achievement, terms, token });
  });
  if (!appended.ok) return appended;
  return findCertificate(appended.value.state, appended.value.event.number);
}

/** Issues a certificate of the same number and place with other dates. Fails with `unknown-id`, `not-longer`, or as a register does. */
export async function renewCertificate(
  home: Home<IssuerState>,
  signer: Signer,
  { number, dates }: { readonly number: string; readonly dates: Dates },
  { randomUuid }: Chance,
): Promise<Outcome<CertificateRecord>> {
  const appended = await home.append(async (state) => {
    const counts = checkNotWithdrawn(state, signer.key);
    if (!counts.ok) return counts;
    const found = findCertificate(state, number);
    if (!found.ok) return found;
    const renewal = renewalOf(state, found.value, dates);
    if (!renewal.ok) return renewal;
    const terms = renewal.value;
    const parts = { ...found.value, id: `urn:uuid:${randomUuid()}`, terms };
    const token = await signer.signJwt(certificateDocument(state, parts), HEADER);
    return ok({ type: 'renewed', number: found.value.number, terms, token });
  });
  if (!appended.ok) return appended;
  return findCertificate(appended.value.state, appended.value.event.number);
}

/*
 * Only the dates change, and only to later ones. The old certificate has been handed out and goes on
 * proving what it says until its own end; to change anything else, revoke it and issue another. If it
 * proves nothing any more, because its key was withdrawn, the new one may have the same end.
 */
function renewalOf(
  { withdrawnKeys }: IssuerState,
  record: CertificateRecord,
  dates: Dates,
): Outcome<CertificateTerms> {
  const { terms } = latestIssue(record);
  const proves = !record.issues.some((one) => withdrawnKeys.some(({ id }) => id === keyOf(one)));
  if (proves ? dates.until > terms.until : dates.until >= terms.until) {
    return ok({ ...terms, ...dates });
  }
  return failure(
    'not-longer',
    `${record.number} is valid until ${dayOf(terms.until)} already; to end it sooner, revoke it.`,
    'until',
  );
}

/* Random, so that nobody can tell from a place how many certificates there are. */
function freePlace({ places }: IssuerState, randomInt: Chance['randomInt']): number | undefined {
  if (places.size >= PLACES) return undefined;
  let place = randomInt(PLACES);
  while (places.has(place)) place = randomInt(PLACES);
  return place;
}

/* Such as CSE-2026-0001: one more than the highest of the year. */
function nextNumber({ prefix, certificates }: IssuerState, year: number): string {
  const start = `${prefix}-${year}-`;
  const taken = [...certificates.keys()]
    .filter((key) => key.startsWith(numberKey(start)))
    .map((key) => key.slice(start.length))
    .filter((rest) => /^\d{1,12}$/.test(rest));
  const highest = taken.map(Number).reduce((a, b) => Math.max(a, b), 0);
  return `${start}${String(highest + 1).padStart(4, '0')}`;
}
