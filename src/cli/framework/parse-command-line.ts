import { parseArgs } from 'node:util';
import type { AnyValues, Command, Flags } from './command.js';
import { ok, usageError, type Outcome } from './outcome.js';

/** A parsed command line: it runs a command, or asks for the version or for help. */
export type Parsed =
  | { readonly wants: 'version' }
  | { readonly wants: 'help'; readonly command: Command | undefined }
  | {
      readonly wants: 'run';
      readonly command: Command;
      /** As typed; required ones may be missing. */
      readonly values: AnyValues;
    };

/** The flags of every command. */
export const COMMON_FLAGS = {
  json: { type: 'boolean', description: 'write one JSON object, errors too' },
  help: { type: 'boolean', description: 'show this help' },
} as const satisfies Flags;

/**
 * Parses a command line by the table of commands. Fails with
 * `command-unknown`, `flag-unknown`, `flag-twice`, `value-missing`,
 * `value-unwanted` or `operand-unwanted`.
 */
export function parseCommandLine(
  argv: readonly string[],
  commands: readonly Command[],
): Outcome<Parsed> {
  const words = argv.filter((word) => word !== '--json');
  const [first = 'help'] = words;
  if (first === '--version') return ok({ wants: 'version' });
  if (first === 'help' || first === '--help' || first === '-h') {
    return helpFor(words.slice(1), commands);
  }
  const found = commandIn(words, commands);
  if (found === undefined) return commandUnknown(words, commands);
  const { command, rest } = found;
  if (rest.includes('--help') || rest.includes('-h')) return ok({ wants: 'help', command });
  const values = readFlags(command, rest);
  return values.ok ? ok({ wants: 'run', command, values: values.value }) : values;
}

function helpFor(words: readonly string[], commands: readonly Command[]): Outcome<Parsed> {
  if (words.length === 0) return ok({ wants: 'help', command: undefined });
  const found = commandIn(words, commands);
  if (found === undefined) return commandUnknown(words, commands);
  return ok({ wants: 'help', command: found.command });
}

function commandIn(words: readonly string[], commands: readonly Command[]) {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    const command = commands.find((one) => one.name === name);
    if (command !== undefined) return { command, rest: words.slice(length) };
  }
  return undefined;
}

function commandUnknown(words: readonly string[], commands: readonly Command[]): Outcome<never> {
  const [first = ''] = words;
  const family = commands.filter(({ name }) => name.startsWith(`${first} `));
  const names = family.map(({ name }) => `"${name}"`).join(', ');
  const message =
    names === ''
      ? `There is no command ${JSON.stringify(first)}; "help" lists them all.`
      : `"${first}" needs a second word: ${names}.`;
  return usageError('command-unknown', message);
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

/* Not strict, so that every mistake gets a code and a sentence of our own. */
function readFlags(command: Command, rest: readonly string[]): Outcome<AnyValues> {
  const flags: Flags = { ...command.flags, ...COMMON_FLAGS };
  const options = Object.fromEntries(
    Object.entries(flags).flatMap(([name, { type, alias = name }]) => [
      [name, { type }],
      [alias, { type }],
    ]),
  );
  const { tokens } = parseArgs({
    args: [...rest],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const typed = new Map<string, (string | true)[]>();
  for (const token of tokens) {
    const entry = readToken(token, flags, command);
    if (!entry.ok) return entry;
    if (entry.value === undefined) continue;
    const [name, value] = entry.value;
    const values = [...(typed.get(name) ?? []), value];
    if (values.length > 1 && flags[name]?.repeatable !== true) return givenTwice(name);
    typed.set(name, values);
  }
  return ok(valuesOf(flags, typed));
}

type Entry = readonly [name: string, value: string | true];

function readToken(token: Token, flags: Flags, command: Command): Outcome<Entry | undefined> {
  if (token.kind === 'option') return readOption(token, flags, command);
  if (token.kind === 'option-terminator') return ok(undefined);
  const [positional] = Object.entries(flags).find(([, flag]) => flag.positional) ?? [];
  if (positional !== undefined) return ok([positional, token.value]);
  return usageError(
    'operand-unwanted',
    `"${command.name}" takes nothing but flags, and here is ${JSON.stringify(token.value)}.`,
  );
}

function readOption(token: OptionToken, flags: Flags, command: Command): Outcome<Entry> {
  const { rawName, value, inlineValue } = token;
  const [name, flag] =
    Object.entries(flags).find(([key, { alias }]) => [key, alias].includes(token.name)) ?? [];
  if (flag === undefined || name === undefined) {
    return usageError(
      'flag-unknown',
      `"${command.name}" has no flag ${rawName}; "help ${command.name}" lists them.`,
      token.name,
    );
  }
  if (flag.type === 'boolean') {
    return value === undefined
      ? ok([name, true])
      : usageError('value-unwanted', `${rawName} takes no value.`, name);
  }
  // A forgotten value would otherwise swallow the flag after it.
  if (value === undefined || (!inlineValue && /^-./.test(value))) {
    return usageError('value-missing', `${rawName} needs a value.`, name);
  }
  return ok([name, value]);
}

function givenTwice(name: string): Outcome<never> {
  return usageError('flag-twice', `--${name} can be given only once.`, name);
}

function valuesOf(flags: Flags, typed: ReadonlyMap<string, readonly (string | true)[]>): AnyValues {
  const values: Record<string, AnyValues[string]> = {};
  for (const [name, { type, repeatable }] of Object.entries(flags)) {
    const entries = typed.get(name) ?? [];
    const texts = entries.filter((value) => value !== true);
    const text = repeatable ? texts : texts[0];
    values[name] = type === 'boolean' ? entries.length > 0 : text;
  }
  return values;
}
