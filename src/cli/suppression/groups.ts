import { SECTORS, type Sector } from '../../core/sharing/sectors.js';
import { sharerOf, type CountedSubmission } from '../journal/submissions.js';

/** A group of organisations: all of them, those of a sector, of a year, or of both. */
export interface Group {
  readonly sector?: Sector | undefined;
  readonly year?: number | undefined;
}

/** A key that is the same for the same group. */
export function groupKey({ sector, year }: Group): string {
  return `${sector ?? ''} ${year ?? ''}`;
}

/** The groups that a submission counts in. An older submission of an assessment counts only in groups of its year. */
export function groupsOf({ newest, sector, year }: CountedSubmission): readonly Group[] {
  return [
    ...(newest ? [{}, ...(sector ? [{ sector }] : [])] : []),
    { year },
    ...(sector ? [{ sector, year }] : []),
  ];
}

/** Orders groups for readers: all, sectors, years, and sectors by years. */
export function byKindOfGroup(one: Group, other: Group): number {
  return (
    kindOf(one) - kindOf(other) ||
    (one.year ?? 0) - (other.year ?? 0) ||
    placeOf(one.sector) - placeOf(other.sector)
  );
}

/** 0, all; 1, a sector; 2, a year; 3, a sector in a year. */
export function kindOf({ sector, year }: Group): number {
  return (sector === undefined ? 0 : 1) + (year === undefined ? 0 : 2);
}

function placeOf(sector: Sector | undefined): number {
  return sector === undefined ? -1 : SECTORS.indexOf(sector);
}

/**
 * Leaves out the older submissions of years in which fewer than `minGroupSize` organisations have one: all
 * years together less the group of all would tell what these few said.
 */
export function withoutFewOlder(
  files: readonly CountedSubmission[],
  minGroupSize: number,
): CountedSubmission[] {
  const older = new Map<number, Set<string>>();
  for (const file of files) {
    if (file.newest) continue;
    const sharers = older.get(file.year) ?? new Set();
    older.set(file.year, sharers.add(sharerOf(file)));
  }
  return files.filter(({ newest, year }) => newest || (older.get(year)?.size ?? 0) >= minGroupSize);
}
