import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { spreadOf, type Spread } from '../../core/team/spread.js';
import { wordingFor } from '../../language/criteria-wording.js';
import { heading, numbered } from '../controls/heading.js';
import {
  agreedStanding,
  agreement,
  elementMarks,
  spreadBars,
  statement,
  whoSaidWhat,
} from './team-element.js';
import type { TeamState } from './team-state.js';

/**
 * The facilitator's page: one element at a time, large, in a dialog that fills
 * the window. What people said stays hidden until it is asked for, so that
 * nobody leans on what they see.
 *
 * Turning is on buttons, and on Page Down and Page Up once there is nothing left
 * to scroll: arrows belong to the radios, letters to screen readers, and a
 * presenter's remote sends just these two.
 */
export class MeetingView {
  readonly #host: LitElement;
  readonly #shown = new Set<string>();
  /* The elements as they were when the meeting began: agreeing on one must not move the others. */
  #ids: readonly string[] = [];
  #at = 0;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Opens the meeting over these elements, at the first that is not agreed. */
  async open(state: TeamState, ids: readonly string[]): Promise<void> {
    this.#ids = ids;
    this.#at = Math.max(
      0,
      ids.findIndex((id) => !isAgreed(state, id)),
    );
    await this.#draw();
    this.#dialog?.showModal();
    this.#focus('#meeting-title');
  }

  render(state: TeamState): TemplateResult {
    const id = this.#ids[this.#at];
    const onKey = (event: KeyboardEvent) => {
      this.#onKey(event);
    };
    const onClose = () => {
      this.#ids = [];
      this.#shown.clear();
      this.#host.requestUpdate();
    };
    return html`<dialog
      class="meeting"
      part="dialog"
      aria-labelledby="meeting-title"
      @keydown=${onKey}
      @close=${onClose}
    >
      ${id === undefined ? nothing : this.#page(state, id)}
    </dialog>`;
  }

  #page(state: TeamState, id: string): TemplateResult {
    const { selfCheck, messages, words, headingLevel } = state;
    const { standard, assessment } = selfCheck;
    const spread = spreadOf(standard, assessment, id);
    const title = wordingFor(standard, 'elements', id, messages.language);
    const left = this.#ids.filter((one) => !isAgreed(state, one)).length;
    const turn = (by: number) => () => {
      void this.#turn(by);
    };
    return html`
      <div class="meeting-top">
        <p role="status">${words.place(this.#at + 1, this.#ids.length)}. ${words.left(left)}.</p>
        <form method="dialog">
          <button class="button" part="button">${words.leave}</button>
        </form>
      </div>
      ${heading(headingLevel, 'title', numbered(id, title), 'meeting-title')}
      ${statement(state, id)}
      ${this.#isShown(state, spread) ? this.#open(state, spread) : this.#closed(state, spread)}
      <div class="turn">
        <button class="button" part="button" ?disabled=${this.#at === 0} @click=${turn(-1)}>
          ${words.previous}
        </button>
        <button
          class="button"
          part="button"
          ?disabled=${this.#at === this.#ids.length - 1}
          @click=${turn(1)}
        >
          ${words.next}
        </button>
      </div>
      <p class="soft keys">${words.keys}</p>
    `;
  }

  #closed({ words }: TeamState, { elementId, rated }: Spread): TemplateResult {
    const show = () => {
      this.#shown.add(elementId);
      void this.#draw().then(() => {
        this.#focus('#meeting-spread');
      });
    };
    return html`
      <p class="text">${words.sayFirst(rated)}</p>
      <button class="button main" part="button" @click=${show}>${words.showRatings}</button>
    `;
  }

  #open(state: TeamState, spread: Spread): TemplateResult {
    return html`
      <div id="meeting-spread" tabindex="-1">${elementMarks(state, spread)}</div>
      ${spreadBars(state, spread)} ${whoSaidWhat(state, spread)}
      ${agreement(state, spread, 'meeting')}
    `;
  }

  /* There is nothing to hide if nobody rated it, or once it is agreed. */
  #isShown(state: TeamState, { elementId, rated }: Spread): boolean {
    return rated === 0 || this.#shown.has(elementId) || isAgreed(state, elementId);
  }

  #onKey(event: KeyboardEvent): void {
    const dialog = this.#dialog;
    if (!dialog || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // In a field these keys move the caret.
    if (event.target instanceof HTMLTextAreaElement) return;
    const { scrollTop, clientHeight, scrollHeight } = dialog;
    const atEnd = scrollTop + clientHeight >= scrollHeight - 2;
    const by =
      event.key === 'PageDown' && atEnd ? 1 : event.key === 'PageUp' && scrollTop < 2 ? -1 : 0;
    if (by === 0 || this.#ids[this.#at + by] === undefined) return;
    event.preventDefault();
    void this.#turn(by);
  }

  async #turn(by: number): Promise<void> {
    this.#at += by;
    await this.#draw();
    if (this.#dialog) this.#dialog.scrollTop = 0;
    this.#focus('#meeting-title');
  }

  async #draw(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  #focus(selector: string): void {
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('.meeting');
  }
}

function isAgreed({ selfCheck }: TeamState, id: string): boolean {
  return agreedStanding(selfCheck.assessment.answers.get(id)) !== undefined;
}
