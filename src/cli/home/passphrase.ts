import { resolve } from 'node:path';
import type { Context } from '../framework/command.js';
import { readNamedFile } from '../framework/files.js';
import { ok, usageError, failure, type Outcome } from '../framework/outcome.js';

/*
 * Where a passphrase may come from: a file, the environment, or somebody at
 * the terminal. Never a flag, because command lines are seen by every user of
 * a machine and kept in its history.
 */

interface PassphraseValues {
  readonly 'passphrase-file': string | undefined;
}

/* However slow each guess is, a shorter passphrase is soon guessed. */
const MIN_LENGTH = 12;

/** The passphrase of an existing key. Fails with `passphrase-missing` or `file-unreadable`. */
export async function readPassphrase(
  values: PassphraseValues,
  context: Context,
): Promise<Outcome<string>> {
  const handed = handedPassphrase(values, context);
  if (handed !== undefined) return handed;
  if (context.prompt === undefined) return nobodyToAsk();
  return ok(await context.prompt.askHidden('Passphrase: '));
}

/**
 * The passphrase for a first key; at a terminal it is asked for twice. Fails
 * as {@link readPassphrase} does, and with `passphrase-short` (under 12
 * characters) or `passphrase-mismatch`.
 */
export async function choosePassphrase(
  values: PassphraseValues,
  context: Context,
): Promise<Outcome<string>> {
  const chosen = handedPassphrase(values, context) ?? (await askedTwice(context));
  if (!chosen.ok || chosen.value.length >= MIN_LENGTH) return chosen;
  return failure('passphrase-short', `The passphrase needs at least ${MIN_LENGTH} characters.`);
}

function handedPassphrase(
  { 'passphrase-file': file }: PassphraseValues,
  { cwd, env }: Context,
): Outcome<string> | undefined {
  if (file !== undefined) return passphraseInFile(resolve(cwd, file));
  const { CSE_PASSPHRASE: handed } = env;
  return handed === undefined ? undefined : ok(handed);
}

function passphraseInFile(file: string): Outcome<string> {
  const text = readNamedFile(file, 'passphrase-file');
  // Editors end a file with a line break that nobody means.
  return text.ok ? ok(text.value.replace(/\r?\n$/, '')) : text;
}

async function askedTwice({ prompt }: Context): Promise<Outcome<string>> {
  if (prompt === undefined) return nobodyToAsk();
  const first = await prompt.askHidden('New passphrase for the private key: ');
  const second = await prompt.askHidden('The same again: ');
  if (first === second) return ok(first);
  return failure('passphrase-mismatch', 'The two passphrases differ.');
}

function nobodyToAsk(): Outcome<string> {
  return usageError(
    'passphrase-missing',
    'Give the passphrase in $CSE_PASSPHRASE or with --passphrase-file.',
    'passphrase-file',
  );
}
