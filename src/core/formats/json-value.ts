/* Looking into JSON that nobody has checked yet, and never will be wholly: it may hold anything beside what is read. */

/** Whether it is an object, not a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value that may stand alone or in a list, as a list; what is absent is an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** How deeply objects and lists lie in one another, told from the text, before anything is made of it. */
export function depthOf(json: string): number {
  let [depth, deepest, quoted] = [0, 0, false];
  // Letter by letter: a pattern that skips strings takes the square of their length where one is not closed.
  for (let at = 0; at < json.length; at += 1) {
    const mark = json[at];
    if (mark === '"') quoted = !quoted;
    else if (quoted) at += mark === '\\' ? 1 : 0;
    else if (mark === '{' || mark === '[') deepest = Math.max(deepest, (depth += 1));
    else if (mark === '}' || mark === ']') depth -= 1;
  }
  return deepest;
}
