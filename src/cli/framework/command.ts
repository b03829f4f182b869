import type { Failure } from './outcome.js';

/*
 * What a command is. program.ts lists them. The parser, the prompts and the help all use the same
 * description, so a command gives it once.
 */

/** One flag of a command, such as `--holder NAME`. Its name is its key in {@link Command.flags}, in kebab case. */
export interface Flag {
  readonly type: 'string' | 'boolean';
  /** The name of its value in the help, such as `DATE`. */
  readonly value?: string;
  /** One line for the help, which is also the question if the value is asked for. */
  readonly description: string;
  /** Asked for when it is missing and somebody is at the terminal; otherwise the command ends with 2. */
  readonly required?: boolean;
  /** The flag that replaces a required one: if it is given, this one may be missing. */
  readonly unless?: string;
  /** Another name for it, such as one that it had before. */
  readonly alias?: string;
  /** May be given several times; the values come as a list. */
  readonly repeatable?: boolean;
  /** May also be given without its name, as in `revoke CSE-2026-0001`. At most one flag of a command. */
  readonly positional?: boolean;
}

/** The flags of a command by name, without dashes. */
export type Flags = Readonly<Record<string, Flag>>;

/** What the flags of a command held: booleans are false and lists are empty if nothing was given. */
export type Values<F extends Flags> = { readonly [Name in keyof F]: ValueOf<F[Name]> };

type ValueOf<F extends Flag> = F extends { type: 'boolean' }
  ? boolean
  : F extends { repeatable: true }
    ? readonly string[]
    : F extends { unless: string }
      ? string | undefined
      : F extends { required: true }
        ? string
        : string | undefined;

/** Values of any command, before it is known which. */
export type AnyValues = Readonly<Record<string, boolean | string | readonly string[] | undefined>>;

/** The result of a command that did its work. */
export interface Success {
  readonly ok: true;
  /** The one object that `--json` writes to standard output. */
  readonly data: object;
  /** The same for people; lines without a line break at the end. */
  readonly text: string;
  /** What the program ends with; 0 unless said. */
  readonly exit?: number;
}

/** The result of a command. */
export type Result = Success | Failure;

/** Somebody at the terminal who can be asked. Questions go to standard error. */
export interface Prompt {
  /** A line of text. */
  readonly ask: (question: string) => Promise<string>;
  /** A line that is not shown while it is typed. */
  readonly askHidden: (question: string) => Promise<string>;
}

/** The world that a command works in. Commands use nothing else, so that a test can hand in its own. */
export interface Context {
  /** Folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A random whole number from 0 up to, but not including, `below`; fit for cryptography. */
  readonly randomInt: (below: number) => number;
  /** A random UUID in its usual form. */
  readonly randomUuid: () => string;
  readonly fetch: typeof globalThis.fetch;
  /** Absent if nobody is there to answer, as in a cron job. */
  readonly prompt: Prompt | undefined;
  /** All of standard input, as bytes; for operands given as `-`. */
  readonly readInput: () => Promise<Uint8Array>;
  /** Writes a line to standard error, beside the result. */
  readonly note: (line: string) => void;
  /** How many rounds of PBKDF2 protect a private key; fewer only in tests. */
  readonly keyRounds: number;
}

/** One command of the program. */
export interface Command {
  /** One word or two, such as `issue` or `authority init`. */
  readonly name: string;
  /** One line for the list of commands; no full stop. */
  readonly summary: string;
  /** What else its help should say; paragraphs. */
  readonly details?: string;
  readonly flags: Flags;
  /** Whole command lines, each ready to be pasted; without the leading `npx cse-widgets`. */
  readonly examples: readonly string[];
  run(values: AnyValues, context: Context): Promise<Result>;
}

/** A command whose `run` knows the types of its own flags. */
interface CommandOf<F extends Flags> extends Omit<Command, 'flags' | 'run'> {
  readonly flags: F;
  run(values: Values<F>, context: Context): Promise<Result>;
}

/** Defines a command. The parser gives each value the type that its flag says. */
export function defineCommand<const F extends Flags>(command: CommandOf<F>): Command {
  return command;
}
