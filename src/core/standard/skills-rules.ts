import { faultAt, pathInWords, type Fault } from '../formats/fault.js';
import type { Skills } from './skills-schema.js';
import { subCriteriaOf, type Standard } from './standard.js';

/*
 * What a schema cannot say about skills: they belong to sub-criteria and
 * elements that the standard has, and each term is explained once.
 */

type Path = readonly (string | number)[];
type Report = (path: Path, code: string, words: string) => void;

/** Finds the faults that lie between the skills and their standard; empty when they are sound. */
export function findSkillsFaults(skills: Skills, standard: Standard): Fault[] {
  const faults: Fault[] = [];
  const report: Report = (path, code, words) => {
    faults.push(faultAt(pathInWords(path), code, words));
  };
  checkExercises(skills, standard, report);
  checkExamples(skills, standard, report);
  checkGlossary(skills, report);
  return faults;
}

function checkExercises({ exercises = {} }: Skills, standard: Standard, report: Report): void {
  checkKeys('exercises', exercises, standard, report);
  for (const [id, { minutes, helps }] of Object.entries(exercises)) {
    if (minutes <= 0) report(['exercises', id, 'minutes'], 'out-of-range', 'must be above 0');
    helps.forEach((element, index) => {
      checkElement(['exercises', id, 'helps', index], element, standard, report);
    });
  }
}

function checkExamples({ examples = {} }: Skills, standard: Standard, report: Report): void {
  checkKeys('examples', examples, standard, report);
  for (const [id, { element }] of Object.entries(examples)) {
    checkElement(['examples', id, 'element'], element, standard, report);
  }
}

function checkGlossary({ glossary = [] }: Skills, report: Report): void {
  const terms = new Set<string>();
  glossary.forEach(({ term }, index) => {
    if (terms.has(term)) report(['glossary', index, 'term'], 'used-twice', 'is used twice');
    terms.add(term);
  });
}

function checkKeys(part: string, members: object, standard: Standard, report: Report): void {
  const known = new Set(subCriteriaOf(standard).map(({ id }) => id));
  for (const id of Object.keys(members)) {
    if (known.has(id)) continue;
    report([part, id], 'unknown', 'belongs to no sub-criterion of this standard');
  }
}

function checkElement(path: Path, id: string, { elementsById }: Standard, report: Report): void {
  if (!elementsById.has(id)) report(path, 'unknown', `names no element of this standard: ${id}`);
}
