import type { LitElement, ReactiveController } from 'lit';

/**
 * An attribute of the `<cse-self-check>` around a part, whether the part is a
 * page of it or stands between its tags. The part is drawn again when it changes.
 */
export class InheritedAttribute implements ReactiveController {
  readonly #host: LitElement;
  readonly #name: string;
  readonly #changes: MutationObserver;
  #around: Element | null = null;

  constructor(host: LitElement, name: string) {
    this.#host = host;
    this.#name = name;
    this.#changes = new MutationObserver(() => {
      host.requestUpdate();
    });
    host.addController(this);
  }

  /** What the attribute says; `undefined` where there is none, or nothing around. */
  get value(): string | undefined {
    return this.#around?.getAttribute(this.#name) ?? undefined;
  }

  hostConnected(): void {
    this.#around = selfCheckAround(this.#host);
    if (!this.#around) return;
    this.#changes.observe(this.#around, { attributeFilter: [this.#name] });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#changes.disconnect();
  }
}

/* Through every shadow root: a part of a part is inside the self-check too. */
function selfCheckAround(from: Element): Element | null {
  const around = from.closest('cse-self-check');
  const { host } = from.getRootNode() as Partial<ShadowRoot>;
  return around ?? (host ? selfCheckAround(host) : null);
}
