import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Assessment } from '../core/assessment/assessment.js';
import { freshLooks } from '../core/assessment/carry-over.js';
import { assessmentAt } from '../core/assessment/progress.js';
import { trendOf, type TrendPoint } from '../core/assessment/trend.js';
import { momentIn } from '../language/calendar.js';
import { wordingFor } from '../language/criteria-wording.js';
import type { Language } from '../language/language.js';
import type { Messages } from '../language/messages.js';
import { cy } from '../language/progress-messages.cy.js';
import { en } from '../language/progress-messages.en.js';
import type { ProgressMessages } from '../language/progress-messages.js';
import type { SelfCheck } from '../self-check/self-check.js';
import { AssessmentPart } from './assessment-part.js';
import { carriedList } from './carried-list.js';
import { comparisonView } from './comparison-view.js';
import { progressStyles } from './cse-progress.styles.js';
import { CseChangeEvent } from './events.js';
import { heading } from './heading.js';
import { linkTarget } from './link-target.js';
import { themeStyles } from './theme.styles.js';
import { trendChart } from './trend-chart.js';

/* Both at hand: this whole part comes only when it is asked for. */
const WORDS: Readonly<Record<Language, ProgressMessages>> = { en, cy };

/** A state that the person may choose, as the lists of dates offer it. */
interface Choice {
  readonly key: string;
  readonly name: string;
  /** The name within a sentence. */
  readonly within: string;
  readonly assessment: Assessment;
}

/**
 * The assessment over time: snapshots, the trend of criteria and themes, and any
 * two dates compared. After a newer version of the pack it also lists what was
 * carried along and wants a fresh look.
 *
 * @summary Snapshots, trend and comparison of an assessment.
 * @tag cse-progress
 * @slot - Shown until the part is ready, and where script does not run.
 * @fires {CseChangeEvent} cse-change - A person took a snapshot, or said that a carried rating is still right.
 * @csspart heading - Every heading.
 * @csspart button - Every button.
 * @csspart chart - One chart with its figures.
 * @csspart table - The table of one chart.
 */
export class CseProgress extends AssessmentPart {
  static override styles = [themeStyles, progressStyles];

  static override get properties(): PropertyDeclarations {
    return { one: { state: true }, other: { state: true }, outcome: { state: true } };
  }

  /* Which states are compared, by their keys; before a person chose, the two latest. */
  declare private one: string | undefined;
  declare private other: string | undefined;
  declare private outcome: string;

  #language: Language = 'en';

  constructor() {
    super();
    this.outcome = '';
  }

  protected override renderPart(selfCheck: SelfCheck, { language }: Messages): unknown {
    const messages = WORDS[language];
    this.#language = language;
    const { standard, assessment } = selfCheck;
    const level = this.headingLevel + 1;
    const carried = carriedList({ standard, assessment, language, messages, headingLevel: level });
    const looks = freshLooks(standard, assessment);
    const first = looks.carried.length + looks.added.length > 0;
    const points = trendOf(standard, assessment, new Date().toISOString());
    return html`
      ${heading(this.headingLevel, 'title', messages.title)}
      <p class="lede">${messages.about}</p>
      <p class="text" role="status">${this.outcome}</p>
      ${first ? carried : nothing} ${this.#snapshots(points, language, messages)}
      ${points.length > 1 ? this.#trend(selfCheck, points, language) : nothing}
      ${points.length > 1 ? this.#comparison(selfCheck, points, language) : nothing}
      ${first ? nothing : carried}
    `;
  }

  #snapshots(
    points: readonly TrendPoint[],
    language: Language,
    messages: ProgressMessages,
  ): TemplateResult {
    const kept = points.filter(({ now }) => !now);
    return html`
      ${heading(this.headingLevel + 1, 'section', messages.snapshots, 'snapshots')}
      ${
        kept.length === 0
          ? html`<p class="text">${messages.noSnapshots}</p>`
          : html`<ul class="plain">
              ${kept.map(
                (point) => html`<li class="change">${nameOf(point, language, messages)}</li>`,
              )}
            </ul>`
      }
      <form class="fields" @submit=${this.#take}>
        <div class="field">
          <label for="name">${messages.name}</label>
          <span class="soft" id="name-hint">${messages.nameHint}</span>
          <input id="name" name="name" aria-describedby="name-hint" autocomplete="off" />
        </div>
        <button class="button main" part="button">${messages.take}</button>
      </form>
    `;
  }

  #trend(
    { standard }: SelfCheck,
    points: readonly TrendPoint[],
    language: Language,
  ): TemplateResult {
    const messages = WORDS[language];
    const chart = {
      headingLevel: this.headingLevel + 2,
      points,
      when: (point: TrendPoint) => nameOf(point, language, messages),
      date: messages.date,
    };
    const percent = standard.rule.metPercent.criterion;
    const whole = {
      label: messages.whole,
      lang: language,
      scores: points.map((p) => p.score.whole),
    };
    const criteria = standard.criteria.map(({ id }, index) => {
      const { title, lang } = wordingFor(standard, 'criteria', id, language);
      const scores = points.flatMap(({ score }) => score.criteria[index] ?? []);
      return { label: `${id} ${title}`, lang, scores };
    });
    const themes = standard.themes.map(({ id }, index) => {
      const { label, lang } = wordingFor(standard, 'themes', id, language);
      return { label, lang, scores: points.flatMap(({ score }) => score.themes[index] ?? []) };
    });
    return html`
      ${heading(this.headingLevel + 1, 'section', messages.trend, 'trend')}
      <p class="text">${messages.trendAbout(standard.version)}</p>
      ${trendChart({
        ...chart,
        id: 'by-criterion',
        title: messages.byCriterion,
        lines: [...criteria, whole],
        needed: percent === undefined ? undefined : { percent, words: messages.needed(percent) },
      })}
      ${
        themes.length > 0
          ? trendChart({ ...chart, id: 'by-theme', title: messages.byTheme, lines: themes })
          : nothing
      }
    `;
  }

  #comparison(
    { standard, assessment }: SelfCheck,
    points: readonly TrendPoint[],
    language: Language,
  ): TemplateResult {
    const messages = WORDS[language];
    const choices: Choice[] = points.map((point, index) => {
      const snapshot = assessment.snapshots[index];
      return {
        key: point.now ? 'now' : String(index),
        name: nameOf(point, language, messages),
        within: point.now ? messages.now.toLowerCase() : nameOf(point, language, messages),
        assessment: snapshot && !point.now ? assessmentAt(standard, snapshot) : assessment,
      };
    });
    const one = this.one ?? choices.at(-2)?.key;
    const other = this.other ?? 'now';
    // Oldest first, whichever was chosen first.
    const [from, to] = choices.filter(({ key }) => key === one || key === other);
    const headingLevel = this.headingLevel + 2;
    const select = (id: string, label: string, chosen: string | undefined) =>
      html`<div class="field">
        <label for=${id}>${label}</label>
        <select id=${id} @change=${this.#choose}>
          ${choices.map(
            ({ key, name }) =>
              html`<option value=${key} .selected=${key === chosen}>${name}</option>`,
          )}
        </select>
      </div>`;
    return html`
      ${heading(this.headingLevel + 1, 'section', messages.compare, 'compare')}
      <div class="fields">
        ${select('one', messages.one, one)} ${select('other', messages.other, other)}
      </div>
      ${
        from && to
          ? comparisonView({ standard, language, messages, headingLevel, from, to })
          : html`<p class="lede" role="status">${messages.sameDate}</p>`
      }
    `;
  }

  protected override act(event: Event): void {
    const confirmed = (event.target as Element).closest<HTMLElement>('[data-confirm]');
    if (event.type === 'click' && confirmed) this.#confirm(confirmed.dataset.confirm ?? '');
    const id = event.type === 'click' ? linkTarget(event) : undefined;
    // Where nothing on this page takes the visit, the link leads on by itself.
    if (id !== undefined && this.selfCheck?.visit(id)) event.preventDefault();
  }

  readonly #take = (event: Event): void => {
    event.preventDefault();
    const { selfCheck } = this;
    const form = event.target as HTMLFormElement;
    const name = form.querySelector('input')?.value.trim();
    if (!selfCheck) return;
    selfCheck.takeSnapshot(name);
    form.reset();
    const taken = selfCheck.assessment.snapshots.at(-1);
    const language = this.#language;
    const messages = WORDS[language];
    this.outcome = taken
      ? messages.taken(nameOf({ ...taken, now: false }, language, messages))
      : '';
    this.dispatchEvent(new CseChangeEvent(selfCheck));
  };

  readonly #choose = ({ target }: Event): void => {
    const { id, value } = target as HTMLSelectElement;
    if (id === 'one') this.one = value;
    else this.other = value;
  };

  #confirm(id: string): void {
    const { selfCheck } = this;
    const answer = selfCheck?.assessment.answers.get(id);
    if (!selfCheck || !answer) return;
    if (answer.rating === undefined) selfCheck.setAside(id, answer.notApplicable ?? '');
    else selfCheck.rate(id, answer.rating);
    this.outcome = WORDS[this.#language].confirmed(id);
    this.dispatchEvent(new CseChangeEvent(selfCheck));
    // The button goes with its item; the next one of its kind is where the person goes on.
    void this.updateComplete.then(() => {
      const next = this.renderRoot.querySelector<HTMLElement>('[data-confirm], #title');
      next?.focus();
    });
  }
}

function nameOf(
  { at, name, now }: Pick<TrendPoint, 'at' | 'name' | 'now'>,
  language: Language,
  messages: ProgressMessages,
): string {
  if (now) return messages.now;
  const moment = momentIn(language, at);
  return name ? `${name}, ${moment}` : moment;
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-progress': CseProgress;
  }
}
