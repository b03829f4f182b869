import { ContextEvent, createContext, type ContextCallback } from '@lit/context';
import type { SelfCheck } from '../../self-check/self-check.js';

/**
 * Carries a running self-check down to the criteria and the result inside it,
 * and to any component of a page that asks for it by the context protocol.
 */
export const selfCheckContext = createContext<SelfCheck | undefined>(Symbol.for('cse-self-check'));

/** Asks the nearest provider for its self-check, now and whenever it has another. */
export function requestSelfCheck(
  host: Element,
  callback: ContextCallback<SelfCheck | undefined>,
): void {
  host.dispatchEvent(new ContextEvent(selfCheckContext, host, callback, true));
}

/*
 * Answers such requests. The provider of @lit/context does more, for contexts
 * that nobody provides yet; here the tag around the parts is known by name.
 */
export class SelfCheckProvider {
  readonly #listeners = new Map<ContextCallback<SelfCheck | undefined>, () => void>();
  #selfCheck: SelfCheck | undefined;

  constructor(host: EventTarget) {
    host.addEventListener('context-request', (event) => {
      if (!isRequest(event)) return;
      event.stopImmediatePropagation();
      const { callback, subscribe } = event;
      const unsubscribe = () => this.#listeners.delete(callback);
      if (subscribe) this.#listeners.set(callback, unsubscribe);
      callback(this.#selfCheck, subscribe ? unsubscribe : undefined);
    });
  }

  provide(selfCheck: SelfCheck): void {
    this.#selfCheck = selfCheck;
    for (const [callback, unsubscribe] of this.#listeners) callback(selfCheck, unsubscribe);
  }
}

/* By its members, not its class: a component of the page may bring its own copy of the protocol. */
function isRequest(event: Event): event is ContextEvent<typeof selfCheckContext> {
  return 'context' in event && event.context === selfCheckContext;
}
