import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { GlossaryEntry } from '../../core/standard/skills-schema.js';
import { findTerms } from '../../core/standard/skills.js';
import { heading } from '../controls/heading.js';
import type { SkillsPageState } from './skills-state.js';

/** The terms from A to Z with what they mean, a field to find some, and a link to each letter. */
export function glossary(state: SkillsPageState): TemplateResult {
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
