import { createHash } from 'node:crypto';
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
import { failure, ok, type Outcome } from '../framework/outcome.js';
import { readEventBody, type RegisterEvent } from './register-event.js';

/*
 * An event as the text of a file. It has a digest of itself and of the event before it, so that a file
 * that was changed, swapped or copied from another register is noticed before it is used.
 */

/** An event with the digest that the next one must name. */
export interface SealedEvent {
  readonly event: RegisterEvent;
  /** SHA-256 of the event and its predecessor's digest, base64url. */
  readonly digest: string;
}

/* What the first event names as its predecessor's digest. */
const NO_DIGEST = '';

/** The text of an event's file; `previous` is the digest of the one before it. */
export function sealEvent(event: RegisterEvent, previous = NO_DIGEST): string {
  const content = { ...event, previous };
  return `${JSON.stringify({ ...content, digest: digestOf(content) }, null, 2)}\n`;
}

/**
 * Reads an event's file; `name` is what a person finds it by. Fails with
 * `register-damaged`, or with `register-newer` what a later release wrote.
 */
export function unsealEvent(text: string, name: string, last?: SealedEvent): Outcome<SealedEvent> {
  const found = parseRecord(text);
  if (found === undefined) return failure('register-damaged', `${name} cannot be read.`);
  const { digest, ...content } = found;
  const { sequence, at, previous } = content;
  if (digest !== digestOf(content)) {
    return failure('register-damaged', `${name} is not as it was written.`);
  }
  const expected = (last?.event.sequence ?? 0) + 1;
  if (previous !== (last?.digest ?? NO_DIGEST) || sequence !== expected || !isText(at)) {
    return failure('register-damaged', `${name} does not belong after the one before it.`);
  }
  const body = readEventBody(content);
  if (body === undefined) {
    return failure('register-newer', `${name} was written by a later release of cse-widgets.`);
  }
  return ok({ event: { ...body, sequence, at }, digest });
}

function parseRecord(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null ? { ...data } : undefined;
  } catch {
    return undefined;
  }
}

function digestOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

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
