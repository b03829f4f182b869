import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  createWhole,
  errorCode,
  flushFolder,
  makeFolder,
  readIfPresent,
  sweepUnfinished,
} from '../framework/files.js';

/*
 * The folder of a register: 000001.json, 000002.json and so on. An event is
 * written whole to a file beside them and then linked to its number, which
 * succeeds for one process alone. So no lock is needed, and a process that is killed
 * leaves either the whole event or nothing of it.
 */

const EVENT_NAME = /^(\d{6,})\.json$/;

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
  const text = readIfPresent(file);
  if (text !== undefined) return { found: true, text };
  if (lastSequence(folder) < sequence) return { found: false, missing: false };
  // Numbers are given out in order, so if a later one is there now, this one must be too.
  const second = readIfPresent(file);
  return second === undefined ? { found: false, missing: true } : { found: true, text: second };
}

/**
 * Writes an event, which is safe from a power cut when this returns true; false if another process was
 * there first. Throws what the file system throws.
 */
export function placeEventFile(folder: string, sequence: number, text: string): boolean {
  makeFolder(folder, 0o700);
  // The folder changed last when something was written to it, by the clock of the disk.
  sweepUnfinished(folder, statSync(folder).mtimeMs - UNFINISHED_FOR_MS);
  const placed = createWhole(eventFile(folder, sequence), text, 0o600);
  if (placed) flushFolder(folder);
  return placed;
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
