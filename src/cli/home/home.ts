import { join, resolve } from 'node:path';
import type { Context } from '../framework/command.js';
import { failure, ok, type Outcome } from '../framework/outcome.js';
import type { AuthorityState, IssuerState, RegisterState } from '../register/register-state.js';
import { openRegister, type Append } from '../register/register.js';

/*
 * A home is the folder of one authority or one issuer: `register` holds what
 * was decided, `keys` the private keys, and nothing of it is for the web.
 */

/** What the flags say about the home. */
export interface HomeValues {
  readonly home: string | undefined;
}

/** The home that the flag, the environment or the current folder names, as an absolute path. */
export function homeFolder({ home }: HomeValues, { cwd, env }: Context): string {
  return resolve(cwd, home ?? env.CSE_HOME ?? '.');
}

/** The folder of a home's private keys. */
export function keysFolder(folder: string): string {
  return join(folder, 'keys');
}

/** The folder of a home's register. */
export function registerFolder(folder: string): string {
  return join(folder, 'register');
}

/** The folder of an authority or issuer, set up and read. */
export interface Home<State extends RegisterState = RegisterState> {
  /** Absolute path. */
  readonly folder: string;
  /** What its register said when it was opened. */
  readonly state: State;
  /** Writes one event, as a register's `append` does. */
  readonly append: Append<State, State>;
}

/** Opens the home of an authority or issuer; fails with `not-set-up` or as {@link openRegister} does. */
export function openHome(values: HomeValues, context: Context): Outcome<Home> {
  return openFolder(homeFolder(values, context), context, isAny);
}

/** Opens an issuer's home; fails with `not-an-issuer` where it is an authority's. */
export function openIssuer(values: HomeValues, context: Context): Outcome<Home<IssuerState>> {
  return openFolder(homeFolder(values, context), context, isIssuer);
}

/** Opens an authority's home; fails with `not-an-authority` where it is an issuer's. */
export function openAuthority(values: HomeValues, context: Context): Outcome<Home<AuthorityState>> {
  return openFolder(homeFolder(values, context), context, isAuthority);
}

type Wanted<State extends RegisterState> = (
  state: RegisterState | undefined,
  folder: string,
) => Outcome<State>;

const isAny: Wanted<RegisterState> = (state, folder) =>
  state === undefined
    ? failure(
        'not-set-up',
        `${folder} holds no authority or issuer; set one up there with "issuer init" or "authority init", or name its folder with --home.`,
        'home',
      )
    : ok(state);

const isIssuer: Wanted<IssuerState> = (state, folder) => {
  const any = isAny(state, folder);
  if (!any.ok) return any;
  if (any.value.kind === 'issuer') return ok(any.value);
  return failure('not-an-issuer', `${folder} holds an authority, not an issuer.`, 'home');
};

const isAuthority: Wanted<AuthorityState> = (state, folder) => {
  const any = isAny(state, folder);
  if (!any.ok) return any;
  if (any.value.kind === 'authority') return ok(any.value);
  return failure('not-an-authority', `${folder} holds an issuer, not an authority.`, 'home');
};

function openFolder<State extends RegisterState>(
  folder: string,
  { now }: Context,
  wanted: Wanted<State>,
): Outcome<Home<State>> {
  const register = openRegister(registerFolder(folder), now);
  const read = register.read();
  const state = read.ok ? wanted(read.value, folder) : read;
  if (!state.ok) return state;
  const append: Home<State>['append'] = async (decide) => {
    const appended = await register.append(async (current) => {
      const known = wanted(current, folder);
      return known.ok ? decide(known.value) : known;
    });
    if (!appended.ok) return appended;
    const after = wanted(appended.value.state, folder);
    return after.ok ? ok({ event: appended.value.event, state: after.value }) : after;
  };
  return ok({ folder, state: state.value, append });
}
