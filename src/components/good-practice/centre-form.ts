import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Evidence } from '../../core/assessment/items.js';
import { displayText } from '../../core/formats/display-text.js';
import { SECTORS } from '../../core/sharing/sectors.js';
import {
  shareablesOf,
  tickFor,
  type Shareable,
  type SharingChoice,
} from '../../core/sharing/sharing-choice.js';
import { wordingFor } from '../../language/criteria-wording.js';
import { dayInFigures } from '../rating/evidence-disclosure.js';
import type { GoodPracticeState } from './story-cards.js';

/** Props of the form. */
export interface CentreFormState extends GoodPracticeState {
  readonly choice: SharingChoice;
  /** How many elements have a rating, or are set aside. */
  readonly ratings: number;
  /** Whether the field of the year holds something that is not a year. */
  readonly yearWanted: boolean;
}

/** What a person may choose: whose it is, as far as they say, and each thing that goes. */
export function centreForm(state: CentreFormState): TemplateResult {
  const { selfCheck, words, ratings } = state;
  const all = shareablesOf(selfCheck.standard, selfCheck.assessment);
  const withStories = all.filter(({ stories }) => stories.length > 0);
  const withMore = all.filter(({ note, evidence }) => note !== undefined || evidence.length > 0);
  const pieces = withMore.reduce((sum, one) => sum + piecesOf(one), 0);
  return html`
    <div class="fields">${yearField(state)} ${organisationField(state)} ${sectorField(state)}</div>
    <fieldset class="what">
      <legend>${words.what}</legend>
      <p>${words.ratingsGo(ratings)}</p>
      <fieldset class="field">
        <legend>${words.whichStories}</legend>
        ${
          withStories.length > 0
            ? withStories.map((one) => storyTicks(one, state))
            : html`<p class="hint">${words.noFinishedStories}</p>`
        }
      </fieldset>
      ${
        withMore.length > 0
          ? html`<details>
              <summary>${words.more(pieces)}</summary>
              <p class="hint">${words.moreAbout}</p>
              ${withMore.map((one) => moreTicks(one, state))}
            </details>`
          : nothing
      }
    </fieldset>
  `;
}

function piecesOf({ note, evidence }: Shareable): number {
  return evidence.length + Number(note !== undefined);
}

function yearField({ words, choice, yearWanted }: CentreFormState): TemplateResult {
  return html`<div class="field">
    <label for="year">${words.year}</label>
    <p class="wrong" id="year-wrong">${yearWanted ? words.yearWanted : nothing}</p>
    <input
      type="text"
      inputmode="numeric"
      id="year"
      autocomplete="off"
      aria-invalid=${yearWanted ? 'true' : 'false'}
      aria-describedby="year-wrong"
      .value=${String(choice.year)}
    />
  </div>`;
}

function organisationField({ words, choice }: CentreFormState): TemplateResult {
  return html`<div class="field">
    <label for="organisation">${words.organisation}</label>
    <p class="hint" id="organisation-is">${words.organisationHint}</p>
    <input
      type="text"
      id="organisation"
      autocomplete="organization"
      aria-describedby="organisation-is"
      .value=${choice.organisation ?? ''}
    />
  </div>`;
}

function sectorField({ words, choice }: CentreFormState): TemplateResult {
  const option = (value: string, text: string) =>
    html`<option value=${value} .selected=${value === (choice.sector ?? '')}>${text}</option>`;
  return html`<div class="field">
    <label for="sector">${words.sector}</label>
    <select id="sector">
      ${option('', words.sectorNotSaid)}
      ${SECTORS.map((sector) => option(sector, words.sectors[sector]))}
    </select>
  </div>`;
}

function storyTicks({ elementId, stories }: Shareable, state: CentreFormState): unknown {
  const { words } = state;
  return stories.map((story) => {
    const tick = tickFor('story', elementId, story.id);
    const name = html`${words.storyOf(elementId)}: ${excerpt(story.did)}`;
    return html`${choiceOf(tick, name, state)}
    ${
      story.contact?.trim()
        ? choiceOf(
            tickFor('contact', elementId, story.id),
            html`${words.contactOf(displayText(story.contact))}<span class="hidden">
                (${elementId})</span
              >`,
            state,
            tick,
          )
        : nothing
    }`;
  });
}

function moreTicks(
  { elementId, note, evidence }: Shareable,
  state: CentreFormState,
): TemplateResult {
  const { selfCheck, words } = state;
  const { title, lang } = wordingFor(selfCheck.standard, 'elements', elementId, words.language);
  const piece = (item: Evidence) => {
    const tick = tickFor('evidence', elementId, item.id);
    const about = [displayText(item.title), item.date && dayInFigures(item.date)];
    return html`${choiceOf(tick, `${words.evidenceOf}: ${about.filter(Boolean).join(', ')}`, state)}
    ${
      item.place
        ? choiceOf(
            tickFor('place', elementId, item.id),
            html`${words.placeOf(displayText(item.place))}<span class="hidden">
                (${displayText(item.title)})</span
              >`,
            state,
            tick,
          )
        : nothing
    }`;
  };
  return html`<fieldset class="field">
    <legend>${elementId} <span lang=${lang}>${title}</span></legend>
    ${
      note === undefined
        ? nothing
        : choiceOf(tickFor('note', elementId), `${words.noteOf}: ${excerpt(note)}`, state)
    }
    ${evidence.map(piece)}
  </fieldset>`;
}

/* A detail goes only with the thing it belongs to, so it can be chosen only once that is ticked. */
function choiceOf(
  tick: string,
  label: unknown,
  { choice: { ticked } }: CentreFormState,
  within?: string,
): TemplateResult {
  return html`<div class="choice ${within === undefined ? '' : 'within'}">
    <input
      type="checkbox"
      id=${tick}
      .value=${tick}
      .checked=${live(ticked.has(tick))}
      ?disabled=${within !== undefined && !ticked.has(within)}
    />
    <label for=${tick}>${label}</label>
  </div>`;
}

/* Enough to know it by; all of it is in the preview. */
function excerpt(text: string): string {
  const [longest, line] = [80, displayText(text.trim()).replace(/\s+/g, ' ')];
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
