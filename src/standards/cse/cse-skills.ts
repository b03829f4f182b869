import type { Skills } from '../../core/standard/skills-schema.js';
import { readSkills } from '../../core/standard/skills.js';
import { cseStandard } from './cse-pack.js';
import en from './skills.en.json' with { type: 'json' };

/**
 * The built-in exercises, worked examples and glossary by language, in this
 * project's own words. Plain data, read and checked as any pack's; and
 * apart from the pack, so that only a page that shows them loads them.
 */
export const cseSkillsByLanguage: Readonly<Record<string, unknown>> = { en };

let skills: Skills | undefined;

/** The built-in skills in English, read once. */
export function cseSkills(): Skills {
  return (skills ??= readBuiltIn());
}

function readBuiltIn(): Skills {
  const reading = readSkills(en, cseStandard());
  if (reading.ok) return reading.skills;
  throw new Error(reading.faults.map(({ message }) => message).join('\n'));
}
