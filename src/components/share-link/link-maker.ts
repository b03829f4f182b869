import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Assessment } from '../../core/assessment/assessment.js';
import { ratingsOnly } from '../../core/sharing/share-contents.js';
import type { Messages } from '../../language/messages.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { SHARE_FRAGMENT } from '../../storage/share-fragment.js';
import { LINK_LENGTHS, encodeShare, shareText } from '../../storage/share-link.js';
import { downloadAnswers } from '../base/download.js';
import { contentsList } from './contents-list.js';
import type { LinkRisk, ShareMessages } from './messages.js';

/** Props of the page for sharing. */
export interface ShareState {
  readonly selfCheck: SelfCheck;
  readonly messages: Messages;
  readonly words: ShareMessages;
  readonly headingLevel: number;
}

/* A link as it would be now, and what it was made of. */
interface Packed {
  readonly assessment: Assessment;
  readonly notes: boolean;
  readonly made: string;
  readonly link: string;
}

/** Where a link is made: what goes into it, how long it gets, and then the link. */
export class LinkMaker {
  readonly #host: LitElement;
  #notes = false;
  #packed: Packed | undefined;
  #packing:
    | { readonly of: Assessment; readonly notes: boolean; readonly done: Promise<void> }
    | undefined;
  /* The link that the person asked for; when it changes they have to ask again. */
  #shown: Packed | undefined;
  #told = '';

  constructor(host: LitElement) {
    this.#host = host;
  }

  render(state: ShareState): TemplateResult {
    const { selfCheck, words } = state;
    const { assessment } = selfCheck;
    if (assessment.answers.size === 0) return html`<p class="text">${words.nothing}</p>`;
    const packed = this.#fresh(assessment);
    if (!packed) void this.#pack(selfCheck);
    return html`
      <p class="panel">${words.warning}</p>
      <fieldset class="ratings">
        <legend>${words.what}</legend>
        <div class="scale">
          ${this.#choice(false, words.ratingsOnly, words.ratingsOnlyAbout)}
          ${this.#choice(true, words.everything, words.everythingAbout)}
        </div>
      </fieldset>
      ${contentsList(this.#notes ? assessment : ratingsOnly(assessment), words)}
      ${packed ? this.#offer(state, packed) : nothing}
      <p class="text" role="status">${this.#told}</p>
    `;
  }

  #choice(notes: boolean, label: string, about: string): TemplateResult {
    const id = notes ? 'everything' : 'ratings-only';
    const choose = () => {
      this.#notes = notes;
      this.#forget();
    };
    return html`<div class="rating">
      <input
        type="radio"
        name="what"
        id=${id}
        .checked=${notes === this.#notes}
        aria-describedby="${id}-is"
        @change=${choose}
      />
      <label for=${id}>${label}</label>
      <p class="meaning" id="${id}-is">${about}</p>
    </div>`;
  }

  #offer(state: ShareState, { link, assessment, notes, made }: Packed): TemplateResult {
    const { selfCheck, messages, words } = state;
    const risk = riskOf(link.length);
    const preview = JSON.stringify(JSON.parse(shareText(assessment, { notes, made })), null, 2);
    const download = () => {
      downloadAnswers(selfCheck);
    };
    return html`
      <p class="text">${words.length(link.length)} ${words.risk[risk]}</p>
      <details>
        <summary>${words.preview}</summary>
        <pre class="preview" tabindex="0" aria-label=${words.preview} role="region">${preview}</pre>
      </details>
      <div class="actions">
        ${risk === 'tooLong' ? nothing : this.#button(state)}
        <button class="button" part="button" type="button" @click=${download}>
          ${messages.download}
        </button>
      </div>
      ${
        this.#isShown
          ? html`<div class="field">
              <label for="link">${words.link}</label>
              <textarea id="link" readonly rows="3" .value=${link}></textarea>
            </div>`
          : nothing
      }
    `;
  }

  #button({ selfCheck, words }: ShareState): TemplateResult {
    const make = async () => {
      // With an id, a second link of the same person takes the place of the first in a team.
      if (!selfCheck.assessment.details) selfCheck.describe({});
      await this.#pack(selfCheck);
      this.#shown = this.#packed;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      this.#field?.focus();
      this.#field?.select();
    };
    const copy = async () => {
      this.#told = (await this.#copied()) ? words.copied : words.notCopied;
      this.#host.requestUpdate();
    };
    return html`<button
      class="button main"
      part="button"
      type="button"
      @click=${this.#isShown ? copy : make}
    >
      ${this.#isShown ? words.copy : words.make}
    </button>`;
  }

  /* If the page may not use the clipboard, the link is at least selected. */
  async #copied(): Promise<boolean> {
    this.#field?.focus();
    this.#field?.select();
    try {
      await navigator.clipboard.writeText(this.#packed?.link ?? '');
      return true;
    } catch {
      return false;
    }
  }

  #fresh(assessment: Assessment): Packed | undefined {
    const packed = this.#packed;
    return packed?.assessment === assessment && packed.notes === this.#notes ? packed : undefined;
  }

  get #isShown(): boolean {
    return this.#shown !== undefined && this.#shown === this.#packed;
  }

  /* Once for one state of the answers, however often it is drawn meanwhile. */
  #pack({ assessment }: SelfCheck): Promise<void> {
    const notes = this.#notes;
    if (this.#packing?.of !== assessment || this.#packing.notes !== notes) {
      const done = this.#packNow(assessment, notes);
      this.#packing = { of: assessment, notes, done };
    }
    return this.#packing.done;
  }

  async #packNow(assessment: Assessment, notes: boolean): Promise<void> {
    const options = { notes, made: new Date().toISOString() };
    const text = await encodeShare(assessment, options);
    const [page = ''] = location.href.split('#');
    this.#packed = { assessment, ...options, link: page + SHARE_FRAGMENT + text };
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.#shown = undefined;
    this.#told = '';
    this.#host.requestUpdate();
  }

  get #field(): HTMLTextAreaElement | null {
    return this.#host.renderRoot.querySelector('#link');
  }
}

function riskOf(length: number): LinkRisk {
  if (length > LINK_LENGTHS.longest) return 'tooLong';
  if (length > LINK_LENGTHS.risky) return 'many';
  return length > LINK_LENGTHS.safe ? 'some' : 'safe';
}
