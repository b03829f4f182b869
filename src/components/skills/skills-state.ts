import type { Skills } from '../../core/standard/skills-schema.js';
import { readSkills, type SkillsReading } from '../../core/standard/skills.js';
import type { Standard } from '../../core/standard/standard.js';
import type { Language } from '../../language/language.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { cseSkillsByLanguage } from '../../standards/cse/cse-skills.js';
import { hasSkills } from '../base/skills-available.js';
import type { SkillsMessages } from './messages.js';

/** Props of exercises and examples. */
export interface SkillsState {
  readonly standard: Standard;
  readonly skills: Skills;
  /** The language that the skills are in, as a BCP 47 tag. */
  readonly lang: string;
  readonly messages: SkillsMessages;
  /** Level of the first heading of what is drawn. */
  readonly headingLevel: number;
  /** Whether exercise and example stand open from the start. */
  readonly open: boolean;
}

/** Props of the page of all skills. */
export interface SkillsPageState extends Omit<SkillsState, 'open'> {
  readonly selfCheck: SelfCheck;
  /** What the person looks for in the glossary; empty for everything. */
  readonly sought: string;
  /** How many terms the count says; it waits until the person stops typing. */
  readonly found: number;
}

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
