import { html, nothing, type TemplateResult } from 'lit';
import type { Criterion } from '../../core/standard/standard.js';
import { wordingFor } from '../../language/criteria-wording.js';
import { heading, numbered } from '../controls/heading.js';
import { glossary } from './glossary.js';
import type { SkillsPageState } from './skills-state.js';
import { hasSkills, skillsOfSubCriterion } from './team-exercise.js';
import { weakestExercises } from './weakest-exercises.js';

/** Everything that helps a team to get better: what helps most now, then criterion by criterion, then the words. */
export function skillsPage(state: SkillsPageState): TemplateResult {
  const { standard, skills, messages, headingLevel } = state;
  const criteria = standard.criteria.filter(({ subCriteria }) =>
    subCriteria.some(({ id }) => hasSkills(skills, id)),
  );
  const inside = { ...state, headingLevel: headingLevel + 1 };
  return html`
    ${heading(headingLevel, 'title', messages.title)}
    <p class="lede">${messages.lede}</p>
    <p class="text">${messages.how}</p>
    <div class="actions">
      <button class="button" part="button" type="button">${messages.print}</button>
    </div>
    ${contents(state, criteria)} ${weakestExercises(inside)}
    ${criteria.map((criterion) => skillsOfCriterion(inside, criterion))}
    ${(skills.glossary ?? []).length > 0 ? glossary(inside) : nothing}
  `;
}

function contents(
  { standard, skills, messages }: SkillsPageState,
  criteria: readonly Criterion[],
): TemplateResult {
  const link = (place: string, content: unknown) =>
    html`<li><a class="link" href="#cse-skills-${place}">${content}</a></li>`;
  return html`<nav class="contents" aria-label=${messages.contents}>
    <ul>
      ${criteria.map(({ id }) =>
        link(id, numbered(id, wordingFor(standard, 'criteria', id, messages.language))),
      )}
      ${(skills.glossary ?? []).length > 0 ? link('glossary', messages.glossary) : nothing}
    </ul>
  </nav>`;
}

function skillsOfCriterion(state: SkillsPageState, { id, subCriteria }: Criterion): TemplateResult {
  const { standard, messages, headingLevel } = state;
  const words = wordingFor(standard, 'criteria', id, messages.language);
  const inside = { ...state, headingLevel: headingLevel + 1, open: false };
  return html`
    ${heading(headingLevel, 'section', numbered(id, words), id)}
    ${subCriteria.map((subCriterion) => skillsOfSubCriterion(inside, subCriterion))}
  `;
}
