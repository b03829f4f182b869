import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Sector } from '../../core/sharing/sectors.js';
import type { SharingChoice, Tick } from '../../core/sharing/sharing-choice.js';
import { tickFor } from '../../core/sharing/sharing-choice.js';
import type { Messages } from '../../language/messages.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { AssessmentPart } from '../base/assessment-part.js';
import { CseChangeEvent } from '../base/events.js';
import { InheritedAttribute } from '../base/inherited-attribute.js';
import { heading } from '../controls/heading.js';
import { fieldStyles } from '../theme/field.styles.js';
import { themeStyles } from '../theme/theme.styles.js';
import { centreForm } from './centre-form.js';
import { CentrePreview, type CentrePreviewState } from './centre-preview.js';
import { goodPracticeStyles } from './cse-good-practice.styles.js';
import { cy } from './messages.cy.js';
import { en } from './messages.en.js';
import { readCentreAddress } from './send-to-centre.js';
import {
  storiesIn,
  storyCards,
  storyKey,
  storyOffer,
  type GoodPracticeState,
  type StoryOf,
} from './story-cards.js';

const WORDS = { en, cy };

/* Ticks that go only with another, and are taken out with it. */
const WITHIN: Partial<Record<Tick, Tick>> = { story: 'contact', evidence: 'place' };

/**
 * What works, told so that others can learn from it; and the file that shares it
 * with the centre, made of what a person ticks and nothing else. Every byte of it
 * is shown before it goes. It is downloaded, or sent to the `share-url` that the
 * page's owner set; without one, nothing can be sent.
 *
 * @summary Stories of good practice, and sharing with the centre by choice.
 * @tag cse-good-practice
 * @slot - Shown until the part is ready, and where script does not run.
 * @fires {CseChangeEvent} cse-change - A person wrote, changed or removed a story.
 * @csspart heading - Every heading.
 * @csspart story - One story.
 * @csspart button - Every button.
 * @csspart notice - What became of a file that was sent, or why it cannot be.
 * @csspart dialog - The question asked before a file is sent.
 */
export class CseGoodPractice extends AssessmentPart {
  static override styles = [themeStyles, fieldStyles, goodPracticeStyles];

  static override get properties(): PropertyDeclarations {
    return { shareUrl: { attribute: 'share-url' }, choice: { state: true } };
  }

  /** Where a file may be sent, https; that of the `<cse-self-check>` around if absent. */
  declare shareUrl: string | undefined;
  declare private choice: SharingChoice;

  readonly #around = new InheritedAttribute(this, 'share-url');
  readonly #preview = new CentrePreview(this);
  #state: CentrePreviewState | undefined;
  #removed: StoryOf | undefined;
  #said = '';
  #yearWanted = false;

  constructor() {
    super();
    this.choice = { year: new Date().getFullYear(), ticked: new Set() };
  }

  protected override selfCheckShown(): void {
    // Choices about the previous assessment do not apply to this one.
    this.choice = { ...this.choice, ticked: new Set() };
    this.#removed = undefined;
    this.#said = '';
  }

  protected override renderPart(selfCheck: SelfCheck, { language }: Messages): unknown {
    const words = WORDS[language];
    const { headingLevel, choice } = this;
    const addressText = this.shareUrl ?? this.#around.value;
    const address = addressText ? readCentreAddress(addressText, document.baseURI) : undefined;
    const shown = { selfCheck, words, headingLevel };
    const state = { ...shown, choice, address, addressText: addressText ?? '' };
    this.#state = state;
    return html`
      ${heading(headingLevel, 'title', words.title)}
      <p class="lede">${words.about}</p>
      <p class="text">${words.nothingLeaves}</p>
      ${heading(headingLevel + 1, 'section', words.stories, 'stories')} ${storyCards(shown)}
      <div class="actions told-here">
        <p role="status">${this.#said}</p>
        ${
          this.#removed
            ? html`<button class="button" part="button" type="button" data-act="undo">
                ${words.undo}
              </button>`
            : nothing
        }
      </div>
      ${storyOffer(shown)} ${heading(headingLevel + 1, 'section', words.share, 'sharing')}
      <p class="text">${words.shareAbout}</p>
      ${this.#renderSharing(state)}
    `;
  }

  #renderSharing(state: CentrePreviewState): TemplateResult {
    const { selfCheck, words } = state;
    const { rated, notApplicable } = selfCheck.score.whole;
    const ratings = rated + notApplicable;
    if (rated === 0) return html`<p class="panel">${words.nothingRated}</p>`;
    return html`${centreForm({ ...state, ratings, yearWanted: this.#yearWanted })}
    ${this.#preview.render(state)}`;
  }

  protected override act(event: Event): void {
    const target = event.target as HTMLElement;
    const state = this.#state;
    if (!state) return;
    if (event.type === 'click') this.#press(target, state);
    else if (event.type === 'input') this.#write(target as HTMLInputElement, state);
    else this.#choose(target as HTMLInputElement);
  }

  #press(target: Element, state: CentrePreviewState): void {
    const { act } = target.closest<HTMLElement>('[data-act]')?.dataset ?? {};
    if (act === 'mark') void this.#mark(state);
    else if (act === 'remove') this.#remove(this.#storyAt(target, state), state);
    else if (act === 'undo') this.#undo(state);
    else if (act === 'look') this.#look(state);
  }

  #storyAt(target: Element, { selfCheck }: GoodPracticeState): StoryOf | undefined {
    const key = target.closest<HTMLElement>('[data-key]')?.dataset.key;
    return storiesIn(selfCheck).find((one) => storyKey(one) === key);
  }

  /* Text is saved at every letter, so that nothing is lost. */
  #write(field: HTMLInputElement, state: CentrePreviewState): void {
    const one = this.#storyAt(field, state);
    if (one) {
      const value = field.name === 'contact' ? field.value || undefined : field.value;
      const story = { ...one.story, [field.name]: value };
      state.selfCheck.putItem(one.elementId, 'stories', story);
      this.#changed();
    } else if (field.id === 'year') this.#takeYear(field.value);
    else if (field.id === 'organisation') {
      this.choice = { ...this.choice, organisation: field.value };
    }
  }

  #takeYear(text: string): void {
    const year = Number(text);
    const sound = /^\d{4}$/.test(text.trim()) && year >= 2008;
    this.#yearWanted = !sound;
    if (sound) this.choice = { ...this.choice, year };
    this.requestUpdate();
  }

  #choose({ type, id, value, checked }: HTMLInputElement): void {
    if (id === 'sector') {
      this.choice = { ...this.choice, sector: (value || undefined) as Sector | undefined };
    } else if (type === 'checkbox') {
      const ticked = new Set(this.choice.ticked);
      if (checked) ticked.add(value);
      else for (const tick of [value, ...within(value)]) ticked.delete(tick);
      this.choice = { ...this.choice, ticked };
    }
  }

  async #mark({ selfCheck, words }: CentrePreviewState): Promise<void> {
    const elementId = this.renderRoot.querySelector<HTMLSelectElement>('#element')?.value ?? '';
    const id = selfCheck.putItem(elementId, 'stories', { did: '', outcome: '' });
    this.#removed = undefined;
    this.#say(words.marked(elementId));
    this.#changed();
    await this.updateComplete;
    this.shadowRoot?.getElementById(`did-${elementId}/${id}`)?.focus();
  }

  #remove(one: StoryOf | undefined, { selfCheck, words }: CentrePreviewState): void {
    if (!one) return;
    selfCheck.removeItem(one.elementId, 'stories', one.story.id);
    this.#removed = one;
    this.#say(words.removed(one.elementId));
    this.#changed();
    // The button goes away with its story, so focus goes to where the next one is.
    this.focusHeading('stories');
  }

  #undo({ selfCheck, words }: CentrePreviewState): void {
    const one = this.#removed;
    if (!one) return;
    selfCheck.putItem(one.elementId, 'stories', one.story);
    this.#removed = undefined;
    this.#say(words.restored(one.elementId));
    this.#changed();
    void this.updateComplete.then(() => {
      this.focusHeading(`story-${storyKey(one)}`);
    });
  }

  #look(state: CentrePreviewState): void {
    if (this.#yearWanted) this.shadowRoot?.getElementById('year')?.focus();
    else void this.#preview.look(state);
  }

  #say(said: string): void {
    this.#said = said;
    this.requestUpdate();
  }

  #changed(): void {
    if (this.selfCheck) this.dispatchEvent(new CseChangeEvent(this.selfCheck));
  }
}

/* The ticks that go with a tick. */
function within(tick: string): readonly string[] {
  const [kind, elementId, itemId] = JSON.parse(tick) as [Tick, string, string];
  const inner = WITHIN[kind];
  return inner ? [tickFor(inner, elementId, itemId)] : [];
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-good-practice': CseGoodPractice;
  }
}
