import { LIMIT } from './measured-page.js';
import { middle } from './middle.js';
import { CONTENDERS } from './rounds.js';

/** What was measured as rows: a name, a figure for each contender, and the target the self-check has in it. */

const MEGABYTE = 1_000_000;
const count = (number) => number.toLocaleString('en-GB');

/** The middle of one figure of each contender's results; `null` where its time was up before there was one. */
function figures(results, key, unit = 1) {
  return Object.fromEntries(
    CONTENDERS.map((name) => {
      const found = results[name].map((result) => result[key]).filter(Number.isFinite);
      const scaled = middle(found.map((number) => number / unit));
      return [name, scaled ?? null];
    }),
  );
}

function loadRows({ loads }) {
  return [1, 4].flatMap((slowdown) => [
    {
      name: `all 57 in the document, ${slowdown}x CPU, ms`,
      figures: figures(loads[slowdown], 'dom'),
      ...(slowdown === 4 && { timesPlain: 4 }),
    },
    {
      name: `all 57 painted, ${slowdown}x CPU, ms`,
      figures: figures(loads[slowdown], 'paint'),
      ...(slowdown === 4 && { timesPlain: 2 }),
    },
  ]);
}

const perSize = ({ clicks }, name, key, target = {}) =>
  Object.entries(clicks).map(([times, results]) => ({
    name: `${name}, ${count(times * 57)} elements, ms`,
    figures: figures(results, key),
    ...target,
  }));

/** Flat: the figure for the biggest pack as a multiple of that for 57. */
function growthRow(scores) {
  const [first, last] = [scores[0].figures, scores.at(-1).figures];
  const growth = CONTENDERS.map((name) => {
    const known = last[name] && first[name];
    return [name, known ? { median: last[name].median / first[name].median } : null];
  });
  return {
    name: 'click to score, 5,700 elements as a multiple of 57 (flat)',
    figures: Object.fromEntries(growth),
    atMost: 1.5,
  };
}

export function rowsOf(measured, bytes) {
  const scores = perSize(measured, 'click to score', 'score', { timesPlain: 2 });
  const weights = CONTENDERS.map((name) => [name, { median: bytes[name] / 1000 }]);
  const { heap, clicks } = measured;
  return [
    { name: 'script and style, brotli, kB', figures: Object.fromEntries(weights), atMost: 32 },
    ...loadRows(measured),
    ...scores,
    growthRow(scores),
    ...perSize(measured, 'click to everything settled', 'settled'),
    ...perSize({ clicks: bigger(clicks) }, 'all painted', 'paint'),
    { name: 'heap of the script, MB', figures: figures(heap, 'script', MEGABYTE), atMost: 3 },
    { name: 'heap of the document, MB', figures: figures(heap, 'document', MEGABYTE) },
    { name: 'nodes in the document', figures: figures(measured.loads[1], 'nodes') },
  ];
}

const bigger = (clicks) =>
  Object.fromEntries(Object.entries(clicks).filter(([times]) => Number(times) > 1));

/** The self-check's figure as a multiple of another's; `null` where the other has none. */
export const ratioTo = ({ figures: { selfCheck, ...others } }, name) =>
  others[name] && selfCheck ? selfCheck.median / others[name].median : null;

/** `true`, `false`, or `null` where no target was set. */
export function isMet(row) {
  if (row.timesPlain) return (ratioTo(row, 'plain') ?? Infinity) <= row.timesPlain;
  return row.atMost ? (row.figures.selfCheck?.median ?? Infinity) <= row.atMost : null;
}

/** Without a figure SurveyJS took longer than the limit, so the self-check is ahead of it if it has one. */
export const isAhead = (row) => row.figures.selfCheck !== null && (ratioTo(row, 'survey') ?? 0) < 1;

export const overLimit = `over ${LIMIT / 1000} s`;
