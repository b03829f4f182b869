import fc from 'fast-check';
import type { EventBody, RegisterEvent } from '../../../src/cli/register/register-event.js';

/* Events as a register holds them, with signatures that nobody looks at. */

type BodyOf<Type extends EventBody['type']> = Extract<EventBody, { type: Type }>;

const KEY = {
  id: 'did:web:body.example#key-1',
  alg: 'ES256',
  thumbprint: 'one',
  publicKeyJwk: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' },
} as const;

const OPENING = {
  format: 'cse-widgets/register',
  version: 1,
  did: 'did:web:body.example',
  base: 'https://body.example/',
  name: 'Example Certification Ltd',
  loopback: false,
  key: KEY,
} as const;

/** What a certificate says. */
export const TERMS: BodyOf<'issued'>['terms'] = {
  holder: 'North Borough Council',
  scope: 'Libraries and museums',
  standard: { name: 'Customer Service Excellence', version: '2008' },
  from: '2026-11-24T00:00:00Z',
  until: '2029-11-24T00:00:00Z',
  review: '2027-11-24T00:00:00Z',
  origins: ['https://www.north.example'],
};

/** The first event of an issuer's register. */
export const ISSUER_OPENED: BodyOf<'issuer-opened'> = {
  type: 'issuer-opened',
  ...OPENING,
  prefix: 'CSE',
};

/** The first event of an authority's register. */
export const AUTHORITY_OPENED: BodyOf<'authority-opened'> = {
  type: 'authority-opened',
  ...OPENING,
};

/** A new key. */
export function keyAdded(id: string): BodyOf<'key-added'> {
  return { type: 'key-added', key: { ...KEY, id, publicKeyJwk: { ...KEY.publicKeyJwk } } };
}

/** A key that nothing counts of any more. */
export function keyWithdrawn(id: string): BodyOf<'key-withdrawn'> {
  return { type: 'key-withdrawn', id, reason: 'A laptop was stolen' };
}

/** A certificate handed out. */
export function issued(number: string, place: number): BodyOf<'issued'> {
  const achievement = 'urn:uuid:1';
  return { type: 'issued', number, place, achievement, terms: TERMS, token: `token of ${number}` };
}

/** A certificate handed out again. */
export function renewed(number: string, until = '2032-11-24T00:00:00Z'): BodyOf<'renewed'> {
  return { type: 'renewed', number, terms: { ...TERMS, until }, token: `renewed ${until}` };
}

/** A change of status. */
export function changed(type: 'suspended' | 'reinstated' | 'revoked', number: string): EventBody {
  return { type, number, reason: 'Because' };
}

/** A body that the authority recognises. */
export function recognised(did: string): BodyOf<'recognised'> {
  return { type: 'recognised', did, name: did, from: '2026-11-24T00:00:00Z', keys: [] };
}

/** A body that it recognises no longer. */
export function withdrawn(did: string): BodyOf<'withdrawn'> {
  return { type: 'withdrawn', did, until: '2027-11-24T00:00:00Z', reason: 'Closed' };
}

/** Puts events in their places, a minute apart. */
export function inPlace(...bodies: readonly EventBody[]): RegisterEvent[] {
  return bodies.map((body, index) => ({
    ...body,
    sequence: index + 1,
    at: new Date(Date.UTC(2026, 10, 24, 9, index)).toISOString(),
  }));
}

/** Any event of an issuer about a handful of numbers and places, so that many of them collide. */
export const anyIssuerEvent: fc.Arbitrary<EventBody> = fc
  .tuple(
    fc.constantFrom('issued', 'renewed', 'suspended', 'reinstated', 'revoked', 'key-added'),
    fc.constantFrom('A-1', 'a-1', 'A-2', 'A-3'),
    fc.nat(5),
  )
  .map(([type, number, place]) => {
    if (type === 'issued') return issued(number, place);
    if (type === 'renewed') return renewed(number);
    if (type === 'key-added') return keyAdded(`did:web:body.example#key-${place}`);
    return changed(type, number);
  });
