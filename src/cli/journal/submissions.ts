import type { Sector } from '../../core/sharing/sectors.js';

/*
 * What is kept in memory of all that was shared: of each assessment the newest
 * file of each year, and of it no more than the figures need.
 */

/** What is kept of one shared file. */
export interface KeptFile {
  /** The assessment's. */
  readonly id: string;
  readonly year: number;
  /** Milliseconds since 1970. */
  readonly shared: number;
  readonly signature: string;
  readonly sector?: Sector | undefined;
  readonly organisation?: string | undefined;
  /** See measures.ts. */
  readonly ratings: string;
  /** Where in the journal its stories are, if it has any. */
  readonly stories?: { readonly start: number; readonly end: number } | undefined;
}

/** A kept file in its place among those of its assessment. */
export interface CountedFile extends KeptFile {
  /** Whether it is the newest of its assessment. Others count only where a year is looked at. */
  readonly newest: boolean;
}

/**
 * Of each assessment the newest file of each year, in the order of ids and years.
 * Which files come first makes no difference.
 */
export function newestOf(files: Iterable<KeptFile>): CountedFile[] {
  const byId = new Map<string, KeptFile[]>();
  for (const file of files) {
    const known = byId.get(file.id);
    if (known === undefined) byId.set(file.id, [file]);
    else keep(known, file);
  }
  return [...byId.keys()].sort().flatMap((id) => {
    const years = (byId.get(id) ?? []).sort((one, other) => one.year - other.year);
    const newest = years.reduce((one, other) => (isNewer(one, other) ? one : other));
    return years.map((file) => ({ ...file, newest: file === newest }));
  });
}

function keep(known: KeptFile[], file: KeptFile): void {
  const at = known.findIndex(({ year }) => year === file.year);
  const old = known[at];
  if (old === undefined) known.push(file);
  else if (isNewer(file, old)) known[at] = file;
}

/* Two files of one instant are one file twice, or differ: then their signatures do too. */
function isNewer(one: KeptFile, other: KeptFile): boolean {
  if (one.shared !== other.shared) return one.shared > other.shared;
  return one.signature > other.signature;
}

/** A name with no blanks around it or in a row; `undefined` where nothing is left. */
export function tidyName(name: string | undefined): string | undefined {
  const tidy = name?.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return tidy === '' ? undefined : tidy;
}

/**
 * Who shared a file, as far as it tells: those of one name are one organisation,
 * whatever their capitals. What names nobody is taken for an organisation of its own.
 */
export function sharerOf({ id, organisation }: KeptFile): string {
  return organisation?.toLowerCase() ?? id;
}
