import { SECTORS, type Sector } from '../../core/sharing/sectors.js';
import { sharerOf, type CountedFile } from '../journal/submissions.js';

/** A group of organisations: all of them, those of a sector, of a year, or of both. */
export interface Group {
  readonly sector?: Sector | undefined;
  readonly year?: number | undefined;
}

/** A text that is the same for the same group. */
export function groupKey({ sector, year }: Group): string {
  return `${sector ?? ''} ${year ?? ''}`;
}

/** The groups that a file counts in. An older file of an assessment counts only where its year is looked at. */
export function groupsOf({ newest, sector, year }: CountedFile): readonly Group[] {
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
 * Leaves out older files of years for which fewer than `fewest` organisations
 * have one: the years together less all of them would tell what these few said.
 */
export function withoutFewOlder(files: readonly CountedFile[], fewest: number): CountedFile[] {
  const older = new Map<number, Set<string>>();
  for (const file of files) {
    if (file.newest) continue;
    const sharers = older.get(file.year) ?? new Set();
    older.set(file.year, sharers.add(sharerOf(file)));
  }
  return files.filter(({ newest, year }) => newest || (older.get(year)?.size ?? 0) >= fewest);
}
