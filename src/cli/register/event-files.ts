import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  errorCode,
  flushFolder,
  makeFlushedFolder,
  writeFlushed,
} from '../framework/flushed-file.js';

/*
 * The folder of a register: 000001.json, 000002.json and so on. An event is
 * written whole to a file beside them and then linked to its number, which
 * succeeds for one process alone. So there is no lock to be left behind, and a
 * process killed anywhere leaves either the whole event or none of it.
 */

const EVENT_NAME = /^(\d{6,})\.json$/;
const UNFINISHED_NAME = /^\.[\w-]+\.tmp$/;

/* Longer than any process takes from writing a file to linking it, however busy the machine. */
const UNFINISHED_FOR_MS = 3_600_000;

/** The file of an event. */
export function eventFile(folder: string, sequence: number): string {
  return join(folder, `${String(sequence).padStart(6, '0')}.json`);
}

/** What is at a number: an event, nothing yet, or nothing though later events are there. */
export type EventText =
  | { readonly found: true; readonly text: string }
  | { readonly found: false; readonly missing: boolean };

/** The text of an event's file. Throws what the file system throws. */
export function readEventFile(folder: string, sequence: number): EventText {
  const file = eventFile(folder, sequence);
  const text = readIfThere(file);
  if (text !== undefined) return { found: true, text };
  if (lastSequence(folder) < sequence) return { found: false, missing: false };
  // Numbers are given out in order, so if a later one is there now, this one must be too.
  const second = readIfThere(file);
  return second === undefined ? { found: false, missing: true } : { found: true, text: second };
}

/**
 * Puts an event in its place, on the disk for good when this returns true;
 * false if another process was there first. Throws what the file system throws.
 */
export function placeEventFile(folder: string, sequence: number, text: string): boolean {
  makeFlushedFolder(folder, 0o700);
  const unfinished = join(folder, `.${process.pid}-${randomUUID()}.tmp`);
  try {
    writeFlushed(unfinished, text, 0o600);
    sweep(folder, statSync(unfinished).mtimeMs);
    const placed = linkIfFree(unfinished, eventFile(folder, sequence));
    if (placed) flushFolder(folder);
    return placed;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function lastSequence(folder: string): number {
  const numbers = namesIn(folder).map((name) => Number(EVENT_NAME.exec(name)?.[1] ?? 0));
  return numbers.reduce((a, b) => Math.max(a, b), 0);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

function linkIfFree(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    // Over a network an answer can get lost and the second attempt of the same link meet the first.
    return statSync(from).nlink > 1;
  }
}

/* What killed processes left. Its age is told by the disk's own clock, which wrote both dates. */
function sweep(folder: string, now: number): void {
  for (const name of namesIn(folder).filter((one) => UNFINISHED_NAME.test(one))) {
    const file = join(folder, name);
    const { mtimeMs = now } = statSync(file, { throwIfNoEntry: false }) ?? {};
    if (now - mtimeMs > UNFINISHED_FOR_MS) rmSync(file, { force: true });
  }
}
