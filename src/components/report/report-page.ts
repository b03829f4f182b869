import { html, nothing, type TemplateResult } from 'lit';
import type { Standing } from '../../core/assessment/answer.js';
import type { PlanEntry } from '../../core/plan/plan.js';
import type { ElementChange } from '../../core/progress/progress.js';
import type { ReportedElement } from '../../core/report/report.js';
import { standardWording, wordingFor } from '../../language/criteria-wording.js';
import { dayOrAsGiven } from '../../language/dates.js';
import { gapSentences } from '../../language/gap-sentences.js';
import { standingLabel, unratedWords } from '../../language/standing-label.js';
import { barTextures } from '../charts/score-bar.js';
import { criteriaTable, themeChart } from '../charts/score-breakdown.js';
import { heading } from '../controls/heading.js';
import { langSpan } from '../controls/lang-span.js';
import type { ReportState } from '../report-page/report-state.js';

/** The report itself: all that is printed and saved, and nothing that can be pressed. */
export function reportPage(state: ReportState): TemplateResult {
  const { standard, report, messages, words, headingLevel, parts } = state;
  const { whole } = report.score;
  const title = standardWording(standard, messages.language);
  const section = (name: string, id: string) => heading(headingLevel + 1, 'section', name, id);
  return html`<article class="report" lang=${messages.language}>
    ${barTextures}
    <p class="running" aria-hidden="true"><span>${runningHead(state)}</span></p>
    <div class="sheet">
      ${heading(headingLevel, 'title', html`<span lang=${title.lang}>${title.title}</span>`, 'report')}
      <dl class="cover">
        ${state.cover.map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value ?? html`<span class="soft">${words.notGiven}</span>`}</dd>`,
        )}
      </dl>
      <p class="panel">${messages.indicative}</p>
      ${section(words.outcome, 'outcome')}
      <p class="lede">
        ${messages.outcome[whole.state]}: ${messages.ratedOf(whole.rated, whole.applicable)}.
      </p>
      <ul class="points">
        ${gapSentences(report.gap, messages).map(({ text }) => html`<li>${text}</li>`)}
      </ul>
      ${report.gap.anywhere ? html`<p>${messages.anywhere(report.gap.anywhere.pick)}</p>` : nothing}
      ${section(messages.whereYouStand, 'criteria')}
      ${criteriaTable(standard, report.score, messages)}
      ${themeChart(standard, report.score, messages)}
      ${parts.has('change') && report.change ? [section(words.change, 'change'), reportedChange(state)] : nothing}
      ${parts.has('plan') ? [section(words.plan, 'plan'), reportedPlan(state)] : nothing}
      ${section(words.elements, 'elements')}
      ${standard.criteria.map(({ id }) => criterionOf(state, id))}
    </div>
  </article>`;
}

/* What stands at the top of every printed page; a screen reader has it all on the first one. */
function runningHead({ cover, words }: ReportState): string {
  const given = cover.map(([, value]) => value).filter((value) => value !== undefined);
  return [...given, words.indicative].join(' · ');
}

function criterionOf(state: ReportState, id: string): TemplateResult {
  const { standard, report, messages, words, headingLevel } = state;
  const { title, lang } = wordingFor(standard, 'criteria', id, messages.language);
  const elements = report.elements.get(id) ?? [];
  const name = html`${messages.criterion(id)}: <span lang=${lang}>${title}</span>`;
  return html`
    ${heading(headingLevel + 2, 'criterion', name, `criterion-${id}`)}
    ${
      elements.length === 0
        ? html`<p>${words.noneRated}</p>`
        : elements.map((element) => elementOf(state, element))
    }
  `;
}

function elementOf(state: ReportState, element: ReportedElement): TemplateResult {
  const { standard, messages, words, headingLevel, parts } = state;
  const { elementId: id, standing, reason, note, evidence } = element;
  const { title, lang } = wordingFor(standard, 'elements', id, messages.language);
  const name = html`<span class="number">${id}</span> <span lang=${lang}>${title}</span>`;
  return html`<div class="reported">
    ${heading(headingLevel + 3, 'reported-title', name, `element-${id}`)}
    <p class="standing">
      ${langSpan(standingLabel(standard, standing, messages.language, unratedWords(messages)))}
    </p>
    ${reason ? html`<p><b>${words.reason}:</b> ${reason}</p>` : nothing}
    ${note && parts.has('notes') ? html`<p><b>${messages.note}:</b> ${note}</p>` : nothing}
    ${parts.has('evidence') ? evidenceOf(state, standing, evidence) : nothing}
  </div>`;
}

function evidenceOf(
  { standard, words, messages }: ReportState,
  standing: Standing,
  evidence: ReportedElement['evidence'],
): unknown {
  if (evidence.length === 0) {
    return standard.ratingsById.get(standing)?.met
      ? html`<p class="soft">${words.noEvidence}</p>`
      : nothing;
  }
  return html`<ul class="points">
    ${evidence.map(({ title, kind, place, date, note }) => {
      const facts = [
        kind && words.kind[kind],
        place,
        date && dayOrAsGiven(messages.language, date),
        note,
      ];
      const known = facts.filter(Boolean).join('; ');
      return html`<li>
        ${title}${known ? html` <span class="soft">(${known})</span>` : nothing}
      </li>`;
    })}
  </ul>`;
}

/** What rose and what fell since the last snapshot. */
function reportedChange(state: ReportState): unknown {
  const { report, messages, words } = state;
  const { change, since } = report;
  if (!change || !since) return nothing;
  const { rose, fell, other, whole } = change;
  return html`
    <p>${words.changedSince(dayOrAsGiven(messages.language, since.at), since.name)}</p>
    <p>${words.metNow(whole.met.before, whole.met.now)}</p>
    ${rose.length + fell.length + other.length === 0 ? html`<p>${words.noChange}</p>` : nothing}
    ${changes(state, words.rose, rose)} ${changes(state, words.fell, fell)}
    ${changes(state, words.other, other)}
  `;
}

function changes(
  state: ReportState,
  name: string,
  list: readonly ElementChange[],
): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  const { standard, messages, words } = state;
  const label = (standing: Standing) =>
    standingLabel(standard, standing, messages.language, unratedWords(messages)).label;
  return html`<p class="gap-lead"><b>${name}</b></p>
    <ul class="points">
      ${list.map(({ elementId, from, to }) => {
        const { title, lang } = wordingFor(standard, 'elements', elementId, messages.language);
        return html`<li>
          ${elementId} <span lang=${lang}>${title}</span>: ${words.fromTo(label(from), label(to))}
        </li>`;
      })}
    </ul>`;
}

/** The plan as a table; labelled by the heading `plan` before it. */
function reportedPlan(state: ReportState): TemplateResult {
  const { plan, words } = state;
  const planned = plan.entries;
  if (planned.length === 0) return html`<p>${words.noPlan}</p>`;
  const names = [words.element, words.what, words.owner, words.due, words.effort, words.state];
  return html`<table class="table" role="table" aria-labelledby="plan">
    <thead role="rowgroup">
      <tr role="row">
        ${names.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${planned.map((entry) => row(state, entry, names))}
    </tbody>
  </table>`;
}

function row(
  { standard, messages, words }: ReportState,
  { elementId, action, overdue }: PlanEntry,
  names: readonly string[],
): TemplateResult {
  const { title, lang } = wordingFor(standard, 'elements', elementId, messages.language);
  const { what, owner = '–', due, effort, state, reason } = action;
  const cells = [
    what,
    owner,
    due === undefined
      ? '–'
      : html`${dayOrAsGiven(messages.language, due)}${overdue ? html` <b>(${words.overdue})</b>` : ''}`,
    effort ? words.efforts[effort] : '–',
    html`${words.states[state]}${reason ? `: ${reason}` : ''}`,
  ];
  return html`<tr role="row">
    <th role="rowheader" scope="row">${elementId} <span lang=${lang}>${title}</span></th>
    ${cells.map((cell, at) => html`<td role="cell" data-label=${names[at + 1] ?? ''}>${cell}</td>`)}
  </tr>`;
}
