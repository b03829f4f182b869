import { randomUUID } from 'node:crypto';
import {
  closeSync,
  openSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createWhole, errorCode, readIfPresent } from './files.js';
import { failure, ok, type Outcome } from './outcome.js';

/*
 * A lock for processes that share a folder, also from different containers and machines. The file of a
 * lock says who holds it. It is linked into its place whole, so nobody reads half a record. See
 * docs/decisions/0022 for what tells a dead holder from a living one, and why no library does this here.
 */

/** A process, as others can look it up. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** The same for all processes that can look up each other's numbers: one kernel, one namespace. */
  readonly space: string;
  /** When it started, in the kernel's own count; empty where the kernel does not say. A number may be given out again. */
  readonly started: string;
}

interface Holder extends ProcessIdentity {
  /** New for each lock that is taken. */
  readonly id: string;
}

const RENEW_EVERY_MS = 30_000;

/* Longer than a run can be too busy to renew its lock. */
const DEAD_AFTER_MS = 3_600_000;

/* Each try in vain means that another process got on, so this is not met by accident. */
const MAX_TRIES = 1_000;

/** How a lock is taken; what is not the default is for tests. */
interface LockOptions {
  /** This process. */
  readonly self?: ProcessIdentity;
  /** Milliseconds. */
  readonly renewEvery?: number;
}

/**
 * Takes a lock, also one that a killed process left. Fails with `folder-busy` while another process holds
 * it. Throws what the file system throws.
 *
 * @param field - The flag that named the folder, without its dashes.
 * @returns What gives the lock back.
 */
export function acquireLock(
  file: string,
  field: string,
  { self = thisProcess(), renewEvery = RENEW_EVERY_MS }: LockOptions = {},
): Outcome<() => void> {
  const own: Holder = { id: randomUUID(), ...self };
  const holder = take(file, own);
  if (holder !== undefined) {
    const message = `Process ${holder.pid} on ${holder.host} is working in ${dirname(file)} already. If it is something else, delete ${file}.`;
    return failure('folder-busy', message, field);
  }
  sweepGuards(file);
  const timer = setInterval(() => {
    renew(file, own);
  }, renewEvery).unref();
  return ok(() => {
    clearInterval(timer);
    if (readHolder(file)?.id === own.id) rmSync(file, { force: true });
  });
}

/* The living holder who is in the way; `undefined` once the lock is ours. */
function take(file: string, own: Holder): Holder | undefined {
  let found: Holder | undefined;
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    if (create(file, own)) return undefined;
    found = readHolder(file) ?? found;
    if (found === undefined) continue;
    if (isAlive(found, file, own)) return found;
    const ahead = removeDead(file, found, own);
    if (ahead !== undefined) return ahead;
  }
  return found ?? own;
}

/*
 * Two processes may find the same holder dead, and the slower one must not delete the lock that the
 * quicker one took since. So whoever deletes it first locks a file that bears the dead holder's id, and
 * looks again. Gives the living process that is ahead of us in this.
 */
function removeDead(file: string, dead: Holder, own: Holder): Holder | undefined {
  const guard = `${file}.after-${dead.id}`;
  const ahead = take(guard, own);
  if (ahead !== undefined) return ahead;
  if (readHolder(file)?.id === dead.id) rmSync(file, { force: true });
  rmSync(guard, { force: true });
  return undefined;
}

/* Guards of holders that are gone. A process that still has one finds another id in the lock, and deletes nothing. */
function sweepGuards(file: string): void {
  const start = `${basename(file)}.after-`;
  for (const name of readdirSync(dirname(file)).filter((one) => one.startsWith(start))) {
    rmSync(join(dirname(file), name), { force: true });
  }
}

function create(file: string, own: Holder): boolean {
  try {
    return createWhole(file, JSON.stringify(own), 0o600);
  } catch (error) {
    // Whoever holds the lock swept the folder, and our unfinished file with it.
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

function readHolder(file: string): Holder | undefined {
  const text = readIfPresent(file);
  if (text === undefined) return undefined;
  try {
    const { id, pid, host, space, started } = JSON.parse(text) as Record<string, unknown>;
    if (!/^[\da-f-]{36}$/.test(String(id))) return STRANGER;
    return {
      id: String(id),
      pid: Number(pid),
      host: String(host),
      space: String(space),
      started: String(started),
    };
  } catch {
    return STRANGER;
  }
}

/* Whoever wrote a lock that this release cannot read. */
const STRANGER: Holder = { id: 'unknown', pid: 0, host: 'another machine', space: '', started: '' };

function isAlive(holder: Holder, file: string, self: ProcessIdentity): boolean {
  if (holder.space === self.space) return isRunning(holder);
  // The folder changed just now, when this process tried to create the lock. So both times are by the clock of the disk.
  const now = statSync(dirname(file)).mtimeMs;
  const { mtimeMs: renewed = -Infinity } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return now - renewed < DEAD_AFTER_MS;
}

function isRunning({ pid, started }: ProcessIdentity): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else is running.
    if (errorCode(error) !== 'EPERM') return false;
  }
  return startOf(pid) === started;
}

/* A disk that fails here will tell so where it matters. */
function renew(file: string, own: Holder): void {
  try {
    if (readHolder(file)?.id !== own.id) return;
    const descriptor = openSync(file, 'r+');
    // The same first byte again, so that the disk dates the file by its own clock.
    writeSync(descriptor, '{', 0);
    closeSync(descriptor);
  } catch {
    // Until the lock is an hour old, nobody takes it.
  }
}

/** This process. */
export function thisProcess(): ProcessIdentity {
  const host = hostname();
  const boot = unlessMissing(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const namespace = unlessMissing(() => readlinkSync('/proc/self/ns/pid'));
  const space = [host, boot, namespace].join(' ');
  return { pid: process.pid, host, space, started: startOf(process.pid) };
}

/* proc_pid_stat(5), field 22. The name of the program comes before it in brackets, and may hold anything. */
function startOf(pid: number): string {
  const stat = unlessMissing(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

/* Only Linux has these files, and only Linux has containers that share a folder. */
function unlessMissing(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
