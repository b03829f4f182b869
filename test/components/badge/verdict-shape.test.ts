import { expect, test } from 'vitest';
import { en } from '../../../src/components/badge/messages.en.js';
import { shape } from '../../../src/components/badge/verdict-shape.js';

type Shown = Parameters<typeof shape>[0];

/* What is drawn: the path, which takes its line from the colour of the text. */
const drawn = (of: string) => shape(of as Shown).values;

test.each([
  ['verdict', Object.keys(en.verdict)],
  ['state of a check', Object.keys(en.state)],
])('no %s has the shape of another', (_, all) => {
  const shapes = all.map((one) => JSON.stringify(drawn(one)));
  expect(shapes.length).toBeGreaterThan(2);
  for (const one of shapes) expect(one).toMatch(/^\["M.{5,}"\]$/);
  const alike = all.filter((_one, at) => shapes.indexOf(shapes[at] ?? '') !== at);
  expect(alike).toEqual([]);
});
