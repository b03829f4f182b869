import { collectFaults, faultsOfIssues, type Fault, type ReportFault } from '../formats/fault.js';
import { SkillsSchema, type Exercise, type GlossaryEntry, type Skills } from './skills-schema.js';
import { subCriteriaOf, type Standard } from './standard.js';

/** The result of reading a pack's skills: the skills, or every fault found in them. */
export type SkillsReading =
  | { readonly ok: true; readonly skills: Skills }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** An exercise and the elements that it is offered for. */
export interface OfferedExercise {
  /** Id of the sub-criterion that it belongs to. */
  readonly subCriterionId: string;
  readonly exercise: Exercise;
  /** Those of the elements asked about that it helps, in the standard's order. */
  readonly helps: readonly string[];
}

/**
 * Reads the skills of a pack, in one language, from data nobody has checked yet.
 *
 * A fault says where it is in words that can be searched for in the document,
 * such as `exercises["1.1"].helps[0] names no element of this standard: 9.9.9`.
 * Never throws.
 *
 * @param data - The parsed JSON of one language's skills.
 * @param standard - The standard whose sub-criteria and elements they name.
 */
export function readSkills(data: unknown, standard: Standard): SkillsReading {
  const parsed = SkillsSchema.safeParse(data);
  if (!parsed.success) {
    return { ok: false, faults: faultsOfIssues(parsed.error.issues, data) };
  }
  const faults = findSkillsFaults(parsed.data, standard);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, skills: parsed.data };
}

/**
 * The exercise for one element: that of its own sub-criterion if it helps this
 * element, or else the first that does, or else that of its sub-criterion all
 * the same. `undefined` if there is none of these.
 */
export function exerciseFor(
  skills: Skills,
  standard: Standard,
  elementId: string,
): OfferedExercise | undefined {
  const own = standard.elementsById.get(elementId)?.subCriterion.id;
  const helping = exercisesFor(skills, standard, [elementId]);
  const exercise = own === undefined ? undefined : memberOf(skills.exercises, own);
  return (
    helping.find(({ subCriterionId }) => subCriterionId === own) ??
    helping[0] ??
    (own !== undefined && exercise ? { subCriterionId: own, exercise, helps: [] } : undefined)
  );
}

/**
 * The exercises that help any of these elements, such as those of a plan or a
 * gap. The one that helps most of them comes first; of two that help as many,
 * the one that comes first in the standard.
 */
export function exercisesFor(
  skills: Skills,
  standard: Standard,
  elementIds: Iterable<string>,
): OfferedExercise[] {
  const asked = new Set(elementIds);
  const inOrder = [...standard.elementsById.keys()].filter((id) => asked.has(id));
  return subCriteriaOf(standard)
    .flatMap(({ id: subCriterionId }) => {
      const exercise = memberOf(skills.exercises, subCriterionId);
      if (!exercise) return [];
      const helps = inOrder.filter((id) => exercise.helps.includes(id));
      return helps.length > 0 ? [{ subCriterionId, exercise, helps }] : [];
    })
    .sort((a, b) => b.helps.length - a.helps.length);
}

/**
 * The entries of the glossary in which these words occur, in the term or its
 * meaning, whatever their case and accents; all of them for no words.
 */
export function findTerms({ glossary = [] }: Skills, words: string): readonly GlossaryEntry[] {
  const wanted = fold(words).split(/\s+/);
  return glossary.filter(({ term, meaning }) => {
    const entry = fold(`${term} ${meaning}`);
    return wanted.every((word) => entry.includes(word));
  });
}

/* Not by the index alone: a sub-criterion may be called `constructor`. */
function memberOf<T>(record: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return record && Object.hasOwn(record, id) ? record[id] : undefined;
}

/* As it is compared: a person types neither the accents nor the curly apostrophe. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().trim();
}

type Path = readonly (string | number)[];

/*
 * Finds the faults that a schema cannot describe: sub-criteria and elements that
 * the standard does not have, and terms that are explained twice.
 */
function findSkillsFaults(skills: Skills, standard: Standard): Fault[] {
  return collectFaults((report) => {
    checkExercises(skills, standard, report);
    checkExamples(skills, standard, report);
    checkGlossary(skills, report);
  });
}

function checkExercises({ exercises = {} }: Skills, standard: Standard, report: ReportFault): void {
  checkKeys('exercises', exercises, standard, report);
  for (const [id, { minutes, helps }] of Object.entries(exercises)) {
    if (minutes <= 0) report(['exercises', id, 'minutes'], 'out-of-range', 'must be above 0');
    helps.forEach((element, index) => {
      checkElement(['exercises', id, 'helps', index], element, standard, report);
    });
  }
}

function checkExamples({ examples = {} }: Skills, standard: Standard, report: ReportFault): void {
  checkKeys('examples', examples, standard, report);
  for (const [id, { element }] of Object.entries(examples)) {
    checkElement(['examples', id, 'element'], element, standard, report);
  }
}

function checkGlossary({ glossary = [] }: Skills, report: ReportFault): void {
  const terms = new Set<string>();
  glossary.forEach(({ term }, index) => {
    if (terms.has(term)) report(['glossary', index, 'term'], 'used-twice', 'is used twice');
    terms.add(term);
  });
}

function checkKeys(part: string, members: object, standard: Standard, report: ReportFault): void {
  const known = new Set(subCriteriaOf(standard).map(({ id }) => id));
  for (const id of Object.keys(members)) {
    if (known.has(id)) continue;
    report([part, id], 'unknown', 'belongs to no sub-criterion of this standard');
  }
}

function checkElement(
  path: Path,
  id: string,
  { elementsById }: Standard,
  report: ReportFault,
): void {
  if (!elementsById.has(id)) report(path, 'unknown', `names no element of this standard: ${id}`);
}
