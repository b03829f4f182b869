/** Why a command did nothing. */
export interface Failure {
  readonly ok: false;
  /** Stable, for programs; kebab case, such as `dates-reversed`. */
  readonly code: string;
  /** One sentence for people, with a line for each reason where there are several. Never holds a private key or a passphrase. */
  readonly message: string;
  /** The same reasons for programs. */
  readonly reasons?: readonly object[];
  /** The flag whose value was at fault, without its dashes, such as `until`. */
  readonly field?: string;
  /** What the program ends with: 1, it was refused or failed; 2, the command line was wrong. */
  readonly exit: 1 | 2;
}

/** A value, or why there is none. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure;

/** A value. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** A command was refused or failed, for a reason that a person can act on; the program ends with 1. */
export function failure(code: string, message: string, field?: string): Failure {
  return { ok: false, code, message, exit: 1, ...(field === undefined ? {} : { field }) };
}

/** The command line makes no sense; the program ends with 2. */
export function usageError(code: string, message: string, field?: string): Failure {
  return { ...failure(code, message, field), exit: 2 };
}
