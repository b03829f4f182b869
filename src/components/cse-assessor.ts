import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { isDay } from '../core/assessment/day.js';
import { writeCsv } from '../core/assessment/csv.js';
import { NOT_APPLICABLE } from '../core/assessment/standing.js';
import { findingOf } from '../core/review/join-reviews.js';
import type { FindingFields } from '../core/review/review-changes.js';
import { reviewRows } from '../core/review/review-rows.js';
import { newestReview, type ReviewFile, type Stage } from '../core/review/review.js';
import { cy } from '../language/assessor-messages.cy.js';
import { en } from '../language/assessor-messages.en.js';
import type { AssessorMessages } from '../language/assessor-messages.js';
import { standardWording, wordingFor } from '../language/criteria-wording.js';
import type { Language } from '../language/language.js';
import type { Messages } from '../language/messages.js';
import { KeptReview } from '../self-check/kept-review.js';
import type { SelfCheck } from '../self-check/self-check.js';
import { forgetfulReviewStore, reviewStore } from '../storage/review-place.js';
import { assessorElements, ratedOnPage } from './assessor-elements.js';
import { AssessorFiles } from './assessor-files.js';
import { assessorNavigation, assessorTurns } from './assessor-navigation.js';
import { assessorNotices } from './assessor-notices.js';
import { assessorOverview, assessorStart } from './assessor-overview.js';
import { assessorReport } from './assessor-report.js';
import {
  assessorPages,
  assessorState,
  standingLabelOf,
  type AssessorState,
} from './assessor-state.js';
import { AssessmentPart } from './assessment-part.js';
import { assessorStyles } from './cse-assessor.styles.js';
import { criterionStyles } from './cse-criterion.styles.js';
import { reportStyles } from './cse-report.styles.js';
import { resultStyles } from './cse-result.styles.js';
import { downloadText } from './download.js';
import { fieldStyles } from './field.styles.js';
import { heading } from './heading.js';
import { linkTarget } from './link-target.js';
import { reportHtml } from './report-file.js';
import { CseReviewEvent } from './review-events.js';
import { barTextures } from './score-bar.js';
import { sideBySidePage } from './side-by-side-view.js';
import { stepsStyles } from './steps.styles.js';
import { themeStyles } from './theme.styles.js';
import { dayOn } from './today.js';

/* Both at hand: this whole part comes only when it is asked for. */
const WORDS: Readonly<Record<Language, AssessorMessages>> = { en, cy };
/** How long the person must have stopped rating before it is read out how far they are, in milliseconds. */
const QUIET = 1e3;
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
  #words = en;
  #messages: Messages | undefined;
  #printing = false;
  #saved = '';
  #spoken = '';
  #quiet: ReturnType<typeof setTimeout> | undefined;
  /* Days that were typed and are none: stages, and ids of elements. */
  readonly #wrongDays = new Set<string>();
  readonly #files = new AssessorFiles(this, {
    kept: () => this.#kept,
    words: () => this.#words,
    turned: () => {
      this.#wrongDays.clear();
      this.#turn('overview');
      this.#changed();
    },
  });

  constructor() {
    super();
    this.page = 'overview';
  }

  /** The assessor's file; `null` while none is open. */
  get file(): ReviewFile | null {
    return this.#kept?.file ?? null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
    this.#kept?.resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
    clearTimeout(this.#quiet);
    this.#kept?.pause();
  }

  /* What went wrong with answers is none of an assessor's business: this tells of its own file. */
  protected override get tellsOfAnswers(): boolean {
    return false;
  }

  protected override selfCheckShown({ standard, place }: SelfCheck): void {
    this.#unwatch?.();
    this.#kept?.pause();
    this.#kept = new KeptReview(standard, place ? reviewStore(place.key) : forgetfulReviewStore);
    this.#unwatch = this.#kept.watch(() => {
      this.requestUpdate();
    });
    const [, page] = /^#cse-assessor-(.+)$/.exec(location.hash) ?? [];
    this.page = page ?? 'overview';
  }

  protected override renderPart(selfCheck: SelfCheck, messages: Messages): TemplateResult {
    const words = (this.#words = WORDS[messages.language]);
    this.#messages = messages;
    const { headingLevel } = this;
    const { standard } = selfCheck;
    const kept = this.#kept;
    const saving = kept?.saving ?? { lasting: false, problem: null, spoilt: [] };
    const about = { standard, saving, messages, words, headingLevel };
    const notices = assessorNotices(about, kept?.file ?? null, this.#files.download);
    if (!kept?.file) {
      return html`${notices} ${assessorStart(about, this.#files)} ${this.#files.render(words)}`;
    }
    const state = assessorState(kept.file, about);
    const page = assessorPages(state).includes(this.page) ? this.page : 'overview';
    const printed = this.#printing && page !== 'report';
    return html`
      <div class=${printed ? 'put-by' : ''}>
        ${notices} ${assessorNavigation(state, page)} ${this.#renderPage(state, page)}
        ${assessorTurns(state, page)} ${this.#files.render(words)}
        <p class="hidden" role="status">${this.#spoken}</p>
      </div>
      ${printed ? html`<div class="paper">${assessorReport(state)}</div>` : nothing}
    `;
  }

  #renderPage(state: AssessorState, page: string): unknown {
    switch (page) {
      case 'overview':
        return assessorOverview(state, this.#files, this.#wrongDays);
      case 'compare':
        return html`${barTextures} ${sideBySidePage(state)}`;
      case 'report':
        return this.#report(state);
      default:
        return assessorElements(state, page, this.#wrongDays);
    }
  }

  #report(state: AssessorState): TemplateResult {
    const { words, headingLevel } = state;
    const action = (label: string, act: () => void, kind = '') =>
      html`<button class="button ${kind}" part="button" type="button" @click=${act}>
        ${label}
      </button>`;
    return html`
      <div class="controls">
        ${heading(headingLevel, 'title', words.page.report, 'assessor-report')}
        <p class="lede">${words.reportAbout}</p>
        <div class="actions">
          ${action(
            words.print,
            () => {
              print();
            },
            'main',
          )}
          ${action(words.saveHtml, () => {
            this.#saveHtml(state);
          })}
          ${action(words.saveCsv, () => {
            this.#saveCsv(state);
          })}
        </div>
        <p class="text" role="status">${this.#saved}</p>
      </div>
      ${assessorReport({ ...state, headingLevel: Math.min(headingLevel + 1, 4) })}
    `;
  }

  protected override act(event: Event): void {
    const target = event.target as HTMLElement;
    if (event.type === 'click') this.#click(event, target);
    else if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
      this.#write(event.type, target);
    }
  }

  #click(event: Event, target: HTMLElement): void {
    const link = linkTarget(event);
    if (link?.startsWith(LINK)) {
      event.preventDefault();
      const { element } = target.closest('a')?.dataset ?? {};
      this.#turn(link.slice(LINK.length), element);
    }
    const id = elementOf(target);
    if (id === undefined || !target.closest('.clear')) return;
    this.#record(id, { rating: '' });
    // The button goes away with the rating, so focus goes to where the next one is given.
    this.#byId(`at-${id}`)?.querySelector('input')?.focus();
  }

  #write(type: string, field: HTMLInputElement | HTMLTextAreaElement): void {
    const { about, day, seen } = field.dataset;
    const id = elementOf(field);
    const isDate = field.type === 'date';
    const isChoice = field.type === 'radio' || field.type === 'checkbox';
    // Of text every letter is kept as it is typed; of all else what was chosen.
    if (type !== (isDate || isChoice ? 'change' : 'input')) return;
    if (isDate && !this.#isDay(field as HTMLInputElement, id ?? day ?? '')) return;
    if (day !== undefined) this.#describeDay(day as Stage, field.value);
    else if (about !== undefined) this.#describe(about, field.value);
    else if (id === undefined) return;
    else if (seen !== undefined) this.#see(id, seen, (field as HTMLInputElement).checked);
    else if (field.type === 'radio') this.#rate(id, field.value);
    else this.#record(id, { [field.dataset.field ?? '']: field.value });
  }

  /* What is no day is told at the field, and changes nothing. */
  #isDay({ value, validity }: HTMLInputElement, name: string): boolean {
    const sound = !validity.badInput && (value === '' || isDay(value));
    if (sound) this.#wrongDays.delete(name);
    else this.#wrongDays.add(name);
    this.requestUpdate();
    return sound;
  }

  #rate(id: string, rating: string): void {
    this.#record(id, rating === NOT_APPLICABLE ? { notApplicable: '' } : { rating });
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => {
      this.#speak();
    }, QUIET);
  }

  #see(id: string, evidenceId: string, isSeen: boolean): void {
    const { file } = this;
    const seen = (file && findingOf(newestReview(file), id)?.seen) ?? [];
    const others = seen.filter((one) => one !== evidenceId);
    this.#record(id, { seen: isSeen ? [...others, evidenceId] : others });
  }

  #record(id: string, fields: FindingFields): void {
    this.#kept?.record(id, fields);
    this.#changed();
  }

  #describe(name: string, value: string): void {
    const field = { [name]: value };
    if (name === 'organisation' || name === 'scope') this.#kept?.describeFile(field);
    else this.#kept?.describe(field);
    this.#changed();
  }

  #describeDay(stage: Stage, day: string): void {
    const { file } = this;
    if (!file) return;
    this.#kept?.describe({ days: { ...newestReview(file).days, [stage]: day } });
    this.#changed();
  }

  #changed(): void {
    this.#saved = '';
    this.requestUpdate();
    this.dispatchEvent(new CseReviewEvent({ file: this.file }));
  }

  /* Only once the person pauses: a live region that follows every arrow key is noise. */
  #speak(): void {
    const { file, selfCheck } = this;
    const messages = this.#messages;
    if (!file || !selfCheck || !messages || !this.#kept) return;
    const { saving } = this.#kept;
    const rest = { standard: selfCheck.standard, saving, messages, words: this.#words };
    const state = assessorState(file, { ...rest, headingLevel: this.headingLevel });
    this.#spoken = messages.ratedOf(...ratedOnPage(state, this.page));
    this.requestUpdate();
  }

  #turn(page: string, element?: string): void {
    this.page = page;
    this.#spoken = '';
    this.#saved = '';
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.focusHeading(element);
    });
  }

  #byId(id: string): HTMLElement | null {
    return this.shadowRoot?.getElementById(id) ?? null;
  }

  #saveHtml({ file, messages, words, standard }: AssessorState): void {
    const content = this.renderRoot.querySelector('.report');
    if (!content) return;
    const { title = '' } = standardWording(standard, messages.language);
    const styles = CseAssessor.styles.map(({ cssText }) => cssText).join('\n');
    const page = {
      title: `${title}: ${words.reportTitle}`,
      language: messages.language,
      content,
      styles,
    };
    this.#save(`${file.standard.id}-assessor-report-${dayOn(new Date())}.html`, reportHtml(page));
  }

  #saveCsv(state: AssessorState): void {
    const { file, review, standard, messages, words } = state;
    const rows = reviewRows(standard, file, review.id, {
      columns: words.columns,
      title: (id) => wordingFor(standard, 'elements', id, messages.language).title,
      standing: (standing) => standingLabelOf(state, standing).label,
      verdict: words.verdict,
    });
    this.#save(`${file.standard.id}-assessor-report-${dayOn(new Date())}.csv`, writeCsv(rows));
  }

  #save(name: string, text: string): void {
    downloadText(name, text);
    this.#saved = this.#words.saved(name);
    this.requestUpdate();
  }

  /* Print gives the report, whatever page is open; that page stays, or the place of the person in it would be lost. */
  readonly #onPrint = ({ type }: Event): void => {
    this.#printing = type === 'beforeprint';
    this.requestUpdate();
    this.performUpdate();
  };
}

function elementOf(target: Element): string | undefined {
  return target.closest('.element')?.id.slice('at-'.length);
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-assessor': CseAssessor;
  }
}
