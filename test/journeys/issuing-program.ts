import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kit, Ran } from '../cli/kit.js';

const PROGRAM = new URL('../fast-pbkdf2.js', import.meta.url).pathname;

/** A folder with the program in it, by whichever way it is run. */
export type Desk = Pick<Kit, 'folder' | 'run' | 'done' | 'remove'>;

/** The program that ships but for the strength of its keys, each command line a process of its own, as at a shell. */
export function startProgram(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'cse-desk-'));
  const env = { ...process.env, CSE_PASSPHRASE: 'correct horse battery staple' };
  const run = (...argv: string[]) =>
    new Promise<Ran>((resolve) => {
      const command = [PROGRAM, ...argv, '--json'];
      const child = execFile(process.execPath, command, { cwd: folder, env }, (_, out, errors) => {
        resolve({ exit: child.exitCode ?? -1, data: JSON.parse(out || errors) as Ran['data'] });
      });
    });
  return {
    folder,
    run,
    async done(...argv) {
      const { exit, data } = await run(...argv);
      if (exit !== 0) throw new Error(`${argv.join(' ')}: ${JSON.stringify(data)}`);
      return data;
    },
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
