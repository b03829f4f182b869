import { faultAt, type Fault } from './fault.js';

/* JSON that came from outside: parsing it within bounds, and looking into what nobody has checked yet. */

/** What parsing a text gives: the data, or why there is none. */
export type JsonReading =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/* What this library saves is eight deep; a thousand levels would be a trap for whatever writes it again. */
const MAX_DEPTH = 32;

/** Parses JSON that came from outside; the faults are `not-json` and `too-deep`. Never throws. */
export function parseShallow(text: string): JsonReading {
  if (isTooDeep(text)) return fail('too-deep', 'is nested too deep');
  try {
    return { ok: true, data: JSON.parse(text) };
  } catch {
    return fail('not-json', 'is not JSON');
  }
}

/** Parses JSON; `undefined` where it is not JSON, which whoever checks the data then reports. Never throws. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Whether objects and lists lie more than 32 deep in one another, found from the
 * text, before anything is made of it.
 */
export function isTooDeep(text: string): boolean {
  let [depth, quoted] = [0, false];
  // Letter by letter: a pattern that skips strings takes the square of their length where one is not closed.
  for (let at = 0; at < text.length && depth <= MAX_DEPTH; at += 1) {
    const mark = text[at];
    if (mark === '"') quoted = !quoted;
    else if (quoted) at += mark === '\\' ? 1 : 0;
    else if (mark === '{' || mark === '[') depth += 1;
    else if (mark === '}' || mark === ']') depth -= 1;
  }
  return depth > MAX_DEPTH;
}

/** Whether it is an object, not a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value that may stand alone or in a list, as a list; a missing one is an empty list. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

function fail(code: string, words: string): JsonReading {
  return { ok: false, faults: [faultAt('', code, words)] };
}
