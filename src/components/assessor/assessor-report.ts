import { html, nothing, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import { writeCsv } from '../../core/formats/csv.js';
import { displayText } from '../../core/formats/display-text.js';
import { elementsAsClaimed, type Claimed } from '../../core/review/claimed.js';
import { findingsAfter, resultOf, type FoundStanding } from '../../core/review/findings.js';
import { checkReadiness, type NotReady } from '../../core/review/ready-to-certify.js';
import { remarksOf, reviewRows } from '../../core/review/review-rows.js';
import { STAGES, handedOverFor } from '../../core/review/review.js';
import { NOT_APPLICABLE, elementsOf } from '../../core/standard/standard.js';
import { standardWording, wordingFor } from '../../language/criteria-wording.js';
import { dayOrAsGiven } from '../../language/dates.js';
import { standingLabel, unratedWords } from '../../language/standing-label.js';
import { downloadText } from '../base/download.js';
import { barTextures } from '../charts/score-bar.js';
import { criteriaTable } from '../charts/score-breakdown.js';
import { heading } from '../controls/heading.js';
import { localDay } from '../controls/local-day.js';
import { reportControls } from '../report-page/report-controls.js';
import { reportHtml } from '../report-page/report-file.js';
import { nameOfFile, standingIn, type AssessorState } from './assessor-state.js';
import { sideBySideView } from './side-by-side-view.js';

/** The assessor’s report: all that is printed and saved, and nothing that can be pressed. */
export function assessorReport(state: AssessorState): TemplateResult {
  const { standard, file, review, words, messages, headingLevel } = state;
  const { score } = resultOf(standard, file, review.id);
  const { whole } = score;
  const section = (name: string, id: string) => heading(headingLevel + 1, 'section', name, id);
  const cover = coverOf(state);
  return html`<article class="report" lang=${messages.language}>
    ${barTextures}
    <p class="running" aria-hidden="true"><span>${runningHead(state)}</span></p>
    <div class="sheet">
      ${heading(headingLevel, 'title', words.reportTitle, 'report')}
      <dl class="cover">
        ${cover.map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>
                ${value ? displayText(value) : html`<span class="soft">${words.notGiven}</span>`}
              </dd>`,
        )}
      </dl>
      <p class="panel">${words.proposal}</p>
      ${section(words.outcomeTitle, 'outcome')}
      <p class="lede">
        ${words.outcome[whole.state]}: ${messages.ratedOf(whole.rated, whole.applicable)}.
      </p>
      ${review.conclusion ? html`<p class="text prose">${displayText(review.conclusion)}</p>` : nothing}
      <p class="label">${words.keeps}</p>
      ${keeps(state)} ${section(words.whereItStands, 'criteria')}
      ${criteriaTable(standard, score, messages)} ${section(words.remarks.required, 'required')}
      ${remarks(state, 'required')} ${section(words.remarks.goodPractice, 'good-practice')}
      ${remarks(state, 'goodPractice')} ${section(words.page.compare, 'compared')}
      ${sideBySideView(state, headingLevel + 2)} ${section(words.elementByElement, 'elements')}
      ${elements(state)}
    </div>
  </article>`;
}

/* What stands at the top of every printed page; a screen reader has it all on the first one. */
function runningHead(state: AssessorState): string {
  const { file, review, words } = state;
  const { scope } = file;
  return [nameOfFile(file, words), scope, words.kind[review.kind], words.proposal]
    .filter(Boolean)
    .join(' · ');
}

function coverOf(state: AssessorState): readonly (readonly [string, string | undefined])[] {
  const { standard, file, review, words, messages } = state;
  const { language } = messages;
  const { title = '' } = standardWording(standard, language);
  const handed = handedOverFor(file, review.id);
  const days = STAGES.map((stage) => {
    const day = review.days[stage];
    return [words.dayOf[stage], day && dayOrAsGiven(language, day)] as const;
  });
  return [
    [words.organisation, file.organisation],
    [words.scope, file.scope],
    [words.body, review.body],
    [words.assessor, review.assessor],
    [words.reference, review.reference],
    [words.review, `${words.kind[review.kind]}: ${words.stage[review.stage]}`],
    ...days,
    [
      words.selfAssessment,
      handed && words.byAndOn(handed.assessment.details?.person, dayOrAsGiven(language, handed.at)),
    ],
    [words.standard, words.version(title, file.standard.version)],
  ];
}

/** What stands between the review and a certificate, in words. */
function keeps(state: AssessorState): TemplateResult {
  const { standard, file, review, words } = state;
  const reasons = checkReadiness(standard, file, review);
  if (reasons.length === 0) return html`<p>${words.keepsNothing}</p>`;
  return html`<ul class="points">
    ${reasons.map((reason) => html`<li>${inWords(state, reason)}</li>`)}
  </ul>`;
}

function inWords({ standard, words, messages }: AssessorState, reason: NotReady): string {
  const { code, elementIds = [], scopeId, met = 0, required = 0 } = reason;
  const scope =
    scopeId === undefined || scopeId === standard.id ? words.whole : messages.criterion(scopeId);
  const said = words.notReady[code]({ elements: elementIds.length, met, required, scope });
  return elementIds.length > 0 ? `${said}: ${elementIds.join(', ')}.` : said;
}

function remarks(state: AssessorState, member: 'goodPractice' | 'required'): TemplateResult {
  const { standard, file, review, words, messages } = state;
  const all = remarksOf(standard, file, review.id, member);
  if (all.length === 0) return html`<p class="text">${words.noRemarks[member]}</p>`;
  return html`<ul class="points">
    ${all.map(({ elementId, text, due }) => {
      const { title, lang } = wordingFor(standard, 'elements', elementId, messages.language);
      return html`<li>
        <b>${elementId} <span lang=${lang}>${title}</span>:</b>
        <span class="prose">${displayText(text)}</span>${
          due ? html` <b>(${words.by(dayOrAsGiven(messages.language, due))})</b>` : nothing
        }
      </li>`;
    })}
  </ul>`;
}

function elements(state: AssessorState): readonly TemplateResult[] {
  const { standard, file, review, messages, headingLevel } = state;
  const found = findingsAfter(standard, file, review.id);
  const claims = elementsAsClaimed(standard, file, review.id);
  return standard.criteria.map((criterion) => {
    const { title, lang } = wordingFor(standard, 'criteria', criterion.id, messages.language);
    const name = html`${messages.criterion(criterion.id)}: <span lang=${lang}>${title}</span>`;
    return html`
      ${heading(headingLevel + 2, 'criterion', name, `criterion-${criterion.id}`)}
      ${elementsOf(criterion).map(({ id }) => element(state, id, claims.get(id), found.get(id)))}
    `;
  });
}

function element(
  state: AssessorState,
  id: string,
  claimed: Claimed | undefined,
  found: FoundStanding | undefined,
): TemplateResult {
  const { standard, file, words, messages, headingLevel } = state;
  const { title, lang } = wordingFor(standard, 'elements', id, messages.language);
  const finding = found?.finding;
  const text = (label: string, value: string | undefined) =>
    value?.trim() ? html`<p class="prose"><b>${label}:</b> ${displayText(value)}</p>` : nothing;
  const seen = (claimed?.evidence ?? [])
    .filter((piece) => finding?.seen?.includes(piece.id))
    .map((piece) => piece.title);
  const on = (by: string | undefined, at: string | undefined) =>
    at
      ? html` <span class="soft"
          >(${words.byAndOn(by && displayText(by), dayOrAsGiven(messages.language, at))})</span
        >`
      : nothing;
  const earlier = file.reviews.find((one) => one.id === found?.reviewId);
  const stillFrom =
    earlier && earlier !== file.reviews.at(-1)
      ? html` <span class="soft">${words.kind[earlier.kind]}</span>`
      : nothing;
  return html`<div class="reported">
    ${heading(headingLevel + 3, 'reported-title', html`<span class="number">${id}</span> <span lang=${lang}>${title}</span>`, `element-${id}`)}
    <p>
      <b>${words.selfRating}: ${standingIn(state, claimed?.standing ?? '')}</b
      >${on(claimed?.by, claimed?.changed)}
    </p>
    <p>
      <b>${words.assessorsRating}: ${standingIn(state, found?.standing ?? '')}</b
      >${on(finding?.by, finding?.changed)}${stillFrom}
    </p>
    ${text(words.finding, found?.standing === NOT_APPLICABLE ? finding?.notApplicable : finding?.finding)}
    ${text(words.seen, seen.join('; '))} ${text(words.onSite, finding?.onSite)}
    ${text(words.goodPractice, finding?.goodPractice)} ${text(words.required, finding?.required)}
  </div>`;
}

/** The page with the assessor’s report, and the ways in which it leaves the page. */
export class AssessorReportPage {
  readonly #host: LitElement;
  readonly #styles: readonly CSSResult[];
  #saved = '';

  constructor(host: LitElement, styles: readonly CSSResult[]) {
    this.#host = host;
    this.#styles = styles;
  }

  render(state: AssessorState): TemplateResult {
    const { words, headingLevel } = state;
    return html`
      ${reportControls({
        headingLevel,
        title: words.page.report,
        id: 'assessor-report',
        about: words.reportAbout,
        words,
        saveHtml: () => {
          this.#saveHtml(state);
        },
        saveCsv: () => {
          this.#save(state, 'csv', assessorCsv(state));
        },
        saved: this.#saved,
      })}
      ${assessorReport({ ...state, headingLevel: Math.min(headingLevel + 1, 4) })}
    `;
  }

  /** Forgets that a file was saved, once the report is no longer what it says. */
  forgetSaved(): void {
    this.#saved = '';
  }

  #saveHtml(state: AssessorState): void {
    const { messages, words, standard } = state;
    const { title = '' } = standardWording(standard, messages.language);
    const about = { title: `${title}: ${words.reportTitle}`, language: messages.language };
    const text = reportHtml(this.#host.renderRoot, this.#styles, about);
    if (text) this.#save(state, 'html', text);
  }

  #save({ file, words }: AssessorState, ending: string, text: string): void {
    const name = `${file.standard.id}-assessor-report-${localDay(new Date())}.${ending}`;
    downloadText(name, text);
    this.#saved = words.saved(name);
    this.#host.requestUpdate();
  }
}

/** A review as a table for a spreadsheet, a row for each element. */
function assessorCsv(state: AssessorState): string {
  const { file, review, standard, messages, words } = state;
  const rows = reviewRows(standard, file, review.id, {
    columns: words.columns,
    title: (id) => wordingFor(standard, 'elements', id, messages.language).title,
    standing: (standing) =>
      standingLabel(standard, standing, messages.language, unratedWords(messages)).label,
    match: words.match,
  });
  return writeCsv(rows);
}
