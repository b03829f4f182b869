import type { Standard } from '../core/standard/standard.js';

type Wording = Standard['wording'][string];
type Part = 'ratings' | 'themes' | 'criteria' | 'subCriteria' | 'elements';
type Entry<P extends Part> = NonNullable<Wording[P]>[string];

/** A standard's own words for one thing, and the language they are in. */
export type Worded<T> = T & {
  /** BCP 47 tag for the `lang` attribute of whatever shows these words. */
  readonly lang: string;
};

/**
 * The standard's wording for one of its parts in a language, or in the pack's
 * main language where that one has none yet.
 *
 * @throws RangeError where the standard has no such part.
 */
export function wordingFor<P extends Part>(
  standard: Standard,
  part: P,
  id: string,
  language: string,
): Worded<Entry<P>> {
  for (const lang of [language, standard.language]) {
    const words = standard.wording[lang]?.[part];
    // Not `words[id]` alone: an id such as `constructor` would find what every object inherits.
    if (words && Object.hasOwn(words, id)) return { ...(words[id] as Entry<P>), lang };
  }
  throw new RangeError(`${part}: this standard has no ${id}`);
}

/** The standard's own title, summary and source note. */
export function standardWording(standard: Standard, language: string): Worded<Wording> {
  for (const lang of [language, standard.language]) {
    const wording = standard.wording[lang];
    if (wording?.title) return { ...wording, lang };
  }
  return { title: standard.id, lang: standard.language };
}
