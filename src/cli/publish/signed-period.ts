import { instantOf } from '../values/calendar.js';

/** From when until when a published list counts; ISO 8601 in UTC. */
export interface SignedPeriod {
  readonly validFrom: string;
  readonly validUntil: string;
}

/* A visitor's clock may be slow, and a list that is not valid yet would leave every badge unchecked. */
const SLOW_CLOCKS_MS = 300_000;

/** The period of a list that is signed `now` and good for so many milliseconds. */
export function periodFrom(now: number, validFor: number): SignedPeriod {
  return { validFrom: instantOf(now - SLOW_CLOCKS_MS), validUntil: instantOf(now + validFor) };
}
