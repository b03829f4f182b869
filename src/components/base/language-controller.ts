import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageOf, type Language } from '../../language/language.js';

/**
 * Follows the nearest `lang` around an element, across shadow roots, also when
 * it changes, and has the interface strings in that language. Which strings,
 * the loader knows: the self-check and the badge share none.
 */
export class LanguageController<Words> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #load: (language: Language) => Words | Promise<Words>;
  readonly #observer = new MutationObserver(() => {
    this.#follow();
  });
  #wanted: unknown;
  #messages: Words | undefined;

  constructor(
    host: ReactiveControllerHost & Element,
    load: (language: Language) => Words | Promise<Words>,
  ) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  /** The strings; `undefined` until those of the first language are there. */
  get messages(): Words | undefined {
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
    const loading = this.#load(languageOf(nearestLang(this.#host)));
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

  #speak(messages: Words): void {
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
