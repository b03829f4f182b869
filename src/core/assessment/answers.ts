import type { Answer } from './answer.js';

const SHELVES = 64;

/**
 * An immutable map from element id to answer.
 *
 * Changing one answer copies one shelf of many instead of the whole map, so
 * that a rating costs the same in a pack of 57 elements and of 5,700.
 */
export class Answers implements Iterable<readonly [string, Answer]> {
  /** No answers. */
  static readonly none = new Answers([], 0);

  readonly #shelves: readonly (ReadonlyMap<string, Answer> | undefined)[];
  /** How many elements have an answer. */
  readonly size: number;

  private constructor(shelves: readonly (ReadonlyMap<string, Answer> | undefined)[], size: number) {
    this.#shelves = shelves;
    this.size = size;
  }

  /** Builds a map from entries; of two with one id the later counts. */
  static from(entries: Iterable<readonly [string, Answer]>): Answers {
    const shelves: Map<string, Answer>[] = [];
    for (const [id, answer] of entries) {
      (shelves[shelfOf(id)] ??= new Map()).set(id, answer);
    }
    return new Answers(
      shelves,
      shelves.reduce((size, shelf) => size + shelf.size, 0),
    );
  }

  /** The answer for an element, if there is one. */
  get(id: string): Answer | undefined {
    return this.#shelves[shelfOf(id)]?.get(id);
  }

  /** A new map with this answer in it; the old one is untouched. */
  with(id: string, answer: Answer): Answers {
    const shelves = this.#shelves.slice();
    const shelf = new Map(shelves[shelfOf(id)]);
    const size = this.size + (shelf.has(id) ? 0 : 1);
    shelves[shelfOf(id)] = shelf.set(id, answer);
    return new Answers(shelves, size);
  }

  *[Symbol.iterator](): IterableIterator<readonly [string, Answer]> {
    for (const shelf of this.#shelves) if (shelf) yield* shelf;
  }
}

function shelfOf(id: string): number {
  let hash = 0;
  for (let i = 0; i < id.length; i++) hash = (hash * 31 + id.charCodeAt(i)) | 0;
  return (hash >>> 0) % SHELVES;
}
