import { ok, failure, type Outcome } from '../framework/outcome.js';
import type { CompiledAuthority } from './compiled-authority.js';

/* The literal of core/credential/authorities.ts, in whichever quotes a minifier put it. */
const NONE = /(["'`])\{(\\?")cse-widgets:authorities\2:\[\]\}\1/g;

/** Whether a copy of cse-badge.js has no authority compiled in. */
export function namesNoAuthority(script: string): boolean {
  return script.match(NONE) !== null;
}

/**
 * A copy of cse-badge.js with these authorities compiled in. Fails with
 * `not-the-badge-script` what has not exactly one empty place for them.
 */
export function withAuthorities(
  script: string,
  authorities: readonly CompiledAuthority[],
): Outcome<string> {
  const json = JSON.stringify({ 'cse-widgets:authorities': authorities });
  const literal = `'${json.replaceAll(/[\\']/g, '\\$&')}'`;
  if (script.match(NONE)?.length === 1) return ok(script.replace(NONE, () => literal));
  return failure('not-the-badge-script', 'The script has no place for an authority.');
}
