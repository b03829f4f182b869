import { LitElement, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Fault } from '../../core/formats/fault.js';
import type { PackReading } from '../../core/standard/standard-pack.js';
import { loadMessages } from '../../language/load-messages.js';
import type { LazyPage, Messages } from '../../language/messages.js';
import type { SelfCheckChange } from '../../self-check/kept-assessment.js';
import { SelfCheck } from '../../self-check/self-check.js';
import { ASSESSMENT_OPENED, openAssessment } from '../../storage/assessment-slot.js';
import { forgetfulStore } from '../../storage/assessment-store.js';
import { localStorageStore } from '../../storage/local-storage-store.js';
import { linkTarget } from '../controls/links.js';
import { requestSelfCheck } from './assessment-context.js';
import { LanguageController } from './language-controller.js';
import { navigationOf } from './navigation.js';
import { notices } from './notices.js';
import { readPackSource, type PackSource } from './standard-source.js';

/**
 * What the three components have in common: each is a face on a running
 * self-check, its own or that of the `<cse-self-check>` around it.
 */
export abstract class AssessmentPart extends LitElement {
  static override get properties(): PropertyDeclarations {
    return {
      pack: {},
      storage: {},
      storageKey: { attribute: 'storage-key' },
      headingLevel: { attribute: 'heading-level', type: Number },
      failure: { state: true },
    };
  }

  /** URL of a standard pack, or as a property the pack itself; the built-in CSE pack if absent. */
  declare pack: PackSource;
  /** `local` (default) keeps answers in this browser; `none` keeps them only as long as the page. */
  declare storage: 'local' | 'none';
  /** Names the assessment on this origin; the id of the standard if absent. */
  declare storageKey: string | undefined;
  /** Level of the first heading, 2 (default) to 6, to fit the page's outline. */
  declare headingLevel: number;
  declare protected failure: readonly Fault[] | undefined;

  readonly #language = new LanguageController(this, loadMessages);
  #selfCheck: SelfCheck | undefined;
  #unwatch: (() => void) | undefined;
  #leave: (() => void) | undefined;
  /* Whether the self-check is this component's own. */
  #owned = false;

  constructor() {
    super();
    this.storage = 'local';
    this.headingLevel = 2;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener(ASSESSMENT_OPENED, this.#onOpened);
    if (this.#selfCheck) this.#watch(this.#selfCheck);
    if (this.providesSelfCheck) return;
    requestSelfCheck(this, (selfCheck, leave) => {
      this.#leave = leave;
      if (selfCheck) this.#show(selfCheck, false);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener(ASSESSMENT_OPENED, this.#onOpened);
    this.#unwatch?.();
    this.#leave?.();
    if (this.#owned) this.#selfCheck?.pause();
  }

  /*
   * What an answer changes at once, the criterion draws by itself. All the rest
   * waits for a task of its own, so that it never delays the running score.
   */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await new Promise((drawn) => setTimeout(drawn));
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const asked = ['pack', 'storage', 'storageKey'].some((name) => changed.has(name));
    if (asked && !this.#shared) this.#open();
  }

  /** The self-check shown; `undefined` while its standard is on its way. */
  get selfCheck(): SelfCheck | undefined {
    return this.#selfCheck;
  }

  /** Gives this component a self-check that a program made and keeps. */
  set selfCheck(selfCheck: SelfCheck | undefined) {
    if (selfCheck) this.#show(selfCheck, false);
  }

  /** Brings focus to the component's first heading, or to the place in it that a link names. */
  focusHeading(place?: string): void {
    const first = this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]');
    const named = place === undefined ? null : this.shadowRoot?.getElementById(place);
    (named ?? first)?.focus();
  }

  /** Whether the components inside get their self-check from this one. */
  protected get providesSelfCheck(): boolean {
    return false;
  }

  /** Whether it tells what went wrong with the answers; inside a self-check the self-check does. */
  protected get tellsOfAnswers(): boolean {
    return this.#owned || this.providesSelfCheck;
  }

  /** Whether a link to a page that is loaded when first asked for leads there. */
  protected leadsTo(_page: LazyPage): boolean {
    return false;
  }

  /* One listener of each kind for all that is inside, however much it is. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    for (const kind of ['click', 'input', 'change']) {
      root.addEventListener(kind, (event) => {
        this.act(event);
        this.#follow(event);
      });
    }
    return root;
  }

  /** Hears what a person does inside: clicks, input and changes. */
  protected act(_event: Event): void {}

  /** Hears every change of the self-check. */
  protected hear(_change: SelfCheckChange): void {
    this.requestUpdate();
  }

  /** Leads the person to an element, if this part shows it or can turn to it; says whether it does. */
  protected leadTo(_elementId: string): boolean {
    return false;
  }

  protected override render(): unknown {
    const { selfCheck, failure } = this;
    const { messages } = this.#language;
    if (messages && failure) return renderFailure(failure, messages);
    if (!messages || !selfCheck) return html`<slot></slot>`;
    return html`<div lang=${messages.language}>
      ${this.tellsOfAnswers ? notices(selfCheck, messages, this.leadsTo('progress')) : nothing}
      ${this.renderPart(selfCheck, messages)}
    </div>`;
  }

  protected abstract renderPart(selfCheck: SelfCheck, messages: Messages): unknown;

  get #shared(): boolean {
    if (this.#selfCheck && !this.#owned) return true;
    return !this.providesSelfCheck && this.closest('cse-self-check') !== null;
  }

  #open(): void {
    const reading = readPackSource(this.pack);
    if (!(reading instanceof Promise)) {
      this.#take(reading);
      return;
    }
    const { pack } = this;
    void reading.then((answer) => {
      if (this.pack === pack) this.#take(answer);
    });
  }

  /* Somewhere in this tab another assessment was opened. */
  readonly #onOpened = (event: Event): void => {
    const { detail } = event as CustomEvent<string>;
    if (this.#owned && this.#selfCheck?.slot?.key === detail) this.#open();
  };

  #take(reading: PackReading): void {
    this.failure = reading.ok ? undefined : reading.faults;
    if (!reading.ok) return;
    const { standard } = reading;
    const key = this.storageKey ?? standard.id;
    const store =
      this.storage === 'none'
        ? forgetfulStore
        : localStorageStore(key, undefined, openAssessment(key));
    this.#show(new SelfCheck(standard, store), true);
  }

  #show(selfCheck: SelfCheck, owned: boolean): void {
    if (this.#owned) this.#selfCheck?.pause();
    this.#selfCheck = selfCheck;
    this.#owned = owned;
    if (this.isConnected) this.#watch(selfCheck);
    this.selfCheckShown(selfCheck);
    this.requestUpdate();
  }

  /** Called when another self-check is shown. */
  protected selfCheckShown(_selfCheck: SelfCheck): void {}

  /* A link to an element that no part on this page leads to is left to the browser. */
  #follow(event: Event): void {
    const { selfCheck } = this;
    const target = linkTarget(event);
    if (!selfCheck || target === undefined || !selfCheck.standard.elementsById.has(target)) return;
    if (navigationOf(selfCheck).visit(target)) event.preventDefault();
  }

  #watch(selfCheck: SelfCheck): void {
    this.#unwatch?.();
    const unwatch = selfCheck.watch((change) => {
      this.hear(change);
    });
    const leave = navigationOf(selfCheck).add((elementId) => this.leadTo(elementId));
    this.#unwatch = () => {
      unwatch();
      leave();
    };
    if (this.#owned) selfCheck.resume();
  }
}

function renderFailure(faults: readonly Fault[], messages: Messages): TemplateResult {
  return html`
    <div class="panel notice" part="notice" role="alert">
      <p>${messages.packFailed}</p>
      <ul lang="en">
        ${faults.slice(0, 5).map(({ message }) => html`<li>${message}</li>`)}
      </ul>
    </div>
    <slot></slot>
  `;
}
