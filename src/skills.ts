/**
 * Team exercises, worked examples and a glossary: those of the built-in
 * standard, and those of a pack. Apart from the core, because few need them.
 */
export type { OfferedExercise, SkillsReading } from './core/standard/skills.js';
export { exerciseFor, exercisesFor, findTerms, readSkills } from './core/standard/skills.js';
export type {
  Exercise,
  GlossaryEntry,
  Skills,
  WorkedExample,
} from './core/standard/skills-schema.js';
export { cseSkills } from './standards/cse/cse-skills.js';
