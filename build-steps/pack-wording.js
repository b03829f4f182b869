/**
 * Why this exists: the English wording is the largest part of dist/cse.js, and its many short strings compress
 * better as one text than as one object. It becomes its shape, with a 0 for each string, and the strings as lines. Lines start in lower case, so that a word is the same at the start of a sentence and
 * inside it, and leave their full stop to the shape, which then has a 1.
 */

/** A rollup plugin for the script-tag bundle; npm users get the JSON as it is. */
export const packWording = () => ({
  name: 'pack-wording',
  transform(code, id) {
    if (!/wording\.\w+\.json$/.test(id)) return null;
    return { code: packedModule(JSON.parse(code)), map: { mappings: '' } };
  },
});

/** The JavaScript module that gives `data` again. */
export function packedModule(data) {
  const lines = [];
  const shape = JSON.stringify(data, (_key, value) => {
    if (typeof value === 'number') throw new Error('A number would be taken for a string.');
    if (typeof value !== 'string') return value;
    if (value.includes('\n')) throw new Error(`A string of more than one line: ${value}`);
    const stops = value.endsWith('.');
    lines.push(lowered(stops ? value.slice(0, -1) : value));
    return stops ? 1 : 0;
  });
  if (lines.length === 0) return `export default ${shape};`;
  return [
    `const lines = ${JSON.stringify(lines.join('\n'))}.split('\\n').values();`,
    `const string = (line, stop) => line[0].toUpperCase() + line.slice(1) + stop;`,
    `export default JSON.parse(${JSON.stringify(shape)}, (key, value) =>`,
    `  typeof value === 'number' ? string(lines.next().value, value ? '.' : '') : value);`,
  ].join('\n');
}

function lowered(text) {
  const line = text.slice(0, 1).toLowerCase() + text.slice(1);
  if (line.slice(0, 1).toUpperCase() + line.slice(1) === text) return line;
  throw new Error(`A string that does not start with a capital: ${text}`);
}
