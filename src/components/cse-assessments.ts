import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { describeAssessment, startAssessment } from '../core/assessment/assessment.js';
import { cy } from '../language/assessments-messages.cy.js';
import { en } from '../language/assessments-messages.en.js';
import type { AssessmentsMessages } from '../language/assessments-messages.js';
import type { Language } from '../language/language.js';
import type { Messages } from '../language/messages.js';
import type { SelfCheck } from '../self-check/self-check.js';
import type { StoreProblem, StoredAssessment } from '../storage/assessment-store.js';
import { ParkedAssessments } from '../storage/parked-assessments.js';
import {
  AssessmentList,
  type ListOutcome,
  type ListedAssessment,
} from '../storage/assessment-list.js';
import { toAssessmentFile } from '../storage/assessment-file.js';
import { assessmentCard, assessmentIn, nameOfAssessment, type CardAct } from './assessment-card.js';
import { AssessmentPart } from './assessment-part.js';
import { AssessmentQuestion } from './assessment-question.js';
import { assessmentsStyles } from './cse-assessments.styles.js';
import { downloadAnswers, downloadText } from './download.js';
import { CseChangeEvent } from './events.js';
import { heading } from './heading.js';
import { themeStyles } from './theme.styles.js';

/* Both at hand: this whole part comes only when it is asked for. */
const WORDS: Readonly<Record<Language, AssessmentsMessages>> = { en, cy };

/**
 * The assessments that are kept in this browser under one storage key: a service
 * or a scope each. A person opens, copies, renames, archives and deletes them,
 * and starts others. Deleting asks first.
 *
 * @summary All assessments of this browser, to open and to look after.
 * @tag cse-assessments
 * @slot - Shown until the part is ready, and where script does not run.
 * @fires {CseChangeEvent} cse-change - A person opened or deleted an assessment, or started another.
 * @csspart heading - Every heading.
 * @csspart state - A state in words with its shape.
 * @csspart button - Every button.
 * @csspart dialog - The questions asked before answers could be lost, and for a name.
 */
export class CseAssessments extends AssessmentPart {
  static override styles = [themeStyles, assessmentsStyles];

  static override get properties(): PropertyDeclarations {
    return { outcome: { state: true }, nameMissing: { state: true } };
  }

  declare private outcome: string;
  declare private nameMissing: boolean;

  readonly #question = new AssessmentQuestion(this);
  #list: AssessmentList | undefined;
  #shelf: ParkedAssessments | undefined;
  #parked: ReadonlyMap<string, StoredAssessment> = new Map();
  #words = en;
  #unwatchList: (() => void) | undefined;

  constructor() {
    super();
    this.outcome = '';
    this.nameMissing = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.selfCheck) this.selfCheckShown(this.selfCheck);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatchList?.();
  }

  protected override selfCheckShown({ place }: SelfCheck): void {
    this.#unwatchList?.();
    this.#list = place && new AssessmentList(place.key);
    this.#shelf = place && new ParkedAssessments(place.key);
    this.#unwatchList = this.#list?.watch(() => {
      void this.#lookParked();
    });
    void this.#tidy();
  }

  /* Puts away what no tab has open, if the site keeps much; those untouched for longest go first. */
  async #tidy(room?: number): Promise<void> {
    const open = this.selfCheck?.place?.id;
    await this.#finishMoves();
    const ids = (this.#list?.all() ?? [])
      .filter(({ id, parked }) => id !== open && !parked)
      .sort((a, b) => ((a.changed ?? '') < (b.changed ?? '') ? -1 : 1))
      .map(({ id }) => id);
    await this.#shelf?.makeRoom(ids, room);
    await this.#lookParked();
  }

  /* What lies in both places was interrupted on its way, or went on in a tab that had it open. */
  async #finishMoves(): Promise<void> {
    const parked = (await this.#shelf?.all()) ?? new Map<string, StoredAssessment>();
    for (const { id, stored } of this.#list?.all() ?? []) {
      if (parked.has(id) && stored.answers.size > 0) await this.#shelf?.bringBack(id);
    }
  }

  async #lookParked(): Promise<void> {
    this.#parked = (await this.#shelf?.all()) ?? new Map();
    this.requestUpdate();
  }

  #all(): readonly ListedAssessment[] {
    return this.#list?.all(this.#parked) ?? [];
  }

  /* What finds no room is tried again once everything that can be put away is. */
  async #withRoom(act: () => ListOutcome): Promise<ListOutcome> {
    const outcome = act();
    if (outcome.ok || outcome.problem !== 'full') return outcome;
    await this.#tidy(0);
    return act();
  }

  protected override renderPart(selfCheck: SelfCheck, messages: Messages): unknown {
    const words = WORDS[messages.language];
    this.#words = words;
    const title = heading(this.headingLevel, 'title', words.title);
    if (!this.#list)
      return html`${title}
        <p class="lede">${words.onlyOne}</p>`;
    const all = this.#all();
    const open = selfCheck.place?.id ?? '';
    const cards = (these: readonly ListedAssessment[]) =>
      html`<ul>
        ${these.map((listed) => this.#card(selfCheck, messages, listed))}
      </ul>`;
    const others = all.filter(({ id, archived }) => id !== open && !archived);
    const away = all.filter(({ id, archived }) => id !== open && archived);
    return html`
      ${title}
      <p class="lede">${words.about}</p>
      <p class="text" role="status">${this.outcome}</p>
      ${cards([this.#opened(selfCheck, all)])}
      ${
        others.length > 0
          ? html`${heading(this.headingLevel + 1, 'section', words.others, 'others')}
            ${cards(others)}`
          : nothing
      }
      ${
        away.length > 0
          ? html`<details>
              <summary>${words.archived} (${away.length})</summary>
              ${cards(away)}
            </details>`
          : nothing
      }
      <p class="text">${messages.indicative}</p>
      ${this.#form(words)} ${this.#question.render(words)}
    `;
  }

  /* As the running self-check has it: what it could not save is not in the store. */
  #opened(
    { assessment, place, saving }: SelfCheck,
    all: readonly ListedAssessment[],
  ): ListedAssessment {
    const id = place?.id ?? '';
    const listed = all.find((one) => one.id === id);
    const { answers, ...head } = assessment;
    const stored = { answers, head, spoilt: saving.spoilt, problem: saving.problem };
    return { id, archived: false, parked: false, ...listed, stored };
  }

  #card(selfCheck: SelfCheck, messages: Messages, listed: ListedAssessment): TemplateResult {
    const isOpen = listed.id === (selfCheck.place?.id ?? '');
    return assessmentCard({
      standard: selfCheck.standard,
      listed,
      isOpen,
      leadsOn: (this.getRootNode() as Partial<ShadowRoot>).host?.localName === 'cse-self-check',
      messages,
      words: this.#words,
      headingLevel: this.headingLevel + (isOpen ? 1 : 2),
    });
  }

  #form(words: AssessmentsMessages): TemplateResult {
    const missing = this.nameMissing;
    return html`
      ${heading(this.headingLevel + 1, 'section', words.startAnother, 'start')}
      <form class="fields" novalidate @submit=${this.#start}>
        <div class="field">
          <label for="name">${words.name}</label>
          <span class="soft" id="name-hint">${words.nameHint}</span>
          <span class="problem" id="name-problem">${missing ? words.nameWanted : nothing}</span>
          <input
            id="name"
            required
            autocomplete="off"
            aria-invalid=${missing}
            aria-describedby="name-hint name-problem"
          />
        </div>
        <div class="field">
          <label for="scope">${words.scope}</label>
          <span class="soft" id="scope-hint">${words.scopeHint}</span>
          <input id="scope" autocomplete="off" aria-describedby="scope-hint" />
        </div>
        <button class="button main" part="button">${words.start}</button>
      </form>
    `;
  }

  protected override act(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>('[data-act]');
    if (event.type !== 'click' || !button) return;
    const { act, id = '' } = button.dataset;
    const { selfCheck } = this;
    const all = this.#all();
    if (!selfCheck) return;
    const listed =
      id === selfCheck.place?.id ? this.#opened(selfCheck, all) : all.find((one) => one.id === id);
    // It may be gone by now, deleted in another tab.
    if (listed) this.#do(act as CardAct, selfCheck, listed);
    this.requestUpdate();
  }

  #do(act: CardAct, selfCheck: SelfCheck, listed: ListedAssessment): void {
    const list = this.#list;
    const words = this.#words;
    if (!list) return;
    const { id } = listed;
    const name = nameOfAssessment(listed, words);
    const assessment = assessmentIn(selfCheck.standard, listed);
    const download = () => {
      const file = toAssessmentFile(assessment, new Date());
      downloadText(file.name, file.text);
    };
    switch (act) {
      case 'open':
        this.#open(selfCheck, id, name);
        break;
      case 'copy': {
        const copy = words.copyOf(name);
        void this.#withRoom(() => list.copy(assessment, copy)).then((outcome) => {
          this.#say(outcome, words.copied(copy));
        });
        break;
      }
      case 'rename':
        void this.#question.ask({
          text: `${words.rename}: ${name}`,
          name,
          yes: words.save,
          danger: false,
          answer: (given) => {
            if (given) this.#say(list.rename(id, given), words.renamed(given));
          },
        });
        break;
      case 'archive':
        this.#say(list.archive(id, true), words.putAway(name));
        break;
      case 'restore':
        this.#say(list.archive(id, false), words.broughtBack(name));
        break;
      case 'download':
        download();
        break;
      case 'delete':
        void this.#question.ask({
          text: words.deleteQuestion(name, assessment.answers.size),
          yes: words.delete,
          danger: true,
          download,
          answer: () => {
            this.#delete(selfCheck, id, name);
          },
        });
    }
  }

  #open(selfCheck: SelfCheck, id: string, name: string): void {
    const words = this.#words;
    const open = async () => {
      const problem = await this.#bringBack(id);
      if (problem) {
        this.#say({ ok: false, problem }, '');
        return;
      }
      this.#list?.open(id);
      this.#changed(words.opened(name));
    };
    if (!selfCheck.saving.problem) {
      void open();
      return;
    }
    // What is not saved would go with the assessment that is closed.
    const now = this.#opened(selfCheck, this.#all());
    void this.#question.ask({
      text: words.unsavedQuestion(nameOfAssessment(now, words)),
      yes: words.openAnyway,
      danger: true,
      download: () => {
        downloadAnswers(selfCheck);
      },
      answer: () => {
        void open();
      },
    });
  }

  async #bringBack(id: string): Promise<StoreProblem | null> {
    if (!this.#all().some((one) => one.id === id && one.parked)) return null;
    const problem = await this.#shelf?.bringBack(id);
    if (problem !== 'full') return problem ?? null;
    await this.#tidy(0);
    return (await this.#shelf?.bringBack(id)) ?? null;
  }

  #delete(selfCheck: SelfCheck, id: string, name: string): void {
    const list = this.#list;
    if (!list) return;
    const isOpen = id === (selfCheck.place?.id ?? '');
    // The running self-check forgets what it could not save, too.
    if (isOpen) selfCheck.clear();
    const outcome = list.remove(id);
    if (outcome.ok) void this.#shelf?.remove(id).then(() => this.#lookParked());
    if (outcome.ok && isOpen) {
      // One that is here already: a question was answered, and no other should come up.
      const [next] = list.all().filter(({ archived, parked }) => !archived && !parked);
      list.open(next?.id ?? '');
    }
    if (outcome.ok) this.#changed(this.#words.deleted(name));
    else this.#say(outcome, '');
  }

  readonly #start = (event: Event): void => {
    event.preventDefault();
    const { selfCheck } = this;
    const form = event.target as HTMLFormElement;
    const [name = '', scope = ''] = [...form.querySelectorAll('input')].map(({ value }) =>
      value.trim(),
    );
    this.nameMissing = name === '';
    if (this.nameMissing) {
      form.querySelector('input')?.focus();
      return;
    }
    const created = this.#list?.create(name);
    if (!selfCheck || !created?.ok) {
      if (created) this.#say(created, '');
      return;
    }
    if (scope) {
      const about = { id: selfCheck.newId(), scope };
      const empty = startAssessment(selfCheck.standard);
      const begun = describeAssessment(empty, about, new Date().toISOString());
      this.#list?.store(created.id).save(begun, []);
    }
    form.reset();
    this.#open(selfCheck, created.id, name);
  };

  #say(outcome: ListOutcome, done: string): void {
    this.outcome = outcome.ok ? done : this.#words.notDone[outcome.problem];
    this.requestUpdate();
  }

  /* Which assessment is shown changed, and the person did it. */
  #changed(done: string): void {
    this.outcome = done;
    const { selfCheck } = this;
    if (selfCheck) this.dispatchEvent(new CseChangeEvent(selfCheck));
    void this.updateComplete.then(() => {
      this.focusHeading();
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-assessments': CseAssessments;
  }
}
