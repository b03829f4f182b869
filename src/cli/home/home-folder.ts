import { join, resolve } from 'node:path';
import type { Context } from '../framework/command.js';

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
