import { html, nothing, type PropertyDeclarations } from 'lit';
import type { ReviewFile } from '../../core/review/review.js';
import type { Messages } from '../../language/messages.js';
import { KeptReview } from '../../self-check/kept-review.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { readOpened, type OpenedFile } from '../../storage/review-file.js';
import { forgetfulReviewStore, reviewStore } from '../../storage/review-store.js';
import { AssessmentPart } from '../base/assessment-part.js';
import { barTextures } from '../charts/score-bar.js';
import { linkTarget } from '../controls/links.js';
import { PoliteStatus } from '../controls/polite-status.js';
import { PrintPhase } from '../controls/print-phase.js';
import { criterionStyles } from '../rating/cse-criterion.styles.js';
import { elementAround } from '../rating/element-card.js';
import { reportStyles } from '../report-page/cse-report.styles.js';
import { resultStyles } from '../report-page/cse-result.styles.js';
import { fieldStyles } from '../theme/field.styles.js';
import { stepsStyles } from '../theme/steps.styles.js';
import { themeStyles } from '../theme/theme.styles.js';
import { AssessorFields } from './assessor-fields.js';
import { AssessorFiles, NOT_READY } from './assessor-files.js';
import { assessorOverview, assessorStart } from './assessor-overview.js';
import { AssessorReportPage, assessorReport } from './assessor-report.js';
import { assessorPages, assessorState, type AssessorState } from './assessor-state.js';
import { assessorStyles } from './cse-assessor.styles.js';
import { assessorElements, ratedOnPage } from './finding-cards.js';
import { cy } from './messages.cy.js';
import { en } from './messages.en.js';
import { assessorNavigation, assessorNotices, assessorTurns } from './page-frame.js';
import { CseReviewEvent } from './review-events.js';
import { sideBySidePage } from './side-by-side-view.js';

const WORDS = { en, cy };
const LINK = 'assessor-';

/**
 * The assessor's side: opens what an organisation handed over, and keeps beside
 * each of its ratings what an assessor found. The self-assessment is never
 * changed. `<cse-self-check mode="assessor">` shows it in place of its own pages.
 *
 * @summary An assessor's file: ratings, findings, side by side, and the report.
 * @tag cse-assessor
 * @slot - Shown until the part is ready, and where script does not run.
 * @fires {CseReviewEvent} cse-review - A person changed the assessor's file, opened one or took it out.
 * @csspart heading - Every heading.
 * @csspart navigation - The links to the pages.
 * @csspart guidance - What good looks like, evidence and next step.
 * @csspart ratings - The fieldset of one element's ratings.
 * @csspart rating - One rating.
 * @csspart note - The field of a finding.
 * @csspart clear - The button that clears a rating.
 * @csspart table - Every table.
 * @csspart chart - The picture of where the two differ.
 * @csspart state - A state in words with its shape.
 * @csspart button - Every button.
 * @csspart notice - What went wrong.
 * @csspart dialog - The questions asked before something could be lost.
 */
export class CseAssessor extends AssessmentPart {
  static override styles = [
    themeStyles,
    stepsStyles,
    criterionStyles,
    resultStyles,
    // After those of the criterion, where every input is a radio.
    fieldStyles,
    reportStyles,
    assessorStyles,
  ];

  static override get properties(): PropertyDeclarations {
    return { page: { state: true } };
  }

  declare private page: string;

  #kept: KeptReview | undefined;
  #unwatch: (() => void) | undefined;
  /* What was drawn last, for what is told of it later. */
  #state: AssessorState | undefined;
  /* Print gives the report, whatever page is open; that page stays, or the place of the person in it would be lost. */
  readonly #print = new PrintPhase(this, () => {
    this.performUpdate();
  });
  readonly #status = new PoliteStatus(this);
  readonly #report = new AssessorReportPage(this, CseAssessor.styles);
  readonly #fields = new AssessorFields();
  readonly #files = new AssessorFiles(this, () => {
    this.#fields.wrongDays.clear();
    this.#turn('overview');
    this.#tellOfChange();
  });

  constructor() {
    super();
    this.page = 'overview';
  }

  /** The assessor's file; `null` while none is open. */
  get file(): ReviewFile | null {
    return this.#kept?.file ?? null;
  }

  /**
   * Opens an assessor's file, or what an organisation handed over. A copy of the
   * file that is open is joined with it; anything else takes its place, in the
   * browser's storage too, without a question. Sends no event.
   *
   * @param data - The parsed JSON of either.
   * @returns What was read, or the faults found: those of the document, `other-standard`, or `not-ready` while the standard is on its way. With faults, nothing changes.
   */
  openFile(data: unknown): OpenedFile {
    const kept = this.#kept;
    if (!kept) return NOT_READY;
    const opened = readOpened(data, kept.standard.id);
    if (!opened.ok) return opened;
    if (opened.kind === 'review') kept.open(opened.file);
    else kept.begin(opened.assessment);
    this.#fields.wrongDays.clear();
    this.page = 'overview';
    return opened;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#kept?.resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#kept?.pause();
  }

  /* What went wrong with answers is none of an assessor's business: this tells of its own file. */
  protected override get tellsOfAnswers(): boolean {
    return false;
  }

  protected override selfCheckShown({ standard, slot }: SelfCheck): void {
    this.#unwatch?.();
    this.#kept?.pause();
    this.#kept = new KeptReview(standard, slot ? reviewStore(slot.key) : forgetfulReviewStore);
    this.#unwatch = this.#kept.watch(() => {
      this.requestUpdate();
    });
    const [, page] = /^#cse-assessor-(.+)$/.exec(location.hash) ?? [];
    this.page = page ?? 'overview';
  }

  protected override renderPart(selfCheck: SelfCheck, messages: Messages): unknown {
    const { headingLevel } = this;
    const kept = this.#kept;
    if (!kept) return nothing;
    const words = WORDS[messages.language];
    const about = { standard: selfCheck.standard, kept, messages, words, headingLevel };
    const notices = assessorNotices(about, () => {
      this.#files.download(about);
    });
    if (!kept.file) {
      return html`${notices} ${assessorStart(about, this.#files)} ${this.#files.render()}`;
    }
    const state = assessorState(kept.file, about);
    this.#state = state;
    const page = assessorPages(state).includes(this.page) ? this.page : 'overview';
    const printed = this.#print.printing && page !== 'report';
    return html`
      <div class=${printed ? 'put-by' : ''}>
        ${notices} ${assessorNavigation(state, page)} ${this.#renderPage(state, page)}
        ${assessorTurns(state, page)} ${this.#files.render()} ${this.#status.render()}
      </div>
      ${printed ? html`<div class="paper">${assessorReport(state)}</div>` : nothing}
    `;
  }

  #renderPage(state: AssessorState, page: string): unknown {
    switch (page) {
      case 'overview':
        return assessorOverview(state, this.#files, this.#fields.wrongDays);
      case 'compare':
        return html`${barTextures} ${sideBySidePage(state)}`;
      case 'report':
        return this.#report.render(state);
      default:
        return assessorElements(state, page, this.#fields.wrongDays);
    }
  }

  protected override act(event: Event): void {
    const target = event.target as HTMLElement;
    if (event.type === 'click') this.#click(event, target);
    else if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
      this.#take(event.type, target);
    }
  }

  #take(type: string, field: HTMLInputElement | HTMLTextAreaElement): void {
    const taken = this.#kept && this.#fields.take(this.#kept, type, field);
    if (taken === 'told') this.requestUpdate();
    else if (taken) this.#tellOfChange();
    if (taken === 'rated') this.#status.say(() => this.#howFar());
  }

  #click(event: Event, target: HTMLElement): void {
    const link = linkTarget(event);
    if (link?.startsWith(LINK)) {
      event.preventDefault();
      const { element } = target.closest('a')?.dataset ?? {};
      this.#turn(link.slice(LINK.length), element);
    }
    const id = elementAround(target);
    if (id === undefined || !target.closest('.clear')) return;
    this.#kept?.record(id, { rating: '' });
    this.#tellOfChange();
    // The button goes away with the rating, so focus goes to where the next one is given.
    this.shadowRoot?.getElementById(`at-${id}`)?.querySelector('input')?.focus();
  }

  #tellOfChange(): void {
    this.#report.forgetSaved();
    this.requestUpdate();
    this.dispatchEvent(new CseReviewEvent({ file: this.file }));
  }

  #howFar(): string {
    const { file } = this;
    const state = this.#state;
    if (!file || !state) return '';
    return state.messages.ratedOf(...ratedOnPage(assessorState(file, state), this.page));
  }

  #turn(page: string, element?: string): void {
    this.page = page;
    this.#status.clear();
    this.#report.forgetSaved();
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.focusHeading(element);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-assessor': CseAssessor;
  }
}
