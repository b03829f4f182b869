import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** A map of the house is of use only as long as every room it names is there. */
const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');

const PATH = /(?<![\w./-])(?:src|test|stories|build-steps|docs|demo)\/[\w./-]*\w(?![\w./-]*<)/g;
const named = [...new Set(text.match(PATH))];

test('CONTRIBUTING names files and folders', () => {
  expect(named.length).toBeGreaterThan(25);
});

test.each(named)('%s, which CONTRIBUTING names, is there', (path) => {
  expect(existsSync(join(root, path))).toBe(true);
});

/** Each line of the map of src that starts with names of rooms, and the folder that they are in. */
const rooms = text
  .slice(text.indexOf('```text'), text.indexOf('```', text.indexOf('```text') + 3))
  .split('\n')
  .reduce<{ wing: string; rooms: string[] }>(
    (map, line) => {
      const wing = /^(src\/\S+)/.exec(line)?.[1];
      if (wing !== undefined) return { ...map, wing };
      const [, inside = ''] = /^ {4}(\S+(?: \S+)*)/.exec(line) ?? [];
      const found = inside.split(' ').filter((room) => /^[a-z][\w-]*$/.test(room));
      return { ...map, rooms: [...map.rooms, ...found.map((room) => `${map.wing}/${room}`)] };
    },
    { wing: '', rooms: [] },
  ).rooms;

test('the map of src names every room of its wings', () => {
  const wings = ['src/core', 'src/components', 'src/cli'];
  const there = wings.flatMap((wing) =>
    readdirSync(join(root, wing), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${wing}/${name}`),
  );
  expect(there.toSorted()).toEqual(rooms.toSorted());
});

test.each(rooms)('%s is a room', (room) => {
  expect(existsSync(join(root, room))).toBe(true);
});
