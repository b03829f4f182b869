import { readFileSync } from 'node:fs';
import { COMMANDS } from './commands.js';
import type { Context } from './framework/command.js';
import { runCommandLine, type Ending } from './framework/run-command-line.js';

/** Runs one line of the program's commands in a world that is handed in. Never rejects. */
export function runProgram(argv: readonly string[], context: Context): Promise<Ending> {
  return runCommandLine(argv, { commands: COMMANDS, version: versionOfPackage() }, context);
}

function versionOfPackage(): string {
  const description = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(description) as { version: string }).version;
}
