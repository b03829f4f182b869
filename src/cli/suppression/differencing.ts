import { groupKey, type Group } from './groups.js';
import { isCutBelow, type Edge } from './minimum-cut.js';
import type { Cell } from './population.js';

/*
 * Differencing: what can be worked out by adding and subtracting published groups.
 *
 * Sectors and years are the two margins of a table whose cells are a sector in a
 * year. Draw a point for each published margin and, for each cell that is not
 * published, a line between the points of its sector and its year. Every sum and
 * difference of the margins gives each point a number, and what remains of it is
 * the lines between points of different numbers: a cut of the drawing. (A line
 * is counted once by its sector and once by its year; take the years negative,
 * and this is the cut space of a graph.) So the smallest number of organisations
 * that anybody can isolate are those on its minimum cut.
 *
 * - Sectors that are not published, and files without one, share a point: where
 *   all is published, all less the published sectors is known of them together.
 * - Years that are not published share a point of which nothing is known (and
 *   where all is not published, so do the rest of the sectors).
 * - Older files of an assessment are in its year, but neither in all nor in the
 *   sector, so their line ends at that last point.
 */

const OTHER_SECTORS = 'other sectors';
const OTHER_YEARS = 'other years';

/** Whether fewer than `limit` organisations can be isolated from the rest by adding and subtracting published groups. */
export function isolatesFewerThan(
  cells: readonly Cell[],
  published: readonly Group[],
  limit: number,
): boolean {
  return isCutBelow(linesOf(cells, published, limit), limit);
}

function linesOf(cells: readonly Cell[], published: readonly Group[], limit: number): Edge[] {
  const known = new Set(published.map(groupKey));
  const rest = known.has(groupKey({})) ? OTHER_SECTORS : OTHER_YEARS;
  const lines: Edge[] = [];
  const older = new Map<string, number>();
  for (const cell of cells) {
    const { sector, year } = cell;
    const of = sector && known.has(groupKey({ sector })) ? sector : rest;
    const during = known.has(groupKey({ year })) ? String(year) : OTHER_YEARS;
    if (sector && known.has(groupKey(cell))) {
      lines.push(...insidePublished(cell, of, limit));
      continue;
    }
    if (cell.hasNewest) lines.push({ from: of, to: during, weight: cell.newest });
    if (cell.hasOlder && during !== OTHER_YEARS) {
      older.set(during, (older.get(during) ?? 0) + cell.older);
    }
  }
  // An organisation may be among the older and the newest, so the two are never added.
  const heavy = [...older].map(([during, count]) => ({
    from: during,
    to: OTHER_YEARS,
    weight: count >= limit ? limit : 0,
  }));
  return [...lines, ...heavy];
}

/* The sum of the newest and older files of a published cell is known: who knows the one, knows the other. */
function insidePublished({ newest, older, hasNewest, hasOlder }: Cell, of: string, limit: number) {
  if (!hasNewest || !hasOlder) return [];
  return [{ from: of, to: OTHER_YEARS, weight: older >= limit ? newest : 0 }];
}
