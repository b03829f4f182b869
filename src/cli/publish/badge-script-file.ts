import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { errorCode } from '../framework/files.js';
import { ok, failure, type Outcome } from '../framework/outcome.js';
import type { CompiledAuthority } from './compiled-authority.js';

/*
 * cse-badge.js on its way to a web server: the one this package was built with,
 * or a copy of it that was made for an authority.
 */

/** The script, and what it needs beside it. */
export interface BadgeScript {
  readonly script: string;
  /** By name: what it loads on few pages only, and the notices that licences ask to travel with it. */
  readonly beside: Readonly<Record<string, string>>;
}

const BESIDE = /^cse-badge(?:-[\w-]+\.js|[\w-]*\.licences\.txt)$/;

/**
 * Reads cse-badge.js: the one of this package, or of `file`. Fails with
 * `file-unreadable`, or with `not-the-badge-script` what registers no badge.
 */
export function readBadgeScript(file = ownScript()): Outcome<BadgeScript> {
  try {
    const script = readFileSync(file, 'utf8');
    if (!script.includes('cse-badge-check')) {
      return failure(
        'not-the-badge-script',
        `${file} is not a copy of cse-badge.js.`,
        'badge-script',
      );
    }
    const found = filesBeside(file);
    return ok({
      script,
      beside: Object.keys(found).length > 0 ? found : filesBeside(ownScript()),
    });
  } catch (error) {
    const message = `${file} cannot be read (${errorCode(error)}).`;
    return failure('file-unreadable', message, 'badge-script');
  }
}

function filesBeside(script: string): Record<string, string> {
  const folder = dirname(script);
  const names = readdirSync(folder).filter((name) => BESIDE.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/* The package asks for its own file by its own name, so this works from src and from dist. */
function ownScript(): string {
  return createRequire(import.meta.url).resolve('cse-widgets/cse-badge.js');
}

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
