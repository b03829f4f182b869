import { compareText } from '../formats/compare.js';
import { faultAt, faultsOfIssues, type Fault } from '../formats/fault.js';
import { parseShallow } from '../formats/json.js';
import { NOT_APPLICABLE, type Standard } from '../standard/standard.js';
import { SharedFileSchema, type SharedFile, type UnsignedFile } from './shared-file-schema.js';

/** The version of the shared form that is written. */
export const SHARED_VERSION = 1;

/** The result of reading a shared file: the file, or its faults. */
export type SharedReading =
  | { readonly ok: true; readonly file: SharedFile }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * The text that the signature of a shared file is over: everything in it but the
 * signature, as JSON without white space and with members in the order of their
 * names (as RFC 8785 has it).
 */
export function signedText(file: UnsignedFile): string {
  const signed = Object.entries(file).filter(([name]) => name !== 'signature');
  return canonical(Object.fromEntries(signed));
}

/* Not by JSON.stringify on a sorted object: ids of elements such as 2 and 10 are put in the order of numbers there. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => compareText(a, b));
  return `{${members.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join()}}`;
}

/**
 * The text of a shared file as it is sent. Invisible characters (turned
 * directions, characters without a width) are escaped, so that a person who looks
 * at the text sees all that is in it.
 */
export function sharedText(file: SharedFile): string {
  const text = JSON.stringify(file, null, 2);
  return `${text.replace(/[\u007F-\u009F]|[\p{Cf}\p{Zl}\p{Zp}]/gu, escapeCharacter)}\n`;
}

function escapeCharacter(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/** The text whose SHA-256, base64url, is the id of a shared file: its key as RFC 7638 §3 has it. */
export function thumbprintText({ crv, kty, x, y }: SharedFile['key']): string {
  return JSON.stringify({ crv, kty, x, y });
}

/**
 * Reads a shared file from its text, for a standard.
 *
 * Whether its id belongs to its key, and whether its signature is valid, is not
 * checked here, because that takes cryptography; the caller must. Faults carry the codes of {@link Fault},
 * and besides `not-json`, `too-deep`, `not-shared` (it is some other document),
 * `newer-version`, `other-standard`, `unknown-element` and `unknown-rating`.
 * Never throws.
 */
export function readSharedText(standard: Standard, text: string): SharedReading {
  const parsed = parseShallow(text);
  return parsed.ok ? readShared(standard, parsed.data) : parsed;
}

/** Reads a shared file from parsed JSON; see {@link readSharedText}. */
export function readShared(standard: Standard, data: unknown): SharedReading {
  const { format, version } = Object(data) as { format?: unknown; version?: unknown };
  if (format !== 'cse-widgets/shared' || typeof version !== 'number') {
    return reject([faultAt('', 'not-shared', 'is not a file shared with the centre')]);
  }
  if (version > SHARED_VERSION) {
    return reject([faultAt('version', 'newer-version', 'is newer than this program can read')]);
  }
  const parsed = SharedFileSchema.safeParse(data);
  if (!parsed.success) return reject(faultsOfIssues(parsed.error.issues, data));
  const faults = findUnknown(standard, parsed.data);
  return faults.length > 0 ? reject(faults) : { ok: true, file: parsed.data };
}

/* An unknown id would count for nothing, or for something else. */
function findUnknown(standard: Standard, file: SharedFile): Fault[] {
  const { standard: of, ratings, stories = [], notes = {}, evidence = {} } = file;
  if (of.id !== standard.id || of.version !== standard.version) {
    const words = `is not about ${standard.id} ${standard.version}`;
    return [faultAt('standard', 'other-standard', words)];
  }
  const { elementsById, ratingsById } = standard;
  const known = (id: string, path: string) =>
    elementsById.has(id)
      ? []
      : [faultAt(path, 'unknown-element', 'is no element of this standard')];
  return [
    ...Object.entries(ratings).flatMap(([id, rating]) => {
      const path = `ratings[${JSON.stringify(id)}]`;
      const aside = rating === NOT_APPLICABLE && elementsById.get(id)?.element.mayBeNotApplicable;
      const sound = aside === true || ratingsById.has(rating);
      const fault = faultAt(path, 'unknown-rating', 'is no rating of this standard');
      return [...known(id, path), ...(sound || !elementsById.has(id) ? [] : [fault])];
    }),
    ...stories.flatMap(({ element }, at) => known(element, `stories[${at}].element`)),
    ...Object.keys(notes).flatMap((id) => known(id, `notes[${JSON.stringify(id)}]`)),
    ...Object.keys(evidence).flatMap((id) => known(id, `evidence[${JSON.stringify(id)}]`)),
  ];
}

function reject(faults: readonly Fault[]): {
  readonly ok: false;
  readonly faults: readonly Fault[];
} {
  return { ok: false, faults };
}
