import { createHash } from 'node:crypto';
import { ok, failure, type Outcome } from '../framework/outcome.js';
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
