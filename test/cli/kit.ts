import { randomInt, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../../src/cli/framework/command.js';
import { runCommandLine } from '../../src/cli/framework/run-command-line.js';
import { COMMANDS } from '../../src/cli/program.js';

/** What one command line ended with; `data` is what it wrote for programs, on either stream. */
export interface Ran {
  readonly exit: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The program in a folder of its own, with a clock that a test can turn. */
export interface Kit {
  readonly folder: string;
  /** Runs a command line; each argument stands for itself. */
  readonly run: (...argv: string[]) => Promise<Ran>;
  /** The same, as people read it: what was written on standard output and standard error. */
  readonly read: (...argv: string[]) => Promise<string>;
  /** The same, where all else than 0 is a fault of the test. */
  readonly done: (...argv: string[]) => Promise<Ran['data']>;
  /** Milliseconds since 1970; the real time until it is set. */
  now: () => number;
  fetch: typeof globalThis.fetch;
  /** What was said beside the results. */
  readonly notes: string[];
  readonly remove: () => void;
}

/** Starts with nothing but a passphrase in the environment. */
export function startKit(): Kit {
  const folder = mkdtempSync(join(tmpdir(), 'cse-issuer-'));
  const context: Context = {
    cwd: folder,
    env: { CSE_PASSPHRASE: 'correct horse battery staple' },
    now: () => kit.now(),
    randomInt,
    randomUuid: randomUUID,
    fetch: (...request) => kit.fetch(...request),
    prompt: undefined,
    readInput: () => Promise.resolve(new Uint8Array()),
    note: (line) => kit.notes.push(line),
    keyRounds: 1_000,
  };
  const start = (argv: readonly string[]) =>
    runCommandLine(argv, { commands: COMMANDS, version: '0.0.0' }, context);
  const kit: Kit = {
    folder,
    now: Date.now,
    fetch: globalThis.fetch,
    notes: [],
    async run(...argv) {
      const { exit, stdout, stderr } = await start([...argv, '--json']);
      return { exit, data: JSON.parse(stdout || stderr) as Ran['data'] };
    },
    async read(...argv) {
      const { stdout, stderr } = await start(argv);
      return stdout + stderr;
    },
    async done(...argv) {
      const { exit, data } = await kit.run(...argv);
      if (exit !== 0) throw new Error(`${argv.join(' ')}: ${JSON.stringify(data)}`);
      return data;
    },
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
  return kit;
}
