import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Assessment } from '../../core/assessment/assessment.js';
import { displayText } from '../../core/formats/display-text.js';
import { sharedFileOf } from '../../core/sharing/shared-file-of.js';
import { sharedText } from '../../core/sharing/shared-file.js';
import type { SharingChoice } from '../../core/sharing/sharing-choice.js';
import { sharingIdentity } from '../../storage/sharing-identity.js';
import { downloadText } from '../base/download.js';
import { button } from '../controls/button.js';
import { heading } from '../controls/heading.js';
import { ask } from '../controls/question-dialog.js';
import type { GoodPracticeMessages } from './messages.js';
import { type CentreAddress, TIME_LIMIT, sendToCentre, type Sent } from './send-to-centre.js';
import type { GoodPracticeState } from './story-cards.js';

/** Props of the preview. */
export interface CentrePreviewState extends GoodPracticeState {
  readonly choice: SharingChoice;
  /** Absent where the page names none: then nothing can be sent. */
  readonly address: CentreAddress | undefined;
  /** The address as the page gives it. */
  readonly addressText: string;
}

/* A file as it would go, and what it was made of. */
interface Made {
  readonly assessment: Assessment;
  readonly choice: SharingChoice;
  /** Absent where the browser cannot sign. */
  readonly file?: { readonly text: string; readonly kept: boolean } | undefined;
}

/**
 * The file before it goes: every byte of it, to be downloaded or sent. It is made
 * when it is asked for, and discarded as soon as anything in it could have
 * changed, so that what goes is always what was seen.
 */
export class CentrePreview {
  readonly #host: LitElement;
  readonly #sending: CentreSending;
  #made: Made | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#sending = new CentreSending(host);
  }

  render(state: CentrePreviewState): TemplateResult {
    const { selfCheck, words, choice } = state;
    const made = this.#made;
    const fresh = made?.assessment === selfCheck.assessment && made.choice === choice;
    return html`
      <div class="actions">
        <button class="button main" part="button" type="button" data-act="look">
          ${words.look}
        </button>
      </div>
      <p class="text" role="status">${made && !fresh ? words.changed : nothing}</p>
      ${made && fresh ? this.#renderMade(made, state) : nothing}
    `;
  }

  /** Makes the file as it would go now, and leads the person to it. */
  async look({ selfCheck, choice }: CentrePreviewState): Promise<void> {
    this.#sending.forget();
    // With an id, the assessment has a key of its own to share under.
    if (!selfCheck.assessment.details) selfCheck.describe({});
    const { standard, assessment } = selfCheck;
    const identity = await sharingIdentity(assessment.details?.id ?? '');
    const at = new Date().toISOString();
    const unsigned = identity && sharedFileOf(standard, assessment, { choice, identity, at });
    this.#made = {
      assessment,
      choice,
      file: unsigned && {
        text: sharedText(await identity.sign(unsigned)),
        kept: identity.kept,
      },
    };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById('preview')?.focus();
  }

  #renderMade({ file }: Made, state: CentrePreviewState): TemplateResult {
    const { words, headingLevel, choice, selfCheck, address, addressText } = state;
    const title = heading(headingLevel + 2, 'preview-title', words.preview, 'preview');
    if (!file)
      return html`${title}
        <p class="panel notice">${words.cannotSign}</p>`;
    const bytes = new TextEncoder().encode(file.text);
    const download = () => {
      downloadText(`${selfCheck.standard.id}-shared-${choice.year}.json`, file.text);
    };
    return html`
      ${title}
      <p class="text">${words.previewAbout(bytes.length)}</p>
      <pre class="preview" tabindex="0" role="region" aria-label=${words.file}>${file.text}</pre>
      <p class="text soft">${file.kept ? words.keptKey : words.momentKey}</p>
      <div class="actions">
        ${address?.ok ? this.#sending.button(address, bytes, words) : nothing}
        ${button(words.download, download)}
      </div>
      ${address ? nothing : html`<p class="text soft">${words.downloadAbout}</p>`}
      ${
        address && !address.ok
          ? html`<p class="panel notice" part="notice">
              ${words.address[address.problem](addressText)}
            </p>`
          : nothing
      }
      ${this.#sending.outcome(words)}
    `;
  }
}

type Address = Extract<CentreAddress, { readonly ok: true }>;

/* A file on its way to somebody, and what became of it. */
interface Sending {
  readonly host: string;
  /** Absent while nobody has answered. */
  readonly sent?: Sent;
}

/**
 * Sends a file to the address that the page's owner set, each time only after the
 * person was asked, and tells what came of it. It never tries again by itself.
 */
class CentreSending {
  readonly #host: LitElement;
  #sending: Sending | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Forgets the outcome for an earlier file. */
  forget(): void {
    this.#sending = undefined;
  }

  /** The button that asks; while a file is on its way it waits. */
  button(
    address: Address,
    bytes: Uint8Array<ArrayBuffer>,
    words: GoodPracticeMessages,
  ): TemplateResult {
    const waits = this.#sending !== undefined && !this.#sending.sent;
    const failed = this.#sending?.sent && this.#sending.sent.kind !== 'taken';
    const onPress = () => {
      if (!waits) this.#ask(address, bytes, words);
    };
    return html`<button
      class="button main"
      part="button"
      type="button"
      id="send"
      aria-disabled=${waits ? 'true' : 'false'}
      @click=${onPress}
    >
      ${failed ? words.sendAgain(address.host) : words.send(address.host)}
    </button>`;
  }

  /** What became of the file, in a region that is read out as it changes. */
  outcome(words: GoodPracticeMessages): TemplateResult {
    const { host = '', sent } = this.#sending ?? {};
    const told = this.#sending ? (sent ? inWords(sent, host, words) : words.sending(host)) : '';
    const answer = sent && 'answer' in sent ? displayText(sent.answer.trim()) : '';
    const failed = sent && sent.kind !== 'taken';
    return html`<div class="outcome" role="status">
      ${
        told
          ? html`<div class="panel ${failed ? 'failed' : ''}" part="notice">
              <p>${told}</p>
              ${
                answer
                  ? html`<p>${words.answered}</p>
                      <p class="answer">${answer}</p>`
                  : nothing
              }
              ${
                sent?.kind === 'not-reached' && !navigator.onLine
                  ? html`<p>${words.offline}</p>`
                  : nothing
              }
            </div>`
          : nothing
      }
    </div>`;
  }

  #ask(address: Address, bytes: Uint8Array<ArrayBuffer>, words: GoodPracticeMessages): void {
    ask(
      this.#host,
      {
        text: words.sendQuestion(address.host, bytes.length),
        about: words.sendAbout(address.url),
        choices: [{ label: words.sendYes, act: () => this.#send(address, bytes) }],
      },
      words,
    );
  }

  async #send(address: Address, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const sending: Sending = { host: address.host };
    this.#tell(sending);
    const sent = await sendToCentre(address.url, bytes, (url, how) => fetch(url, how));
    // If the person has looked at a different file meanwhile, this answer is not about it.
    if (this.#sending === sending) this.#tell({ ...sending, sent });
  }

  #tell(sending: Sending): void {
    this.#sending = sending;
    this.#host.requestUpdate();
  }
}

function inWords(sent: Sent, host: string, words: GoodPracticeMessages): string {
  switch (sent.kind) {
    case 'taken':
    case 'refused':
      return words[sent.kind](host, sent.status);
    case 'redirected':
      return words.redirected(host);
    case 'late':
      return words.late(host, TIME_LIMIT / 1e3);
    case 'not-reached':
      return words.notReached(host);
  }
}
