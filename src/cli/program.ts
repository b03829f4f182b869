import { randomInt, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { authorityInit } from './commands/authority-init.js';
import { authorityRecognise } from './commands/authority-recognise.js';
import { authorityWithdraw } from './commands/authority-withdraw.js';
import { badgeScript } from './commands/badge-script.js';
import { centreCollect } from './commands/collect.js';
import { issue } from './commands/issue.js';
import { issuerInit } from './commands/issuer-init.js';
import { keysRotate } from './commands/keys-rotate.js';
import { keysWithdraw } from './commands/keys-withdraw.js';
import { list } from './commands/list.js';
import { publish } from './commands/publish.js';
import { reinstate } from './commands/reinstate.js';
import { renew } from './commands/renew.js';
import { revoke } from './commands/revoke.js';
import { staple } from './commands/staple.js';
import { suspend } from './commands/suspend.js';
import { verify } from './commands/verify.js';
import type { Command, Context } from './framework/command.js';
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

/** Every command, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [
  authorityInit,
  authorityRecognise,
  authorityWithdraw,
  issuerInit,
  issue,
  renew,
  suspend,
  reinstate,
  revoke,
  list,
  publish,
  staple,
  verify,
  badgeScript,
  keysRotate,
  keysWithdraw,
  centreCollect,
];
