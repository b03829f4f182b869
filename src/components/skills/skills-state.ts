import type { Skills } from '../../core/standard/skills-schema.js';
import type { Standard } from '../../core/standard/standard.js';
import type { SelfCheck } from '../../self-check/self-check.js';
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
