import { randomInt, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { COMMANDS } from './commands.js';
import type { Context } from './framework/command.js';
import { runCommandLine, type Ending } from './framework/run-command-line.js';
import { terminalPrompt } from './framework/terminal.js';
import { KEY_ROUNDS } from './home/private-key.js';

/** Runs one command line of the program in a world that is handed in. Never rejects. */
export function runProgram(argv: readonly string[], context: Context): Promise<Ending> {
  return runCommandLine(argv, { commands: COMMANDS, version: versionOfPackage() }, context);
}

/**
 * Runs the command line of this process, and hands the real world to the commands, which nothing else
 * does. Only code can ask for weaker keys, as the tests do: no flag and no environment variable may, or
 * somebody would have weak keys without knowing it.
 */
export async function runProcess({ keyRounds } = { keyRounds: KEY_ROUNDS }): Promise<void> {
  const { stdin, stdout, stderr, env, argv } = process;
  const ending = await runProgram(argv.slice(2), {
    cwd: process.cwd(),
    env,
    now: Date.now,
    randomInt: (below) => randomInt(below),
    randomUuid: randomUUID,
    fetch,
    prompt: stdin.isTTY && stderr.isTTY ? terminalPrompt(stdin, stderr) : undefined,
    readInput: () => buffer(stdin),
    note: (line) => stderr.write(`${line}\n`),
    keyRounds,
  });
  stdout.write(ending.stdout);
  stderr.write(ending.stderr);
  process.exitCode = ending.exit;
}

function versionOfPackage(): string {
  const description = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(description) as { version: string }).version;
}
