/*
 * Stands in for `zod/mini` in the one-file bundle, and only there. The schemas
 * are written for zod, and npm users get zod; but of the 40 kB a script tag may
 * cost, zod would take five, most of it for what these schemas never ask of it.
 * This is the part they do ask for, and a test holds both against each other on
 * every schema with thousands of documents, good and bad.
 */

type Path = readonly PropertyKey[];

interface Issue {
  readonly code: string;
  readonly path: Path;
  readonly [detail: string]: unknown;
}

export type Parse = (value: unknown, path: Path, issues: Issue[]) => unknown;

export interface Payload {
  readonly value: unknown;
  readonly issues: { push(issue: Omit<Issue, 'path'>): void };
}

export interface Check {
  (payload: Payload): void;
  /** Whether it looks even at what is wrong already; zod's checks of length do. */
  readonly always?: boolean;
}

export interface Schema {
  readonly parse: Parse;
  readonly optional?: boolean;
  check(...checks: Check[]): Schema;
  safeParse(data: unknown): object;
}

export function schema(parse: Parse, optional = false): Schema {
  return {
    parse,
    optional,
    check: (...checks) =>
      schema((value, path, issues) => {
        const before = issues.length;
        const result = parse(value, path, issues);
        const sound = issues.length === before;
        const push = (issue: Omit<Issue, 'path'>) => issues.push({ ...issue, path } as Issue);
        for (const check of checks) {
          if (sound || check.always) check({ value: result, issues: { push } });
        }
        return result;
      }),
    safeParse(data) {
      const issues: Issue[] = [];
      const result = parse(data, [], issues);
      return issues.length > 0
        ? { success: false, error: { issues } }
        : { success: true, data: result };
    },
  };
}

const typed = (expected: string, is: (value: unknown) => boolean) =>
  schema((value, path, issues) => {
    if (!is(value)) issues.push({ code: 'invalid_type', expected, path });
    return value;
  });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const string = (): Schema => typed('string', (value) => typeof value === 'string');
export const number = (): Schema => typed('number', Number.isFinite);
export const boolean = (): Schema => typed('boolean', (value) => typeof value === 'boolean');

/* Only within `optional`: of a member that must be there, zod asks more. */
export const unknown = (): Schema => schema((value) => value);

export const literal = (allowed: unknown): Schema => {
  const values = [allowed].flat();
  return schema((value, path, issues) => {
    if (!values.includes(value)) issues.push({ code: 'invalid_value', values, path });
    return value;
  });
};

export const optional = ({ parse }: Schema): Schema =>
  schema((value, path, issues) => (value === undefined ? value : parse(value, path, issues)), true);

export const array = ({ parse }: Schema): Schema =>
  schema((value, path, issues) => {
    if (Array.isArray(value)) return value.map((item, at) => parse(item, [...path, at], issues));
    issues.push({ code: 'invalid_type', expected: 'array', path });
    return value;
  });

const members = (
  expected: string,
  read: (value: Record<string, unknown>, at: (key: string, parse: Parse) => void) => void,
  loose = false,
) =>
  schema((value, path, issues) => {
    if (!isObject(value)) {
      issues.push({ code: 'invalid_type', expected, path });
      return value;
    }
    const result: Record<string, unknown> = loose ? { ...value } : {};
    read(value, (key, parse) => {
      result[key] = parse(value[key], [...path, key], issues);
    });
    return result;
  });

type Shape = Readonly<Record<string, Schema>>;

const shaped = (shape: Shape, loose: boolean) =>
  members(
    'object',
    (value, at) => {
      for (const [key, { parse, optional }] of Object.entries(shape)) {
        if (!optional || key in value) at(key, parse);
      }
    },
    loose,
  );

export const object = (shape: Shape): Schema => shaped(shape, false);
export const looseObject = (shape: Shape): Schema => shaped(shape, true);

export const record = (_key: Schema, { parse }: Schema): Schema =>
  members('record', (value, at) => {
    for (const key of Object.keys(value)) if (key !== '__proto__') at(key, parse);
  });

export const minLength = (minimum: number): Check =>
  Object.assign(
    ({ value, issues }: Payload) => {
      const { length = minimum } = (value ?? {}) as { length?: number };
      // Not `<`: a length that is no number is too small for zod, and compares as neither.
      if (!(length >= minimum)) issues.push({ code: 'too_small', minimum });
    },
    { always: true },
  );
