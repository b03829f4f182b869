import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { displayText } from '../../core/formats/display-text.js';
import { ask } from '../controls/question-dialog.js';
import type { GoodPracticeMessages } from './messages.js';
import { type CentreAddress, TIME_LIMIT, sendToCentre, type Sent } from './send-to-centre.js';

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
export class CentreSending {
  readonly #host: LitElement;
  #sending: Sending | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Puts by what was told of another file. */
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
    // What was looked at meanwhile is another file, and this answer is not about it.
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
