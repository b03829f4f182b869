import { isDeepStrictEqual } from 'node:util';

/* Documents with one member changed to something that does not belong there. */

/** Where a member stands in a document, from the outside in. */
export type Path = readonly (string | number)[];

/** Something to put in the place of a member; `undefined` takes the member away. */
export interface Mutation {
  readonly path: Path;
  /** What stood there. */
  readonly original: unknown;
  readonly odd: unknown;
}

const ODD_VALUES: readonly unknown[] = [
  undefined,
  null,
  true,
  false,
  -1,
  1.5,
  1e308,
  '',
  ' ',
  'x',
  '\0',
  '__proto__',
  'constructor',
  [],
  [null],
  [[]],
  ['x'],
  {},
  { type: 'x', id: 'x' },
];

/** Every member of a document in the place of which something odd can stand. */
export function membersOf(document: unknown, path: Path = []): Omit<Mutation, 'odd'>[] {
  if (typeof document !== 'object' || document === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(document)
    ? [...document.entries()]
    : Object.entries(document);
  return entries.flatMap(([name, original]) => [
    { path: [...path, name], original },
    ...membersOf(original, [...path, name]),
  ]);
}

/** Each member with each odd value, with itself in a list, and with itself behind `__proto__`. */
export function mutationsOf(document: unknown): Mutation[] {
  return membersOf(document).flatMap(({ path, original }) =>
    [...ODD_VALUES, [original], inherited(original)]
      .filter((odd) => !isDeepStrictEqual(odd, original))
      .map((odd) => ({ path, original, odd })),
  );
}

/** An object with a member `__proto__` of its own, as JSON can have it. */
export function inherited(value: unknown): object {
  return Object.defineProperty({}, '__proto__', { value, enumerable: true });
}

/** A copy of a document with a mutation in it. */
export function mutated<T>(document: T, { path, odd }: Mutation): T {
  const [name, ...rest] = path;
  if (name === undefined) return odd as T;
  if (Array.isArray(document)) {
    const copy: unknown[] = [...(document as readonly unknown[])];
    const inner = mutated(copy[Number(name)], { path: rest, odd, original: undefined });
    copy.splice(Number(name), 1, ...(inner === undefined ? [] : [inner]));
    return copy as T;
  }
  const entries = Object.entries(document as object).map(([key, value]: [string, unknown]) => [
    key,
    key === name ? mutated(value, { path: rest, odd, original: undefined }) : value,
  ]);
  return Object.fromEntries(entries) as T;
}

/** A mutation in words, for a failing test. */
export function inWords({ path, odd }: Mutation): string {
  return `${path.join('.')} = ${odd === undefined ? 'nothing' : JSON.stringify(odd)}`;
}

/** Whether a mutation only puts a member into a list of its own. */
export function isListed({ odd, original }: Mutation): boolean {
  return isDeepStrictEqual(odd, [original]);
}
