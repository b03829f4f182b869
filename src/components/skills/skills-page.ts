import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { findGap, type Gap } from '../../core/assessment/gap.js';
import type { GlossaryEntry } from '../../core/standard/skills-schema.js';
import { exercisesFor, findTerms } from '../../core/standard/skills.js';
import type { Criterion } from '../../core/standard/standard.js';
import { wordingFor } from '../../language/criteria-wording.js';
import { heading, numbered } from '../controls/heading.js';
import type { SkillsPageState } from './skills-state.js';
import { hasSkills, skillsOfSubCriterion } from './team-exercise.js';

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

/* A team has one quarter of an hour, and then perhaps another. */
const OFFERED = 3;

/** The exercises that help most with what the ratings show to be missing; nothing while they show nothing. */
function weakestExercises(state: SkillsPageState): TemplateResult | typeof nothing {
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

/** The terms from A to Z with what they mean, a field to find some, and a link to each letter. */
function glossary(state: SkillsPageState): TemplateResult {
  const { skills, lang, messages, headingLevel, sought, found } = state;
  const entries = fromAToZ(findTerms(skills, sought), lang);
  const letters = [...new Set(entries.map(({ letter }) => letter))];
  return html`
    ${heading(headingLevel, 'section', messages.glossary, 'glossary')}
    <div class="seek">
      <label for="seek">${messages.search}</label>
      <input id="seek" type="search" autocomplete="off" spellcheck="false" .value=${sought} />
      <p class="soft" role="status">${messages.termsShown(found, skills.glossary?.length ?? 0)}</p>
    </div>
    ${
      entries.length > 0
        ? html`<nav class="letters" aria-label=${messages.letters}>
              <ul>
                ${letters.map(
                  (letter) => html`<li><a href="#cse-skills-letter-${letter}">${letter}</a></li>`,
                )}
              </ul>
            </nav>
            <dl class="terms" lang=${lang}>${entries.map(term)}</dl>`
        : nothing
    }
  `;
}

interface Lettered extends GlossaryEntry {
  readonly letter: string;
  /** Whether it is the first of its letter. */
  readonly first: boolean;
}

function fromAToZ(entries: readonly GlossaryEntry[], lang: string): Lettered[] {
  const { compare } = new Intl.Collator(lang);
  const sorted = [...entries].sort((a, b) => compare(a.term, b.term));
  let previous = '';
  return sorted.map((entry) => {
    const letter = initialOf(entry.term, lang);
    const first = letter !== previous;
    previous = letter;
    return { ...entry, letter, first };
  });
}

function initialOf(term: string, lang: string): string {
  const [initial = ''] = term.normalize('NFD');
  return initial.toLocaleUpperCase(lang);
}

function term({ term: name, meaning, letter, first }: Lettered): TemplateResult {
  return html`<div class="term" data-letter=${ifDefined(first ? letter : undefined)}>
    <dt
      id=${ifDefined(first ? `letter-${letter}` : undefined)}
      tabindex=${ifDefined(first ? -1 : undefined)}
    >
      ${name}
    </dt>
    <dd>${meaning}</dd>
  </div>`;
}
