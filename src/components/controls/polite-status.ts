import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';

/** How long a person must have paused before anything is read out, in milliseconds. */
const QUIET = 1e3;

/** A live region that speaks once the person pauses: one that follows every arrow key is noise. */
export class PoliteStatus implements ReactiveController {
  readonly #host: LitElement;
  #said = '';
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#pause);
  }

  /** Says something after a pause, in the words that are right by then. */
  say(words: () => string): void {
    this.hush();
    this.#pause = setTimeout(() => {
      this.#said = words();
      this.#host.requestUpdate();
    }, QUIET);
  }

  /** Cancels what was about to be said. */
  hush(): void {
    clearTimeout(this.#pause);
  }

  /** Also removes what was said, for example when it belonged to a different page. */
  clear(): void {
    this.hush();
    this.#said = '';
  }

  /** The region, which is there before it has anything to say. */
  render(): TemplateResult {
    return html`<p class="hidden" role="status">${this.#said}</p>`;
  }
}
