import type { Certificate } from './certificate.js';

/*
 * What a verification says. Each check stands for itself; the verdict follows
 * from the checks by one pure function, so that no other road leads to it.
 */

/** What is checked, in the order in which it is told. */
export const CHECK_NAMES = [
  'well-formed',
  'signature',
  'issuer-recognised',
  'in-dates',
  'not-revoked',
  'not-suspended',
  'shown-where-allowed',
] as const;

/** The name of a check. */
export type CheckName = (typeof CHECK_NAMES)[number];

/** How a check ended. What could not be looked at is `unknown`, never `passed`. */
export type CheckState = 'passed' | 'failed' | 'unknown';

/** How well a check ended; the best comes first. */
export const RANKS: Readonly<Record<CheckState, number>> = { passed: 0, unknown: 1, failed: 2 };

/** Why a check ended as it did; stable, for programs. Each belongs to one state. */
export type CheckCode = keyof typeof CODE_STATES;

/**
 * Every code with the state it stands for. Words for people are made from the
 * code, so a code without words in some language does not compile.
 */
export const CODE_STATES = {
  // well-formed
  'well-formed': 'passed',
  'legacy-form': 'passed',
  'not-a-certificate': 'failed',
  'forbidden-claim': 'failed',
  'too-large': 'failed',
  'too-deep': 'failed',
  unreachable: 'unknown',
  'formats-not-loaded': 'unknown',
  // signature
  'signed-by-issuer': 'passed',
  'signature-wrong': 'failed',
  unsigned: 'failed',
  'algorithm-refused': 'failed',
  'extension-unknown': 'failed',
  'key-not-listed': 'failed',
  'key-not-for-this': 'failed',
  'key-unsuitable': 'failed',
  'algorithm-unknown': 'unknown',
  'algorithm-unsupported': 'unknown',
  'issuer-unreachable': 'unknown',
  'issuer-unreadable': 'unknown',
  'issuer-kind-unknown': 'unknown',
  // issuer-recognised
  recognised: 'passed',
  'no-authority': 'failed',
  'not-recognised': 'failed',
  'recognition-ended': 'failed',
  'recognition-not-begun': 'failed',
  'authority-unreachable': 'unknown',
  'recognition-unreachable': 'unknown',
  'recognition-unreadable': 'unknown',
  'recognition-not-genuine': 'unknown',
  'recognition-outdated': 'unknown',
  // in-dates
  'in-dates': 'passed',
  'open-ended': 'passed',
  expired: 'failed',
  'not-yet-valid': 'failed',
  // not-revoked and not-suspended
  'not-revoked': 'passed',
  'not-suspended': 'passed',
  'never-suspended': 'passed',
  revoked: 'failed',
  suspended: 'failed',
  'no-status': 'unknown',
  'status-kind-unknown': 'unknown',
  'status-unreachable': 'unknown',
  'status-unreadable': 'unknown',
  'status-not-genuine': 'unknown',
  'status-outdated': 'unknown',
  'status-too-short': 'unknown',
  'status-too-large': 'unknown',
  'status-index-outside': 'unknown',
  // shown-where-allowed
  'allowed-here': 'passed',
  'other-site': 'failed',
  'origin-not-given': 'unknown',
  'no-origins-named': 'unknown',
  // any of them
  'not-reached': 'unknown',
  stopped: 'unknown',
} as const satisfies Record<string, CheckState>;

/** One check, with what it found. */
export interface Check {
  readonly name: CheckName;
  readonly state: CheckState;
  readonly code: CheckCode;
  /** What the words need: dates (ISO 8601), hosts (punycode), fault messages, HTTP statuses. Plain text, untrusted. */
  readonly facts: Readonly<Record<string, string>>;
}

/** The answer in one word. */
export type Verdict =
  | 'verified'
  | 'expired'
  | 'not-yet-valid'
  | 'suspended'
  | 'revoked'
  | 'altered'
  | 'unrecognised-issuer'
  | 'other-site'
  | 'could-not-check';

/** Who says that the issuer is a certification body. */
export interface NamedAuthority {
  /** Its DID. */
  readonly id: string;
  /** Its domain in ASCII (punycode); for a DID without a domain, the DID itself. */
  readonly domain: string;
  /** Whether it was compiled into the build or named by the page. */
  readonly namedBy: 'build' | 'page';
}

/** Everything a verification found. */
export interface Verification {
  readonly verdict: Verdict;
  /** All seven checks, in the order of {@link CHECK_NAMES}. */
  readonly checks: readonly Check[];
  /** What the certificate says, as far as it could be read; worth as much as the verdict. */
  readonly certificate: Certificate | undefined;
  /** The authority whose list names the issuer, or, if none does, the first one asked. */
  readonly authority: NamedAuthority | undefined;
  /** When this was checked, ISO 8601 in UTC. */
  readonly checkedAt: string;
  /** From when on it must be checked again, ISO 8601 in UTC: the first of the dates it rests on to pass. */
  readonly goodUntil: string | undefined;
}

/** Makes a check; its state follows from its code. */
export function check(name: CheckName, code: CheckCode, facts: Check['facts'] = {}): Check {
  return { name, state: CODE_STATES[code], code, facts };
}

/** What a failed check makes of the verdict; of several, the one that stands first here. */
const FAILURES: readonly (readonly [CheckName, Verdict])[] = [
  ['well-formed', 'altered'],
  ['signature', 'altered'],
  ['issuer-recognised', 'unrecognised-issuer'],
  ['not-revoked', 'revoked'],
  ['not-suspended', 'suspended'],
  ['in-dates', 'expired'],
  ['shown-where-allowed', 'other-site'],
];

/**
 * The verdict that follows from the checks: any failure names it, any unknown
 * or missing check makes it `could-not-check`, and only all passed is `verified`.
 */
export function verdictOf(checks: readonly Check[]): Verdict {
  const found = new Map(checks.map((one) => [one.name, one]));
  for (const [name, verdict] of FAILURES) {
    const { state, code } = found.get(name) ?? {};
    if (state === 'failed') return code === 'not-yet-valid' ? code : verdict;
  }
  const all = CHECK_NAMES.every((name) => found.get(name)?.state === 'passed');
  return all ? 'verified' : 'could-not-check';
}
