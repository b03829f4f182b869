import type { AnyValues, Command, Context, Flag, Prompt, Result } from './command.js';
import { helpOf, helpOfAll } from './help.js';
import { ok, usageError, failure, type Outcome, type Failure } from './outcome.js';
import { parseCommandLine } from './parse-command-line.js';

/** What the program is made of. */
export interface Program {
  readonly commands: readonly Command[];
  readonly version: string;
}

/** What the program wrote, and what it ends with. Texts are empty or end with a line break. */
export interface Ending {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command line. Never rejects: an unexpected error ends with 1 and the code `unexpected`. */
export async function runCommandLine(
  argv: readonly string[],
  { commands, version }: Program,
  context: Context,
): Promise<Ending> {
  const json = argv.includes('--json');
  const parsed = parseCommandLine(argv, commands);
  if (!parsed.ok) return failureEnding(parsed, json);
  const asked = parsed.value;
  if (asked.wants === 'version') return successEnding({ version }, version, json);
  if (asked.wants === 'help') {
    const text = asked.command === undefined ? helpOfAll(commands) : helpOf(asked.command);
    return successEnding({ help: text }, text, json);
  }
  const result = await run(asked.command, asked.values, context);
  if (!result.ok) return failureEnding(result, json);
  return successEnding(result.data, result.text, json, result.exit);
}

async function run(command: Command, typed: AnyValues, context: Context): Promise<Result> {
  try {
    const values = await completeValues(command, typed, context);
    return values.ok ? await command.run(values.value, context) : values;
  } catch (error) {
    return failure('unexpected', error instanceof Error ? error.message : String(error));
  }
}

/* Asks for what is required and missing, or fails if nobody is there to ask. */
async function completeValues(
  command: Command,
  typed: AnyValues,
  { prompt }: Context,
): Promise<Outcome<AnyValues>> {
  const values = { ...typed };
  for (const [name, flag] of Object.entries(command.flags)) {
    if (!isWanted(flag, values) || hasValue(values[name])) continue;
    const answer = prompt && (await ask(prompt, flag));
    if (!hasValue(answer)) {
      return usageError(
        'flag-missing',
        `"${command.name}" needs ${describeMissing(name, flag)}.`,
        name,
      );
    }
    values[name] = answer;
  }
  return ok(values);
}

function isWanted({ required, unless }: Flag, values: AnyValues): boolean {
  return required === true && (unless === undefined || !hasValue(values[unless]));
}

function hasValue(value: AnyValues[string]): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

async function ask(prompt: Prompt, flag: Flag): Promise<string | readonly string[] | undefined> {
  const answer = (await prompt.ask(`${capitalise(flag.description)}: `)).trim();
  if (answer === '') return undefined;
  return flag.repeatable ? answer.split(/[\s,]+/) : answer;
}

function describeMissing(name: string, { value = 'TEXT', description }: Flag): string {
  return `--${name} ${value}: ${description}`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function successEnding(data: object, text: string, json: boolean, exit = 0): Ending {
  return { exit, stdout: json ? line(JSON.stringify(data, null, 2)) : line(text), stderr: '' };
}

function failureEnding({ code, message, field, reasons, exit }: Failure, json: boolean): Ending {
  const data = { code, field, message, reasons };
  const stderr = json ? line(JSON.stringify(data, null, 2)) : line(message);
  return { exit, stdout: '', stderr };
}

function line(text: string): string {
  return text === '' ? '' : `${text}\n`;
}
