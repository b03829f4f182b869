import { html, nothing, type TemplateResult } from 'lit';
import { findGap, type Gap } from '../../core/assessment/gap.js';
import { exercisesFor } from '../../core/standard/skills.js';
import { heading } from '../controls/heading.js';
import type { SkillsPageState } from './skills-state.js';

/* A team has one quarter of an hour, and then perhaps another. */
const OFFERED = 3;

/** The exercises that help most with what the ratings show to be missing; nothing while they show nothing. */
export function weakestExercises(state: SkillsPageState): TemplateResult | typeof nothing {
  const { selfCheck, skills, lang, messages, headingLevel } = state;
  const { standard, assessment, score } = selfCheck;
  const weak = ratedInGap(findGap(standard, assessment, score));
  const offered = exercisesFor(skills, standard, weak).slice(0, OFFERED);
  if (offered.length === 0) return nothing;
  return html`
    ${heading(headingLevel, 'section', messages.weakest, 'weakest')}
    <p>${messages.weakestWhy}</p>
    <ol class="offers">
      ${offered.map(
        ({ subCriterionId: id, exercise, helps }) =>
          html`<li>
            <a class="link" href="#cse-skills-${id}"
              >${id} <span lang=${lang}>${exercise.title}</span></a
            >
            <p class="soft">${messages.helpsWith(helps)}</p>
          </li>`,
      )}
    </ol>
  `;
}

/* What is not rated yet may be as good as any, so it is not weak. */
function ratedInGap({ criteria, anywhere }: Gap): string[] {
  const inCriteria = criteria.flatMap(({ mustMeet, choice }) => [
    ...mustMeet,
    ...(choice?.from ?? []),
  ]);
  return [...inCriteria, ...(anywhere?.from ?? [])];
}
