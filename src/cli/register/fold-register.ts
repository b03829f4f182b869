import { ok, failure, type Outcome, type Failure } from '../framework/outcome.js';
import type { RegisterEvent } from './register-event.js';
import {
  PLACES,
  findCertificate,
  numberKey,
  type AuthorityState,
  type CertificateRecord,
  type IssuerState,
  type RecognisedBody,
  type RegisterState,
  type CertificateStatus,
} from './register-state.js';

/*
 * The rules for which event may follow which. They are written once: the same lines refuse a command and
 * find a damaged register.
 */

/** Why an event cannot follow those before it. */
export interface FoldFailure extends Failure {
  /** Number of the event that does not follow. */
  readonly sequence: number;
}

/* A state is changed while it is built, before anybody else has it. */
type GrowingIssuer = IssuerState & {
  readonly certificates: Map<string, CertificateRecord>;
  readonly places: Set<number>;
};
type GrowingAuthority = AuthorityState & { readonly recognised: Map<string, RecognisedBody> };
type Growing = GrowingIssuer | GrowingAuthority;

type EventOf<Type extends RegisterEvent['type']> = Extract<RegisterEvent, { type: Type }>;
type Opening = EventOf<'issuer-opened' | 'authority-opened'>;
type OfCertificate = EventOf<'issued' | 'renewed' | 'suspended' | 'reinstated' | 'revoked'>;
type ChangeOfCertificate = Exclude<OfCertificate, { type: 'issued' }>;
type OfRecognition = EventOf<'recognised' | 'withdrawn'>;

/** Folds the events of a register into its state; `undefined` if there are none. Fails with the first event that may not follow. */
export function foldRegister(
  events: readonly RegisterEvent[],
): { readonly ok: true; readonly value: RegisterState | undefined } | FoldFailure {
  let state: Growing | undefined;
  for (const event of events) {
    const next = follow(state, event);
    if (!next.ok) return { ...next, sequence: event.sequence };
    state = next.value;
  }
  return ok(state);
}

function follow(state: Growing | undefined, event: RegisterEvent): Outcome<Growing> {
  switch (event.type) {
    case 'issuer-opened':
    case 'authority-opened':
      return state === undefined ? ok(openState(event)) : failure(...ALREADY_SET_UP);
    case 'key-added':
      return state === undefined ? failure(...NOT_SET_UP) : addKey(state, event);
    case 'key-withdrawn':
      return state === undefined ? failure(...NOT_SET_UP) : withdrawKey(state, event);
    case 'recognised':
    case 'withdrawn':
      return state?.kind === 'authority' ? recognition(state, event) : failure(...NOT_AN_AUTHORITY);
    default:
      return state?.kind === 'issuer' ? certificate(state, event) : failure(...NOT_AN_ISSUER);
  }
}

const ALREADY_SET_UP = [
  'already-set-up',
  'This folder already holds an authority or issuer.',
] as const;
const NOT_SET_UP = ['not-set-up', 'This folder holds no authority or issuer.'] as const;
const NOT_AN_AUTHORITY = ['not-an-authority', 'This folder does not hold an authority.'] as const;
const NOT_AN_ISSUER = ['not-an-issuer', 'This folder does not hold an issuer.'] as const;

function openState(event: Opening): Growing {
  const { did, base, name, loopback, key } = event;
  const shared = { did, base, name, loopback, keys: [key] as const, withdrawnKeys: [] };
  if (event.type === 'authority-opened') {
    return { kind: 'authority', ...shared, recognised: new Map() };
  }
  const { prefix } = event;
  return { kind: 'issuer', ...shared, prefix, certificates: new Map(), places: new Set() };
}

function addKey(state: Growing, { key }: EventOf<'key-added'>): Outcome<Growing> {
  if ([...state.keys, ...state.withdrawnKeys].some(({ id }) => id === key.id)) {
    return failure('key-exists', `There is already a key ${key.id}.`);
  }
  return ok({ ...state, keys: [...state.keys, key] });
}

function withdrawKey(state: Growing, { id }: EventOf<'key-withdrawn'>): Outcome<Growing> {
  const { keys, withdrawnKeys } = state;
  if (withdrawnKeys.some((key) => key.id === id)) {
    return failure('already-withdrawn', `${id} has been withdrawn.`, 'key');
  }
  const gone = keys.find((key) => key.id === id);
  const there = keys.map((key) => key.id).join(', ');
  if (gone === undefined) return failure('unknown-id', `There is no ${id}, but ${there}.`, 'key');
  const [first, ...others] = keys.filter((key) => key !== gone);
  if (first !== undefined) {
    return ok({
      ...state,
      keys: [first, ...others],
      withdrawnKeys: [...withdrawnKeys, gone],
    });
  }
  return failure('only-key', `${id} is the only key; run "keys rotate" first.`, 'key');
}

function recognition(state: GrowingAuthority, event: OfRecognition): Outcome<Growing> {
  const { did } = event;
  if (event.type === 'recognised') {
    const { name, from, until, keys } = event;
    state.recognised.set(did, { did, name, from, until, keys, withdrawn: undefined });
    return ok(state);
  }
  const found = state.recognised.get(did);
  if (found === undefined) return failure('unknown-id', `${did} was never recognised.`, 'did');
  if (found.withdrawn !== undefined) {
    return failure('already-withdrawn', `The recognition of ${did} has been withdrawn.`, 'did');
  }
  state.recognised.set(did, { ...found, until: event.until, withdrawn: event.reason });
  return ok(state);
}

function certificate(state: GrowingIssuer, event: OfCertificate): Outcome<Growing> {
  const record = event.type === 'issued' ? issue(state, event) : change(state, event);
  if (!record.ok) return record;
  state.certificates.set(numberKey(record.value.number), record.value);
  state.places.add(record.value.place);
  return ok(state);
}

function issue(state: GrowingIssuer, event: EventOf<'issued'>): Outcome<CertificateRecord> {
  const { number, place, achievement, at, terms, token } = event;
  if (state.certificates.has(numberKey(number))) {
    return failure('number-taken', `There is already a certificate ${number}.`, 'number');
  }
  if (place >= PLACES || state.places.has(place)) {
    return failure('place-taken', `Place ${place} on the status lists cannot be given out.`);
  }
  const issues = [{ at, terms, token }] as const;
  return ok({ number, place, achievement, status: 'current', issues, changes: [] });
}

function change(state: GrowingIssuer, event: ChangeOfCertificate): Outcome<CertificateRecord> {
  const found = findCertificate(state, event.number);
  if (!found.ok) return found;
  const { number, status } = found.value;
  if (MAY_FOLLOW[event.type].includes(status)) return ok(afterChange(found.value, event));
  return failure(...FAILURES[status](number), 'number');
}

/* From which status each change may be made. */
const MAY_FOLLOW: Readonly<Record<ChangeOfCertificate['type'], readonly CertificateStatus[]>> = {
  renewed: ['current'],
  suspended: ['current'],
  reinstated: ['suspended'],
  revoked: ['current', 'suspended'],
};

const FAILURES: Readonly<Record<CertificateStatus, (number: string) => readonly [string, string]>> =
  {
    current: (number) => ['not-suspended', `${number} is not suspended.`],
    suspended: (number) => ['already-suspended', `${number} is suspended; reinstate it first.`],
    revoked: (number) => ['already-revoked', `${number} has been revoked, and that is final.`],
  };

function afterChange(record: CertificateRecord, event: ChangeOfCertificate): CertificateRecord {
  const { type, at } = event;
  if (type === 'renewed') {
    const { terms, token } = event;
    return { ...record, issues: [...record.issues, { at, terms, token }] };
  }
  const status = type === 'reinstated' ? 'current' : type;
  return { ...record, status, changes: [...record.changes, { type, at, reason: event.reason }] };
}
