import { html, nothing, type PropertyDeclarations } from 'lit';
import type { Assessment } from '../../core/assessment/assessment.js';
import type { SavedAssessment } from '../../core/assessment/saved-assessment-schema.js';
import { readSavedAssessment, toSavedAssessment } from '../../core/assessment/saved-assessment.js';
import type { SavedReading } from '../../core/assessment/saved-assessment.js';
import type { AssessmentScore } from '../../core/assessment/score.js';
import type { LazyPage, Messages } from '../../language/messages.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { AnswerTools } from '../base/answer-tools.js';
import { SelfCheckProvider } from '../base/assessment-context.js';
import { AssessmentPart } from '../base/assessment-part.js';
import { navigationOf } from '../base/navigation.js';
import { linkTarget } from '../controls/links.js';
import { PrintPhase } from '../controls/print-phase.js';
import { stepsStyles } from '../theme/steps.styles.js';
import { themeStyles } from '../theme/theme.styles.js';
import { selfCheckStyles } from './cse-self-check.styles.js';
import { takesSharedLink, LazyPages } from './lazy-pages.js';
import { PART_TAGS, isLazyPage, loadPartsIn, pageAndPlace } from './lazy-parts.js';
import { pagesOf } from './page-navigation.js';
import { PARTS, focusOnceDrawn, selfCheckPages } from './self-check-pages.js';

/**
 * The whole self-assessment: an overview, a page for each criterion, and the
 * result. With `<cse-criterion>` or `<cse-result>` between its tags it leaves
 * the layout to them and only keeps and shares the answers.
 *
 * @summary The self-assessment of a service against the standard.
 * @tag cse-self-check
 * @slot - Parts of your own layout; or what is shown until the self-check is ready, and where script does not run.
 * @fires {CseRateEvent} cse-rate - A person is rating an element; cancelable.
 * @fires {CseChangeEvent} cse-change - A person changed an answer or a note, opened a file or deleted the answers.
 * @fires {CseCompleteEvent} cse-complete - A person rated the last open element.
 * @csspart heading - Every heading.
 * @csspart navigation - The links to the pages.
 * @csspart button - Every button.
 * @csspart notice - What went wrong.
 * @csspart dialog - The questions asked before answers could be lost.
 * @csspart state - A state in words with its shape.
 */
export class CseSelfCheck extends AssessmentPart {
  static override styles = [themeStyles, stepsStyles, selfCheckStyles];

  static override get properties(): PropertyDeclarations {
    return {
      layout: {},
      mode: {},
      shareUrl: { attribute: 'share-url', reflect: true },
      benchmark: { reflect: true },
      page: { state: true },
    };
  }

  /** `pages` (default) shows one part at a time, `all` everything on one long page. */
  declare layout: 'pages' | 'all';
  /** `assessor` shows the assessor's side in place of the self-check: see `<cse-assessor>`. */
  declare mode: 'assessor' | undefined;
  /** Where people may send what they choose to share with the centre: https, and asked each time. Absent, nothing is sent. */
  declare shareUrl: string | undefined;
  /** URL of what the centre publishes of others, shown with the result. */
  declare benchmark: string | undefined;
  declare private page: string;

  readonly #provider = new SelfCheckProvider(this);
  readonly #tools = new AnswerTools(this);
  readonly #children = new MutationObserver(() => {
    this.requestUpdate();
  });
  /* Set by a program while the standard is still on its way. */
  #waiting: Assessment | null = null;
  readonly #lazy = new LazyPages(this);
  /* Print shows every part. */
  readonly #print = new PrintPhase(this, () => {
    this.performUpdate();
  });
  #led = false;
  /* Where on the page the person was led to, if not to its start. */
  #place: string | undefined;
  #begun = false;

  constructor() {
    super();
    this.layout = 'pages';
    this.page = 'overview';
  }

  /**
   * The answers so far; `null` while the standard is on its way. Setting it
   * replaces them, in the browser's storage too, as soon as the standard is
   * there, and sends no event.
   */
  get assessment(): Assessment | null {
    return this.selfCheck?.assessment ?? null;
  }

  set assessment(assessment: Assessment | null) {
    const { selfCheck } = this;
    if (!selfCheck) this.#waiting = assessment;
    else if (assessment) selfCheck.replace(assessment);
    else selfCheck.clear();
  }

  /** The score of the answers so far; `null` while the standard is on its way. */
  get score(): AssessmentScore | null {
    return this.selfCheck?.score ?? null;
  }

  /** The answers in the saved form, ready for `JSON.stringify`; `null` while the standard is on its way. */
  exportAssessment(): SavedAssessment | null {
    return this.selfCheck ? toSavedAssessment(this.selfCheck.assessment) : null;
  }

  /**
   * Replaces the answers by saved ones, of this or an older version.
   *
   * @param saved - The parsed JSON of a saved assessment.
   * @returns What was read, or the faults found; with faults, nothing changes.
   */
  importAssessment(saved: unknown): SavedReading {
    const reading = readSavedAssessment(saved);
    if (reading.ok) this.assessment = reading.assessment;
    return reading;
  }

  /** Deletes every answer without asking; the button on the page asks. */
  reset(): void {
    this.assessment = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#notice);
    this.#children.observe(this, { childList: true, subtree: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#notice);
    this.#children.disconnect();
  }

  protected override get providesSelfCheck(): boolean {
    return true;
  }

  protected override get tellsOfAnswers(): boolean {
    return this.mode !== 'assessor';
  }

  protected override leadsTo(page: LazyPage): boolean {
    return !this.#composed || this.querySelector(`cse-${page}`) !== null;
  }

  protected override selfCheckShown(selfCheck: SelfCheck): void {
    if (this.#waiting) selfCheck.replace(this.#waiting);
    this.#waiting = null;
    this.#provider.provide(selfCheck);
    loadPartsIn(this);
    // Parts that were on the page before this tag was registered got no answer when they asked.
    for (const part of this.#parts) {
      if (part instanceof AssessmentPart) part.selfCheck = selfCheck;
    }
    // The address says where to begin, and not where to go when another assessment is opened.
    if (this.#begun) return;
    this.#begun = true;
    const [, place] = /^#cse-(.+)$/.exec(location.hash) ?? [];
    this.#notice();
    if (place === undefined) return;
    const [page] = pageAndPlace(place);
    if (selfCheck.standard.elementsById.has(place)) navigationOf(selfCheck).visit(place);
    else if (isLazyPage(page)) this.#lead(place);
    else if (pagesOf(selfCheck.standard).includes(place)) this.page = place;
  }

  protected override leadTo(elementId: string): boolean {
    const place = this.selfCheck?.standard.elementsById.get(elementId);
    if (!place || this.#composed) return false;
    this.page = place.criterion.id;
    this.#led = false;
    return true;
  }

  protected override renderPart(selfCheck: SelfCheck, messages: Messages): unknown {
    const { page, headingLevel } = this;
    if (this.mode === 'assessor') {
      return this.#lazy.render(this.mode, { messages, headingLevel, parts: PARTS });
    }
    if (this.#composed) {
      // In a page's own layout, the question about a shared link comes above everything.
      const asking = page === 'share' && !this.querySelector('cse-share');
      return html`${asking ? this.#lazy.render(page, { messages, headingLevel, parts: PARTS }) : nothing}<slot
        ></slot>`;
    }
    const { benchmark } = this;
    const long = this.#long;
    const state = { selfCheck, messages, headingLevel, page, long, benchmark };
    return selfCheckPages(state, this.#tools, this.#lazy);
  }

  protected override updated(): void {
    if (!this.#led) return;
    const own = this.page === 'result' || isLazyPage(this.page);
    const at = own ? `cse-${this.page}` : `[criterion="${CSS.escape(this.page)}"]`;
    const part =
      this.page === 'overview' ? this : this.renderRoot.querySelector<AssessmentPart>(at);
    // The page is not drawn yet while its language is on its way.
    if (!part) return;
    this.#led = false;
    void focusOnceDrawn(part, this.#place);
  }

  get #long(): boolean {
    return this.layout === 'all' || this.#print.printing;
  }

  get #composed(): boolean {
    return this.#parts.length > 0;
  }

  get #parts(): NodeListOf<Element> {
    return this.querySelectorAll(['cse-criterion', 'cse-result', ...PART_TAGS].join());
  }

  protected override act(event: Event): void {
    const target = linkTarget(event);
    if (target === undefined) return;
    const { selfCheck } = this;
    const isElement = selfCheck?.standard.elementsById.has(target) ?? false;
    if (!isElement && this.#composed) {
      this.#leadWithin(event, target);
      return;
    }
    event.preventDefault();
    if (selfCheck && isElement) navigationOf(selfCheck).visit(target);
    else this.#lead(target);
  }

  /* In a layout of the page's own there are no pages to turn: a link to no part of it leads on by itself. */
  #leadWithin(event: Event, target: string): void {
    const [page, place] = pageAndPlace(target);
    const part = isLazyPage(page) && this.querySelector<AssessmentPart>(`cse-${page}`);
    if (!part) return;
    event.preventDefault();
    part.focusHeading(place);
  }

  #lead(target: string): void {
    this.#lazy.retry();
    [this.page, this.#place] = pageAndPlace(target);
    this.#led = true;
    this.requestUpdate();
  }

  /* Somebody shared a self-check: the page for that asks what to do with it, and until then nothing changes. */
  readonly #notice = (): void => {
    if (this.selfCheck && takesSharedLink(this)) this.page = 'share';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-self-check': CseSelfCheck;
  }
}
