import { type Context, type Flags, type Result, type Values } from '../framework/command.js';
import { ok, usageError, failure, type Outcome } from '../framework/outcome.js';
import type { EventBody, HomeKey } from '../register/register-event.js';
import { openRegister, type Register } from '../register/register.js';
import { plainText } from '../values/plain-text.js';
import { addressOfDid, addressOfUrl, type WebAddress } from '../values/web-address.js';
import { KEY_FLAGS } from './home-flags.js';
import { homeFolder, registerFolder } from './home.js';
import { choosePassphrase } from './passphrase.js';
import { makeKey, readAlgorithm, type MadeKey } from './private-key.js';

/*
 * Setting up a home: a first key, and a first event that names it. Whatever
 * goes wrong on the way, the folder can be set up afterwards; once it is, it
 * can never be set up again.
 */

/** Flags of `authority init` and `issuer init`. */
export const SET_UP_FLAGS = {
  name: {
    type: 'string',
    value: 'NAME',
    required: true,
    description: 'name that people know the body by',
  },
  url: {
    type: 'string',
    value: 'URL',
    description: 'web address where the published folder will be served',
  },
  did: {
    type: 'string',
    value: 'DID',
    description: 'instead of --url: the did:web that leads there',
  },
  alg: {
    type: 'string',
    value: 'ALG',
    description: 'what the key signs with: ES256 (default), EdDSA or RS256 (3072 bits)',
  },
  loopback: {
    type: 'boolean',
    description: 'for trying out on one machine: allow http://localhost and 127.0.0.1',
  },
  ...KEY_FLAGS,
} as const satisfies Flags;

type SetUpValues = Values<typeof SET_UP_FLAGS>;

/** What both kinds of home have in their first event. */
export interface Opening extends WebAddress {
  readonly format: 'cse-widgets/register';
  readonly version: 1;
  readonly name: string;
  readonly loopback: boolean;
  readonly key: HomeKey;
}

/**
 * Sets up a home; `open` makes the first event. Fails with `already-set-up`
 * and with whatever is wrong with a flag.
 */
export async function setUp(
  values: SetUpValues,
  context: Context,
  open: (opening: Opening) => EventBody,
): Promise<Result> {
  const folder = homeFolder(values, context);
  const register = openRegister(registerFolder(folder), context.now);
  const fresh = isFresh(register, folder);
  if (!fresh.ok) return fresh;
  const wanted = await readWanted(values, context);
  if (!wanted.ok) return wanted;
  const made = await firstKey(folder, values, context);
  if (!made.ok) return made;
  const opening = openingOf(wanted.value, made.value);
  const appended = await register.append(() => Promise.resolve(ok(open(opening))));
  if (!appended.ok) {
    made.value.discardUnlessNamed(register.read());
    return appended;
  }
  return formatSetUp(folder, opening);
}

function isFresh(register: Register, folder: string): Outcome<undefined> {
  const state = register.read();
  if (!state.ok) return state;
  if (state.value === undefined) return ok(undefined);
  return failure('already-set-up', `${folder} already holds an authority or issuer.`, 'home');
}

type Wanted = Pick<Opening, 'did' | 'base' | 'name' | 'loopback'>;

async function readWanted(values: SetUpValues, { prompt }: Context): Promise<Outcome<Wanted>> {
  const { loopback } = values;
  const name = plainText(values.name, 'name', 200);
  if (!name.ok) return name;
  const neither = values.url === undefined && values.did === undefined;
  const asked = neither ? await prompt?.ask(`Web address of the published folder: `) : values.url;
  const address = readAddress(asked, values.did, loopback);
  return address.ok ? ok({ ...address.value, name: name.value, loopback }) : address;
}

function readAddress(
  url: string | undefined,
  did: string | undefined,
  loopback: boolean,
): Outcome<WebAddress> {
  if (url !== undefined && did !== undefined) {
    return usageError('flag-unwanted', 'Give --url or --did, not both.', 'did');
  }
  if (did !== undefined) return addressOfDid(did, 'did', loopback);
  if (url !== undefined) return addressOfUrl(url, 'url', loopback);
  return usageError('flag-missing', 'Give --url URL, where the published folder will be.', 'url');
}

async function firstKey(
  folder: string,
  values: SetUpValues,
  context: Context,
): Promise<Outcome<MadeKey>> {
  const alg = readAlgorithm(values.alg ?? 'ES256');
  if (!alg.ok) return alg;
  const passphrase = await choosePassphrase(values, context);
  if (!passphrase.ok) return passphrase;
  return makeKey(folder, alg.value, passphrase.value, context.keyRounds);
}

function openingOf(wanted: Wanted, { alg, publicKeyJwk, thumbprint }: MadeKey): Opening {
  const key = { id: `${wanted.did}#key-1`, alg, publicKeyJwk, thumbprint };
  return { ...wanted, format: 'cse-widgets/register', version: 1, key };
}

function formatSetUp(folder: string, { did, base, name, key }: Opening): Result {
  return {
    ok: true,
    data: { home: folder, did, base, name, key: key.id, alg: key.alg },
    text: [
      `Set up ${name} in ${folder}.`,
      `It is ${did}, and what it publishes must be served at ${base}`,
      'Keep the folder and the passphrase safe: without either, nothing can be signed again.',
    ].join('\n'),
  };
}
