import type { Language } from '../../language/language.js';

/**
 * Every string around the exercises, examples and glossary. They lie apart from
 * those of the self-check, because only a page that shows these carries them.
 */
export interface SkillsMessages {
  /** The language these strings are in. */
  readonly language: Language;
  readonly title: string;
  readonly lede: string;
  readonly how: string;
  readonly contents: string;
  readonly weakest: string;
  readonly weakestWhy: string;
  /** Before a list of numbers, as in "Helps with 1.1.1, 1.1.3". */
  readonly helpsWith: (elementIds: readonly string[]) => string;

  readonly exercise: string;
  readonly minutes: (count: number) => string;
  readonly bring: string;
  readonly steps: string;
  readonly write: string;
  readonly helps: string;
  /** Where another part's exercise helps with elements that this part's does not. */
  readonly alsoHelps: string;
  readonly example: string;
  readonly madeUp: string;
  readonly before: string;
  readonly change: string;
  readonly after: string;
  readonly rate: string;

  readonly glossary: string;
  readonly search: string;
  readonly letters: string;
  readonly termsShown: (shown: number, of: number) => string;
  readonly print: string;
  readonly noSkills: string;
  readonly noSubCriterion: (id: string) => string;
  readonly failed: string;
}
