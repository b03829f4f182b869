import { schema, type Check, type Payload, type Schema } from './zod-mini.js';

/*
 * What the schemas of the rarer parts (an assessor's file, what is shared with
 * the centre) ask of `zod/mini` beside the rest. It is a module of its own, so
 * that it lies in a file that is loaded when such a part is.
 */
export * from './zod-mini.js';

const whole = schema((value, path, issues) => {
  const expected = Number.isFinite(value) ? 'int' : 'number';
  if (!Number.isInteger(value)) issues.push({ code: 'invalid_type', expected, path });
  return value;
});

const safe: Check = ({ value, issues }) => {
  if (Number.isSafeInteger(value)) return;
  const limit = Math.sign(value as number) * Number.MAX_SAFE_INTEGER;
  issues.push(
    limit > 0 ? { code: 'too_big', maximum: limit } : { code: 'too_small', minimum: limit },
  );
};

/* In one row with the checks that follow: a number that is too large is told of all of them, as zod does. */
export const int = (): Schema => ({
  ...whole.check(safe),
  check: (...checks) => whole.check(safe, ...checks),
});

export const gte =
  (minimum: number): Check =>
  ({ value, issues }: Payload) => {
    if ((value as number) < minimum) issues.push({ code: 'too_small', minimum });
  };

export const lte =
  (maximum: number): Check =>
  ({ value, issues }: Payload) => {
    if ((value as number) > maximum) issues.push({ code: 'too_big', maximum });
  };

export const tuple = (items: readonly Schema[]): Schema =>
  schema((value, path, issues) => {
    if (!Array.isArray(value)) {
      issues.push({ code: 'invalid_type', expected: 'tuple', path });
    } else if (value.length < items.length) {
      issues.push({ code: 'too_small', minimum: items.length, path });
    } else {
      if (value.length > items.length) {
        issues.push({ code: 'too_big', maximum: items.length, path });
      }
      return items.map(({ parse }, at) => parse(value[at], [...path, at], issues));
    }
    return value;
  });
