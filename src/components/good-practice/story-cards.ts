import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { standingOf } from '../../core/assessment/answer.js';
import { present, type PracticeStory } from '../../core/assessment/items.js';
import { isCompleteStory } from '../../core/sharing/sharing-choice.js';
import type { Standard } from '../../core/standard/standard.js';
import { wordingFor } from '../../language/criteria-wording.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { heading } from '../controls/heading.js';
import type { GoodPracticeMessages } from './messages.js';

/** Props of the page for good practice. */
export interface GoodPracticeState {
  readonly selfCheck: SelfCheck;
  readonly words: GoodPracticeMessages;
  readonly headingLevel: number;
}

/** A story and the element it belongs to. */
export interface StoryOf {
  readonly elementId: string;
  readonly story: PracticeStory;
}

/** Every story of an assessment, in the order of the standard. */
export function storiesIn({ standard, assessment }: SelfCheck): readonly StoryOf[] {
  return [...standard.elementsById.keys()].flatMap((elementId) =>
    present(assessment.answers.get(elementId)?.stories).map((story) => ({ elementId, story })),
  );
}

/** A key for a story that is unique on the page. */
export function storyKey({ elementId, story }: StoryOf): string {
  return `${elementId}/${story.id}`;
}

/** The stories, each to be written in its place. */
export function storyCards(state: GoodPracticeState): TemplateResult {
  const stories = storiesIn(state.selfCheck);
  if (stories.length === 0) return html`<p class="text">${state.words.noStories}</p>`;
  return html`<ul>
    ${repeat(stories, storyKey, (one) => storyCard(one, state))}
  </ul>`;
}

function storyCard(one: StoryOf, state: GoodPracticeState): TemplateResult {
  const { selfCheck, words, headingLevel } = state;
  const { elementId, story } = one;
  const key = storyKey(one);
  const { title, lang } = wordingFor(selfCheck.standard, 'elements', elementId, words.language);
  const name = html`<span class="number">${elementId}</span>
    <a class="link" href="#cse-${elementId}"><span lang=${lang}>${title}</span></a>`;
  const field = (part: 'did' | 'outcome' | 'contact', label: string, hint: string) => {
    const id = `${part}-${key}`;
    const [value, says] = [story[part] ?? '', `${id}-is`];
    return html`<div class="field">
      <label for=${id}>${label}<span class="hidden"> (${elementId})</span></label>
      <p class="hint" id=${says}>${hint}</p>
      ${
        part === 'contact'
          ? html`<input
              type="text"
              id=${id}
              name=${part}
              autocomplete="off"
              aria-describedby=${says}
              .value=${value}
            />`
          : html`<textarea
              id=${id}
              name=${part}
              rows="2"
              aria-describedby=${says}
              .value=${value}
            ></textarea>`
      }
    </div>`;
  };
  return html`<li class="story" data-key=${key} part="story">
    ${heading(headingLevel + 2, 'story-title', name, `story-${key}`)}
    ${field('did', words.did, words.didHint)} ${field('outcome', words.outcome, words.outcomeHint)}
    ${field('contact', words.contact, words.contactHint)}
    ${isCompleteStory(story) ? nothing : html`<p class="hint">${words.unfinished}</p>`}
    <button class="clear" type="button" data-act="remove">
      ${words.remove}<span class="hidden"> (${elementId})</span>
    </button>
  </li>`;
}

/** The choice of an element to write about; those that are met best come first. */
export function storyOffer({ selfCheck, words }: GoodPracticeState): TemplateResult {
  const { standard, assessment } = selfCheck;
  const standing = (id: string) => standingOf(standard, id, assessment.answers.get(id));
  const ids = [...standard.elementsById.keys()];
  const rated = standard.ratings.map(({ id }) => {
    const { label, lang } = wordingFor(standard, 'ratings', id, words.language);
    return { label, lang, ids: ids.filter((one) => standing(one) === id) };
  });
  const rest = ids.filter((id) => !standard.ratingsById.has(standing(id)));
  const groups = [...rated, { label: words.notRated, lang: words.language, ids: rest }];
  return html`<div class="add">
    <div class="field">
      <label for="element">${words.mark}</label>
      <p class="hint" id="element-is">${words.markHint}</p>
      <select id="element" aria-describedby="element-is">
        ${groups
          .filter((group) => group.ids.length > 0)
          .map(
            (group) =>
              html`<optgroup label=${group.label} lang=${group.lang}>
                ${group.ids.map((id) => option(standard, id, words))}
              </optgroup>`,
          )}
      </select>
    </div>
    <button class="button" part="button" type="button" data-act="mark">${words.markButton}</button>
  </div>`;
}

function option(standard: Standard, id: string, words: GoodPracticeMessages): TemplateResult {
  const { title, lang } = wordingFor(standard, 'elements', id, words.language);
  return html`<option value=${id} lang=${lang}>${id} ${title}</option>`;
}
