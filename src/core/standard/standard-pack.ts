import { collectFaults, faultsOfIssues, type Fault, type ReportFault } from '../formats/fault.js';
import { StandardPackSchema, type StandardPack } from './standard-pack-schema.js';
import { NOT_APPLICABLE, UNRATED, indexStandard, type Standard } from './standard.js';

/*
 * Reads a standard from a pack. All other code may trust a Standard, so every
 * pack comes through here, the built-in one too.
 */

/** The result of reading a pack: a standard, or every fault found in it. */
export type PackReading =
  | { readonly ok: true; readonly standard: Standard }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads a pack from data nobody has checked yet.
 *
 * A fault says where it is in words that can be searched for in the document,
 * such as `criteria[2].subCriteria[0].elements[1].id is used twice`.
 * Never throws.
 *
 * @param data - The parsed JSON of a pack.
 */
export function readStandardPack(data: unknown): PackReading {
  const parsed = StandardPackSchema.safeParse(data);
  if (!parsed.success) {
    return { ok: false, faults: faultsOfIssues(parsed.error.issues, data) };
  }
  const faults = findPackFaults(parsed.data);
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, standard: indexStandard(parsed.data) };
}

type Path = readonly (string | number)[];
type RatingEntry = StandardPack['ratings'][number];

/*
 * Finds the faults that a schema cannot describe: ids used twice, themes that do
 * not exist, ratings that contradict each other, gaps in the main wording.
 */
function findPackFaults(pack: StandardPack): Fault[] {
  return collectFaults((report) => {
    checkRatings(pack, report);
    checkRule(pack, report);
    const ids = takeIds(pack, report);
    checkWithdrawn(pack, ids, report);
    checkWording(pack, ids, report);
  });
}

function checkRatings({ ratings }: StandardPack, report: ReportFault): void {
  const orders = new Set<number>();
  ratings.forEach((rating, index) => {
    const at: Path = ['ratings', index];
    if (orders.has(rating.order)) report([...at, 'order'], 'used-twice', 'is used twice');
    orders.add(rating.order);
    if (rating.id === UNRATED || rating.id === NOT_APPLICABLE) {
      report([...at, 'id'], 'reserved', `cannot be ${rating.id}: that word is taken`);
    }
    if (rating.met && rating.fatal) report(at, 'contradiction', 'cannot be both met and fatal');
    if (ratings.some((other) => other.order < rating.order && rankOf(other) > rankOf(rating))) {
      report([...at, 'order'], 'contradiction', 'is above that of a rating which is worth more');
    }
  });
  if (!ratings.some(({ met }) => met)) {
    report(['ratings'], 'none-met', 'must hold one that counts as met');
  }
}

/* Met above partial above fatal: code that takes the lowest rating for the worst must be right. */
function rankOf({ met, fatal }: RatingEntry): number {
  return Number(met ?? false) - Number(fatal ?? false);
}

function checkRule({ rule: { metPercent } }: StandardPack, report: ReportFault): void {
  for (const [level, percent = 0] of Object.entries<number | undefined>(metPercent)) {
    if (!Number.isInteger(percent) || percent < 0 || percent > 100) {
      const words = 'must be a whole number from 0 to 100';
      report(['rule', 'metPercent', level], 'out-of-range', words);
    }
  }
}

const PARTS = ['ratings', 'themes', 'criteria', 'subCriteria', 'elements'] as const;
type Ids = Readonly<Record<(typeof PARTS)[number], Set<string>>>;

/* Collects the ids of each part, and reports those that are used twice. */
function takeIds({ ratings, themes = [], criteria }: StandardPack, report: ReportFault): Ids {
  const ids = emptyIds();
  const take = <T extends { id: string }>(
    part: keyof Ids,
    items: readonly T[],
    within: Path,
    look?: (item: T, path: Path) => void,
  ) => {
    items.forEach((item, index) => {
      const path = [...within, part, index];
      if (ids[part].has(item.id)) report([...path, 'id'], 'used-twice', 'is used twice');
      ids[part].add(item.id);
      look?.(item, path);
    });
  };
  take('ratings', ratings, []);
  take('themes', themes, []);
  take('criteria', criteria, [], ({ subCriteria }, criterion) => {
    take('subCriteria', subCriteria, criterion, ({ elements }, subCriterion) => {
      take('elements', elements, subCriterion, ({ theme }, element) => {
        if (theme !== undefined && !ids.themes.has(theme)) {
          const words = `names no theme of this pack: ${theme}`;
          report([...element, 'theme'], 'unknown', words);
        }
      });
    });
  });
  return ids;
}

/* A withdrawn element is no longer in the pack, and those that replace it are. */
function checkWithdrawn({ withdrawn = [] }: StandardPack, ids: Ids, report: ReportFault): void {
  const seen = new Set<string>();
  withdrawn.forEach(({ id, replacedBy = [] }, index) => {
    const at: Path = ['withdrawn', index];
    if (ids.elements.has(id)) report([...at, 'id'], 'contradiction', `is still an element: ${id}`);
    if (seen.has(id)) report([...at, 'id'], 'used-twice', 'is used twice');
    seen.add(id);
    replacedBy.forEach((other, which) => {
      if (ids.elements.has(other)) return;
      const words = `names no element of this pack: ${other}`;
      report([...at, 'replacedBy', which], 'unknown', words);
    });
  });
}

function emptyIds(): Ids {
  return Object.fromEntries(PARTS.map((part) => [part, new Set<string>()])) as unknown as Ids;
}

function checkWording({ language, wording }: StandardPack, ids: Ids, report: ReportFault): void {
  const main = wording[language];
  if (!main) {
    const words = 'is missing: it is the language of this pack';
    report(['wording', language], 'missing', words);
    return;
  }
  if (!main.title) report(['wording', language, 'title'], 'missing', 'is missing');
  for (const part of PARTS) {
    for (const id of ids[part]) {
      if (Object.hasOwn(main[part] ?? {}, id)) continue;
      report(['wording', language, part, id], 'missing', 'is missing');
    }
    for (const [other, words] of Object.entries(wording)) {
      for (const id of Object.keys(words[part] ?? {})) {
        if (ids[part].has(id)) continue;
        report(['wording', other, part, id], 'unknown', 'belongs to nothing in this pack');
      }
    }
  }
}
