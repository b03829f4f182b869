import { readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { acquireLock } from '../../../src/cli/framework/lock.js';

/*
 * A program of its own that takes a lock as often as its second argument says, and notes it where two were inside at
 * once. With a third argument it dies inside, the last time, without giving the lock back.
 */

const [file = '', times = '', dies] = process.argv.slice(2);
const inside = `${file}.inside`;

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/* Whoever is inside says so, and may have died there. */
function enter(): void {
  try {
    const other = Number(readFileSync(inside, 'utf8'));
    if (other !== process.pid && other !== 0 && isRunning(other))
      writeSync(1, `TWO INSIDE: ${other}\n`);
  } catch {
    // Nobody is.
  }
  writeFileSync(inside, String(process.pid));
}

let taken = 0;
while (taken < Number(times)) {
  const lock = acquireLock(file, 'out');
  if (!lock.ok) continue;
  taken += 1;
  enter();
  if (dies !== undefined && taken === Number(times)) {
    if (dies === 'soon') process.kill(process.pid, 'SIGKILL');
    writeSync(1, 'inside\n');
    setInterval(() => undefined, 1_000);
    break;
  }
  for (const until = performance.now() + 0.5; performance.now() < until;);
  if (Number(readFileSync(inside, 'utf8')) !== process.pid) writeSync(1, 'TWO INSIDE\n');
  rmSync(inside);
  lock.value();
}
