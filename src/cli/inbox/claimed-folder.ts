import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../framework/files.js';
import { ok, failure, type Outcome } from '../framework/outcome.js';

const NAME = '.collecting';

/**
 * Keeps two runs from writing into one folder. What a killed run left is known
 * by its process being gone. Fails with `folder-busy`.
 *
 * @returns What gives the folder free again.
 */
export function claimFolder(folder: string): Outcome<() => void> {
  const path = join(folder, NAME);
  const free = () => {
    rmSync(path, { force: true });
  };
  const claimed = ok(free);
  if (write(path)) return claimed;
  const holder = Number(readFileSync(path, 'utf8'));
  if (holder !== process.pid && isRunning(holder)) {
    const message = `Process ${holder} is collecting into ${folder} already. If it is something else, delete ${path}.`;
    return failure('folder-busy', message, 'out');
  }
  rmSync(path, { force: true });
  return write(path) ? claimed : failure('folder-busy', `Another run began in ${folder}.`, 'out');
}

function write(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return false;
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, for somebody else.
    return errorCode(error) === 'EPERM';
  }
}
