import { faultAt, type Fault } from './fault.js';

/** What parsing a text gives: the data, or why it is none. */
export type Parsed =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/* What this library saves is eight deep; a thousand levels would be a trap for whatever writes it again. */
const DEEPEST = 32;

/** Parses JSON that came from outside; the faults are `not-json` and `too-deep`. Never throws. */
export function parseShallow(text: string): Parsed {
  if (deeperThan(text, DEEPEST)) return refused('too-deep', 'is nested too deep');
  try {
    return { ok: true, data: JSON.parse(text) };
  } catch {
    return refused('not-json', 'is not JSON');
  }
}

/* No regular expression: of a text of ten million characters it would throw, or take minutes. */
function deeperThan(text: string, most: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length && depth <= most; at++) {
    const character = text[at] ?? '';
    if (character === '\\') at++;
    else if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if ('[{'.includes(character)) depth++;
    else if (']}'.includes(character)) depth--;
  }
  return depth > most;
}

function refused(code: string, words: string): Parsed {
  return { ok: false, faults: [faultAt('', code, words)] };
}
