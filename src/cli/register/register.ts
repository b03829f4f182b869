import { errorCode } from '../framework/files.js';
import { ok, failure, type Outcome, type Failure } from '../framework/outcome.js';
import {
  eventFile,
  placeEventFile,
  readEventFile,
  sealEvent,
  type SealedEvent,
  unsealEvent,
} from './event-files.js';
import { foldRegister } from './fold-register.js';
import type { EventBody, RegisterEvent, Written } from './register-event.js';
import type { RegisterState } from './register-state.js';

/** A change that was made. */
export interface Appended<Body extends EventBody, State> {
  readonly event: Body & Written;
  /** The state of the register after it. */
  readonly state: State;
}

/** Writes the event that `decide` gives for the state of the register; calls it again if another process was quicker. */
export type Append<State, After> = <Body extends EventBody>(
  decide: (state: State) => Promise<Outcome<Body>>,
) => Promise<Outcome<Appended<Body, After>>>;

/**
 * A register on disk. Failures: `register-damaged` and `register-newer` name
 * the file; `register-unreadable` and `register-not-written` the file system's
 * reason; `register-busy` if other processes kept writing.
 */
export interface Register {
  /** Its state now; `undefined` if nothing has been written. */
  readonly read: () => Outcome<RegisterState | undefined>;
  /** Writes one event that may follow by the rules; it is safely on the disk when this gives a value. */
  readonly append: Append<RegisterState | undefined, RegisterState>;
}

/* Each failed try means that another process has written an event, so this is not reached by accident. */
const MOST_TRIES = 10_000;

/** Opens the register in a folder, which its first event makes. */
export function openRegister(folder: string, now: () => number): Register {
  const known: SealedEvent[] = [];

  const read: Register['read'] = () => {
    const failed = readNewEvents(folder, known);
    if (failed !== undefined) return failed;
    const folded = foldRegister(eventsOf(known));
    if (folded.ok) return folded;
    return failure('register-damaged', `${eventFile(folder, folded.sequence)}: ${folded.message}`);
  };

  const offer = <Body extends EventBody>(
    body: Body,
  ): Outcome<Appended<Body, RegisterState> | undefined> => {
    const last = known.at(-1);
    const sequence = known.length + 1;
    const event: Body & Written = { ...body, sequence, at: new Date(now()).toISOString() };
    const folded = foldRegister([...eventsOf(known), event]);
    if (!folded.ok) return failure(folded.code, folded.message, folded.field);
    const placed = place(folder, event, last);
    if (!placed.ok) return placed;
    return ok(placed.value && folded.value ? { event, state: folded.value } : undefined);
  };

  return {
    read,
    async append(decide) {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const state = read();
        if (!state.ok) return state;
        const body = await decide(state.value);
        if (!body.ok) return body;
        const appended = offer(body.value);
        if (!appended.ok) return appended;
        if (appended.value !== undefined) return ok(appended.value);
      }
      return failure('register-busy', `Other programs keep writing to ${folder}; try again.`);
    },
  };
}

function eventsOf(known: readonly SealedEvent[]): RegisterEvent[] {
  return known.map(({ event }) => event);
}

/* Adds the events written since. Events that were read are not read again, because they never change. */
function readNewEvents(folder: string, known: SealedEvent[]): Failure | undefined {
  for (;;) {
    const next = readEvent(folder, known.at(-1));
    if (!next.ok) return next;
    if (next.value === undefined) return undefined;
    known.push(next.value);
  }
}

function readEvent(
  folder: string,
  last: SealedEvent | undefined,
): Outcome<SealedEvent | undefined> {
  const sequence = (last?.event.sequence ?? 0) + 1;
  const name = eventFile(folder, sequence);
  try {
    const read = readEventFile(folder, sequence);
    if (read.found) return unsealEvent(read.text, name, last);
    return read.missing ? failure('register-damaged', `${name} is missing.`) : ok(undefined);
  } catch (error) {
    return failure('register-unreadable', `${name} cannot be opened (${errorCode(error)}).`);
  }
}

function place(
  folder: string,
  event: RegisterEvent,
  last: SealedEvent | undefined,
): Outcome<boolean> {
  try {
    return ok(placeEventFile(folder, event.sequence, sealEvent(event, last?.digest)));
  } catch (error) {
    return failure('register-not-written', `${folder} cannot be written to (${errorCode(error)}).`);
  }
}
