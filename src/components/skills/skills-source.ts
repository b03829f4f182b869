import { readSkills, type SkillsReading } from '../../core/standard/skills.js';
import type { Standard } from '../../core/standard/standard.js';
import type { Language } from '../../language/language.js';
import { cseSkillsByLanguage } from '../../standards/cse/cse-skills.js';
import { hasSkills } from '../base/skills-available.js';

/** The skills of a standard as they were read, and the language they are in. */
export type SkillsOfStandard = SkillsReading & {
  /** BCP 47 tag for the `lang` attribute of whatever shows them. */
  readonly lang: string;
};

/**
 * The skills that a pack brings along, or the built-in ones for the built-in
 * standard, in a language or in the pack's main language where that one has
 * none yet; `undefined` where there are none at all.
 */
export function skillsOf(standard: Standard, language: Language): SkillsOfStandard | undefined {
  if (!hasSkills(standard)) return undefined;
  const byLanguage: Readonly<Record<string, unknown>> = standard.skills ?? cseSkillsByLanguage;
  const lang = [language, standard.language].find((tag) => Object.hasOwn(byLanguage, tag));
  return lang === undefined ? undefined : { ...readSkills(byLanguage[lang], standard), lang };
}
