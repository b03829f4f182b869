import { html, nothing, type TemplateResult } from 'lit';
import type { Exercise, Skills, WorkedExample } from '../../core/standard/skills-schema.js';
import { exerciseFor } from '../../core/standard/skills.js';
import type { SubCriterion } from '../../core/standard/standard.js';
import { wordingFor } from '../../language/criteria-wording.js';
import { heading, numbered } from '../controls/heading.js';
import { elementLink } from '../controls/links.js';
import type { SkillsState } from './skills-state.js';

/** Whether there is an exercise or an example for a sub-criterion. */
export function hasSkills({ exercises = {}, examples = {} }: Skills, id: string): boolean {
  return Object.hasOwn(exercises, id) || Object.hasOwn(examples, id);
}

/** What helps with one sub-criterion: its exercise and its worked example, each to be opened. */
export function skillsOfSubCriterion(
  state: SkillsState,
  subCriterion: SubCriterion,
): TemplateResult | typeof nothing {
  const { standard, skills, messages, headingLevel } = state;
  const { id } = subCriterion;
  const exercise = skills.exercises?.[id];
  const example = skills.examples?.[id];
  if (!hasSkills(skills, id)) return nothing;
  const words = wordingFor(standard, 'subCriteria', id, messages.language);
  return html`<div class="skill">
    ${heading(headingLevel, 'skill-title', numbered(id, words), id)}
    ${exercise ? teamExercise(state, subCriterion, exercise) : nothing}
    ${example ? workedExample(state, example) : nothing}
  </div>`;
}

function teamExercise(
  state: SkillsState,
  subCriterion: SubCriterion,
  exercise: Exercise,
): TemplateResult {
  const { standard, messages, lang, open } = state;
  const { title, purpose, minutes, bring = [], steps, write, helps } = exercise;
  return html`<details part="exercise" ?open=${open}>
    <summary>
      ${messages.exercise}: <span lang=${lang}>${title}</span>
      (${messages.minutes(minutes)})
    </summary>
    <div class="aside">
      <p class="purpose" lang=${lang}>${purpose}</p>
      <dl>
        <dt ?hidden=${bring.length === 0}>${messages.bring}</dt>
        ${bring.map((item) => html`<dd class="item" lang=${lang}>${item}</dd>`)}
        <dt>${messages.steps}</dt>
        <dd lang=${lang}>
          <ol class="step-by-step">
            ${steps.map((step) => html`<li>${splitTime(step)}</li>`)}
          </ol>
        </dd>
        <dt>${messages.write}</dt>
        <dd lang=${lang}>${write}</dd>
        <dt>${messages.helps}</dt>
        ${helps.map((id) => html`<dd>${elementLink(standard, id, messages.language)}</dd>`)}
        ${helpFromElsewhere(state, subCriterion)}
      </dl>
    </div>
  </details>`;
}

/* For those elements of a sub-criterion that its own exercise does not help. */
function helpFromElsewhere(state: SkillsState, { id, elements }: SubCriterion): unknown {
  const { skills, standard, messages, lang } = state;
  const others = elements.flatMap((element) => {
    const offered = exerciseFor(skills, standard, element.id);
    return offered && offered.subCriterionId !== id ? [{ element, ...offered }] : [];
  });
  if (others.length === 0) return nothing;
  return html`
    <dt>${messages.alsoHelps}</dt>
    ${others.map(
      ({ element, subCriterionId, exercise }) =>
        html`<dd>
          ${element.id}:
          <a class="link" href="#cse-skills-${subCriterionId}"
            >${subCriterionId} <span lang=${lang}>${exercise.title}</span></a
          >
        </dd>`,
    )}
  `;
}

function workedExample(state: SkillsState, example: WorkedExample): TemplateResult {
  const { standard, messages, lang, open } = state;
  const { element, before, change, after } = example;
  const words = wordingFor(standard, 'elements', element, messages.language);
  return html`<details part="example" ?open=${open}>
    <summary>
      ${messages.example}: <span lang=${words.lang}>${words.title}</span>
      (${element})
    </summary>
    <div class="aside">
      <p class="soft">${messages.madeUp}</p>
      <dl>
        <dt>${messages.before}</dt>
        <dd lang=${lang}>${before}</dd>
        <dt>${messages.change}</dt>
        <dd lang=${lang}>
          <ol class="when">
            ${change.map((step) => html`<li>${step}</li>`)}
          </ol>
        </dd>
        <dt>${messages.after}</dt>
        <dd lang=${lang}>${after}</dd>
        <dt>${messages.rate}</dt>
        <dd>${elementLink(standard, element, messages.language)}</dd>
      </dl>
    </div>
  </details>`;
}

/* How long a step takes stands in brackets at its end, and is kept in one piece. */
function splitTime(step: string): unknown {
  const [, words, time] = /^(.+) (\([^()]+\))$/.exec(step) ?? [];
  return time === undefined ? step : html`${words} <span class="time">${time}</span>`;
}
