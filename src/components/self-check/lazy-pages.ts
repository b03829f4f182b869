import { html, type LitElement } from 'lit';
import type { LazyPage, Messages } from '../../language/messages.js';
import { shareIn } from '../../storage/share-fragment.js';
import { loadPart } from './lazy-parts.js';

/* The assessor’s side takes the place of all pages and is reached from none. */
type ShownLater = LazyPage | 'assessor';

/** Props of a page, given by the self-check around it. */
export interface LazyPageState {
  readonly messages: Messages;
  readonly headingLevel: number;
  /** Names of the parts that the page around may style. */
  readonly parts: string;
}

/**
 * The pages that are loaded when first asked for. Each is made once, so that
 * what a person has opened in it is still open when they come back.
 */
export class LazyPages {
  readonly #host: LitElement;
  readonly #pages = new Map<ShownLater, HTMLElement>();
  readonly #missing = new Set<ShownLater>();

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** The page, empty until its file is there; or that it could not be loaded. */
  render(page: ShownLater, { messages, headingLevel, parts }: LazyPageState): unknown {
    if (this.#missing.has(page)) {
      return html`<p class="panel notice" role="alert">${messages.partMissing}</p>`;
    }
    const part = this.#pages.get(page) ?? this.#open(page);
    part.setAttribute('heading-level', String(headingLevel));
    part.setAttribute('exportparts', parts);
    return part;
  }

  /** Forgets which pages could not be loaded, so that they are tried again. */
  retry(): void {
    for (const page of this.#missing) this.#pages.delete(page);
    this.#missing.clear();
  }

  #open(page: ShownLater): HTMLElement {
    const tag = `cse-${page}` as const;
    const part: HTMLElement = document.createElement(tag);
    this.#pages.set(page, part);
    void loadPart(tag).then((there) => {
      if (there) return;
      this.#missing.add(page);
      this.#host.requestUpdate();
    });
    return part;
  }
}

/* Of several self-checks on a page, one inside another too, the first to see a link asks about it. */
let taker: Element | undefined;

/** Whether the page was opened with a shared self-check that this component is to ask about. */
export function takesSharedLink(component: Element): boolean {
  if (shareIn(location.hash) === undefined) return false;
  if (!taker?.isConnected) taker = component;
  return taker === component;
}
