import type { Failure } from './outcome.js';

/*
 * What a command is. The table in commands.ts lists them; from these few facts
 * come the parsing, the prompts and the help, so a command says them once.
 */

/** One flag of a command, such as `--holder NAME`. Its name is its key in {@link Command.flags}, in kebab case. */
export interface Flag {
  readonly type: 'string' | 'boolean';
  /** What stands for the value in the help, such as `DATE`. */
  readonly value?: string;
  /** One line for the help, which also serves as the question where the value is asked for. */
  readonly description: string;
  /** Asked for when it is missing and somebody is at the terminal; otherwise the command ends with 2. */
  readonly required?: boolean;
  /** The flag that stands in for a required one: where it is given, this one may be missing. */
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

/** What the flags of a command held: booleans are false and lists empty where nothing was given. */
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

/** What a command did. */
export interface Success {
  readonly ok: true;
  /** The one object that `--json` writes to standard output. */
  readonly data: object;
  /** The same for people; lines without a line break at the end. */
  readonly text: string;
  /** What the program ends with; 0 unless said. */
  readonly exit?: number;
}

/** How a command ended. */
export type Result = Success | Failure;

/** Somebody at the terminal who can be asked. Questions go to standard error. */
export interface Prompt {
  /** A line of text. */
  readonly ask: (question: string) => Promise<string>;
  /** A line that is not shown while it is typed. */
  readonly askHidden: (question: string) => Promise<string>;
}

/** The world a command works in. Nothing else is reached for, so a test hands in its own. */
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
  /** Absent where nobody is there to answer, as in a cron job. */
  readonly prompt: Prompt | undefined;
  /** All of standard input, as bytes; for operands given as `-`. */
  readonly readInput: () => Promise<Uint8Array>;
  /** Says something beside the result, on standard error; one line. */
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

/** A command as it is written down: what it runs sees the types of its own flags. */
interface CommandOf<F extends Flags> extends Omit<Command, 'flags' | 'run'> {
  readonly flags: F;
  run(values: Values<F>, context: Context): Promise<Result>;
}

/** Writes down a command. The parser fills in the values as the flags say, so `run` needs no look at their types. */
export function defineCommand<const F extends Flags>(command: CommandOf<F>): Command {
  return command;
}
