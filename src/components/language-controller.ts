import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageOf } from '../language/language.js';
import { loadMessages } from '../language/load-messages.js';
import type { Messages } from '../language/messages.js';

/**
 * Follows the nearest `lang` around an element, across shadow roots, also when
 * it changes, and has the interface strings in that language.
 */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer = new MutationObserver(() => {
    this.#follow();
  });
  #wanted: unknown;
  #messages: Messages | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** The strings; `undefined` until those of the first language are there. */
  get messages(): Messages | undefined {
    return this.#messages;
  }

  hostConnected(): void {
    for (const root of rootsAround(this.#host)) {
      this.#observer.observe(root, { attributeFilter: ['lang'], subtree: true });
    }
    this.#follow();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #follow(): void {
    const loading = loadMessages(languageOf(nearestLang(this.#host)));
    if (loading === this.#wanted) return;
    this.#wanted = loading;
    if (!(loading instanceof Promise)) {
      this.#speak(loading);
      return;
    }
    void loading.then((messages) => {
      if (loading === this.#wanted) this.#speak(messages);
    });
  }

  #speak(messages: Messages): void {
    this.#messages = messages;
    this.#host.requestUpdate();
  }
}

function nearestLang(element: Element): string | null {
  const bearer = element.closest('[lang]');
  if (bearer) return bearer.getAttribute('lang');
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : null;
}

function rootsAround(element: Element): Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root];
}
