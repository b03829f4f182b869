import { defineCommand, type Command, type Context } from '../framework/command.js';
import { ok, type Outcome } from '../framework/outcome.js';
import { KEY_FLAGS } from '../home/home-flags.js';
import { openHome, registerFolder, type Home } from '../home/home.js';
import { readPassphrase } from '../home/passphrase.js';
import { makeKey, readAlgorithm, readPrivateKey, type Algorithm } from '../home/private-key.js';
import type { HomeKey } from '../register/register-event.js';
import { currentKey } from '../register/register-state.js';
import { openRegister } from '../register/register.js';

/** `keys rotate` */
export const keysRotate: Command = defineCommand({
  name: 'keys rotate',
  summary: 'sign with a new key from now on',
  details:
    'What the old key signed stays valid, because its public half stays in the DID document. Publish before you issue, so that the new key can be found; and if an authority recognised you with your keys, let it see the new document. If the old key may be in other hands, "keys withdraw" it as well.',
  flags: {
    alg: {
      type: 'string',
      value: 'ALG',
      description: 'ES256, EdDSA or RS256 (default: as the key before)',
    },
    ...KEY_FLAGS,
  },
  examples: ['keys rotate', 'keys rotate --home body --alg EdDSA'],
  async run(values, context) {
    const home = openHome(values, context);
    if (!home.ok) return home;
    const old = currentKey(home.value.state);
    const alg = readAlgorithm(values.alg ?? old.alg);
    if (!alg.ok) return alg;
    const passphrase = await passphraseOf(home.value, values, context);
    if (!passphrase.ok) return passphrase;
    const added = await addKey(home.value, alg.value, passphrase.value, context);
    if (!added.ok) return added;
    const { id } = added.value;
    return {
      ok: true,
      data: { key: id, alg: alg.value, before: old.id },
      text: `From now on ${id} signs. Run "publish" before you issue anything.`,
    };
  },
});

/* All keys of a home have one passphrase, so it must be the one that opens the old key. */
async function passphraseOf(
  { folder, state }: Home,
  values: { readonly 'passphrase-file': string | undefined },
  context: Context,
): Promise<Outcome<string>> {
  const passphrase = await readPassphrase(values, context);
  if (!passphrase.ok) return passphrase;
  const unlocked = await readPrivateKey(folder, currentKey(state), passphrase.value);
  return unlocked.ok ? passphrase : unlocked;
}

async function addKey(
  { folder, append }: Home,
  alg: Algorithm,
  passphrase: string,
  { keyRounds, now }: Context,
): Promise<Outcome<HomeKey>> {
  const made = await makeKey(folder, alg, passphrase, keyRounds);
  if (!made.ok) return made;
  const { discardUnlessNamed, ...key } = made.value;
  const appended = await append(({ did, keys, withdrawnKeys }) => {
    // No number is given out twice: certificates may still name the key that had it.
    const id = `${did}#key-${keys.length + withdrawnKeys.length + 1}`;
    return Promise.resolve(ok({ type: 'key-added', key: { id, ...key } }));
  });
  if (appended.ok) return ok(appended.value.event.key);
  discardUnlessNamed(openRegister(registerFolder(folder), now).read());
  return appended;
}
