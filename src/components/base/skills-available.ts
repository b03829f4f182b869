import type { Standard } from '../../core/standard/standard.js';
import { cseStandard } from '../../standards/cse/cse-pack.js';

/*
 * What can be known of a standard's exercises before they are loaded and read,
 * so that no link leads to nothing.
 */

/** Whether exercises, examples or a glossary come with a standard: its pack has some, or it is the built-in one. */
export function hasSkills({ skills, id, version }: Standard): boolean {
  const builtIn = cseStandard();
  return skills !== undefined || (id === builtIn.id && version === builtIn.version);
}

/** Whether there is a page of exercises to lead to: one of the self-check around a part, or a part beside it. */
export function leadsToSkills(part: Element): boolean {
  const { host } = part.getRootNode() as Partial<ShadowRoot>;
  return host?.localName === 'cse-self-check' || document.querySelector('cse-skills') !== null;
}

/** Whether an exercise for this sub-criterion comes with a standard; the built-in one has one for each. */
export function hasExercise(standard: Standard, subCriterionId: string): boolean {
  const { skills } = standard;
  if (!skills) return hasSkills(standard);
  return Object.values(skills).some(({ exercises }) =>
    Object.hasOwn(Object(exercises) as object, subCriterionId),
  );
}
