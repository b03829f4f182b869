import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { findGap } from '../../core/assessment/gap.js';
import type { ScopeScore } from '../../core/assessment/scope-score.js';
import type { Messages } from '../../language/messages.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { AnswerTools } from '../base/answer-tools.js';
import { AssessmentPart } from '../base/assessment-part.js';
import { barTextures } from '../charts/score-bar.js';
import { criteriaTable, themeChart } from '../charts/score-breakdown.js';
import { heading } from '../controls/heading.js';
import { linkTarget } from '../controls/links.js';
import { localDay } from '../controls/local-day.js';
import { resultStyles } from '../report-page/cse-result.styles.js';
import { themeStyles } from '../theme/theme.styles.js';
import { evidenceGaps, gapList } from './gaps.js';
import { loadPart } from './lazy-parts.js';

/**
 * Where the service stands by its own ratings, and what it still lacks.
 * Inside a `<cse-self-check>` it shows that assessment; alone it shows the one
 * saved under the same `storage-key`.
 *
 * @summary The indicative result: outcome, criteria, themes and gap.
 * @tag cse-result
 * @slot - Shown until the result is ready, and where script does not run.
 * @fires {CseChangeEvent} cse-change - A person opened a file or deleted the answers.
 * @csspart heading - Every heading.
 * @csspart state - A state in words with its shape.
 * @csspart table - The table of the criteria.
 * @csspart chart - One chart with its figures.
 * @csspart gap - What one criterion still needs.
 * @csspart button - Every button.
 * @csspart dialog - The question asked before answers are deleted.
 */
export class CseResult extends AssessmentPart {
  static override styles = [themeStyles, resultStyles];

  static override get properties(): PropertyDeclarations {
    return { benchmark: {}, partMissing: { state: true } };
  }

  /** URL of what the centre publishes of others, to stand beside it; that of the `<cse-self-check>` around if absent. */
  declare benchmark: string | undefined;
  declare private partMissing: boolean;

  readonly #tools = new AnswerTools(this);

  protected override renderPart(selfCheck: SelfCheck, messages: Messages): TemplateResult {
    const { standard, assessment, score } = selfCheck;
    const { headingLevel } = this;
    const gap = findGap(standard, assessment, score);
    return html`
      ${barTextures} ${heading(headingLevel, 'title', messages.outcome[score.whole.state])}
      ${outlook(score.whole, messages)}
      <p class="panel">${messages.indicative}</p>
      ${heading(headingLevel + 1, 'section', messages.whereYouStand, 'criteria')}
      ${criteriaTable(standard, score, messages)} ${themeChart(standard, score, messages)}
      ${heading(headingLevel + 1, 'section', messages.gap, 'gap')}
      ${gapList({ standard, gap, messages, headingLevel: headingLevel + 2, planned: this.#planned })}
      ${evidenceGaps({ selfCheck, messages, headingLevel: headingLevel + 1, today: localDay(new Date()) })}
      ${this.#renderBenchmark(messages)} ${this.#tools.render(selfCheck, messages)}
    `;
  }

  /* Few pages compare with others, so what does is loaded where it is asked for. */
  #renderBenchmark({ partMissing }: Messages): unknown {
    const url = this.benchmark ?? this.closest('cse-self-check')?.benchmark;
    if (!url) return nothing;
    void loadPart('cse-benchmark').then((there) => {
      this.partMissing = !there;
    });
    return this.partMissing
      ? html`<p class="panel notice" role="alert">${partMissing}</p>`
      : html`<cse-benchmark
          .selfCheck=${this.selfCheck}
          src=${url}
          heading-level=${this.headingLevel + 1}
          exportparts="heading,notice"
        ></cse-benchmark>`;
  }

  protected override act(event: Event): void {
    if (linkTarget(event) === 'plan') document.querySelector('cse-plan')?.focusHeading();
  }

  /* Whether a plan can be reached from here: the self-check around has one as a page, or this page holds one. */
  get #planned(): boolean {
    return this.getRootNode() !== document || document.querySelector('cse-plan') !== null;
  }
}

function outlook({ unrated, outcome }: ScopeScore, messages: Messages): unknown {
  if (unrated === 0) return nothing;
  const reaches = (view: 'known' | 'best' | 'worst') => outcome[view] === 'reaches';
  const known = outcome.known === null ? null : reaches('known');
  return html`<p class="lede">${messages.outlook(known, reaches('best'), reaches('worst'))}</p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-result': CseResult;
  }
}
