import type { Sector } from '../../core/sharing/sectors.js';
import { isRated, type Measure } from '../journal/measures.js';
import { sharerOf, type CountedSubmission } from '../journal/submissions.js';
import { groupKey, groupsOf, type Group } from './groups.js';

/*
 * How many organisations there are, and in which groups. Each measure has a population of its own: those
 * who rated an element of it.
 */

/** The organisations of one sector in one year. */
export interface Cell {
  readonly sector: Sector | undefined;
  readonly year: number;
  /** Organisations with the newest submission of an assessment here. Each is counted in one cell only. */
  readonly newest: number;
  /** Organisations with an older submission here. Each is counted in one cell of a year only. */
  readonly older: number;
  /** Whether there is any newest, or any older, submission at all, also of an organisation that is counted elsewhere. */
  readonly hasNewest: boolean;
  readonly hasOlder: boolean;
}

/** Those who rated at least one element of a measure. */
export interface Population {
  readonly cells: readonly Cell[];
  /** The groups that they are in, and how many organisations each has. */
  readonly groups: readonly { readonly group: Group; readonly organisations: number }[];
}

/* By measure. */
interface CellCounts {
  readonly place: Pick<Cell, 'sector' | 'year'>;
  readonly newest: Uint32Array;
  readonly older: Uint32Array;
  readonly hasNewest: Uint8Array;
  readonly hasOlder: Uint8Array;
}

interface GroupCounts {
  readonly group: Group;
  readonly organisations: Uint32Array;
}

/** Works out the population of each measure. */
export function populationsOf(
  files: readonly CountedSubmission[],
  measures: readonly Measure[],
): readonly Population[] {
  const counts = new Counts(measures);
  for (const ofOne of bySharer(files)) counts.add(ofOne);
  return measures.map((_, measure) => counts.population(measure));
}

function bySharer(files: readonly CountedSubmission[]): Iterable<readonly CountedSubmission[]> {
  const sharers = new Map<string, CountedSubmission[]>();
  for (const file of files) {
    const sharer = sharerOf(file);
    const known = sharers.get(sharer);
    if (known === undefined) sharers.set(sharer, [file]);
    else known.push(file);
  }
  return sharers.values();
}

class Counts {
  readonly #measures: readonly Measure[];
  readonly #cells = new Map<string, CellCounts>();
  readonly #groups = new Map<string, GroupCounts>();

  constructor(measures: readonly Measure[]) {
    this.#measures = measures;
  }

  /** Counts one organisation, by all its submissions. */
  add(files: readonly CountedSubmission[]): void {
    const placed = files.map((file) => ({
      file,
      cell: this.#cellOf(file),
      groups: groupsOf(file).map((group) => this.#groupOf(group)),
    }));
    this.#measures.forEach((measure, at) => {
      const rated = placed.filter(({ file }) => isRated(measure, file.ratings));
      const layers = new Set<number | 'newest'>();
      for (const { file, cell } of rated) {
        const layer = file.newest ? 'newest' : file.year;
        const [count, has] = file.newest
          ? [cell.newest, cell.hasNewest]
          : [cell.older, cell.hasOlder];
        if (!layers.has(layer)) count[at] = (count[at] ?? 0) + 1;
        has[at] = 1;
        layers.add(layer);
      }
      const [only] = rated;
      const groups = rated.length === 1 ? only?.groups : rated.flatMap((one) => one.groups);
      for (const { organisations } of new Set(groups)) {
        organisations[at] = (organisations[at] ?? 0) + 1;
      }
    });
  }

  population(measure: number): Population {
    const cells = [...this.#cells.values()].map(
      ({ place, newest, older, hasNewest, hasOlder }) => ({
        ...place,
        newest: newest[measure] ?? 0,
        older: older[measure] ?? 0,
        hasNewest: hasNewest[measure] === 1,
        hasOlder: hasOlder[measure] === 1,
      }),
    );
    const groups = [...this.#groups.values()].map(({ group, organisations }) => ({
      group,
      organisations: organisations[measure] ?? 0,
    }));
    return {
      cells: cells.filter(({ hasNewest, hasOlder }) => hasNewest || hasOlder),
      groups: groups.filter(({ organisations }) => organisations > 0),
    };
  }

  #cellOf({ sector, year }: CountedSubmission): CellCounts {
    const key = groupKey({ sector, year });
    const known = this.#cells.get(key);
    if (known) return known;
    const { length } = this.#measures;
    const cell = {
      place: { sector, year },
      newest: new Uint32Array(length),
      older: new Uint32Array(length),
      hasNewest: new Uint8Array(length),
      hasOlder: new Uint8Array(length),
    };
    this.#cells.set(key, cell);
    return cell;
  }

  #groupOf(group: Group): GroupCounts {
    const key = groupKey(group);
    const known = this.#groups.get(key);
    if (known) return known;
    const counts = { group, organisations: new Uint32Array(this.#measures.length) };
    this.#groups.set(key, counts);
    return counts;
  }
}
