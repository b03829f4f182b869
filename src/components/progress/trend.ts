import { html, nothing, type TemplateResult, svg } from 'lit';
import type { ScopeScore } from '../../core/assessment/scope-score.js';
import type { TrendPoint } from '../../core/progress/trend.js';
import { wordingFor } from '../../language/criteria-wording.js';
import { inPercent } from '../../language/language.js';
import { heading } from '../controls/heading.js';
import { nameOfPoint, type ProgressState } from './progress-state.js';

/** How the criteria and the themes went from date to date. */
export function trendSection(state: ProgressState): TemplateResult {
  const { points, messages, language, headingLevel } = state;
  const { standard } = state.selfCheck;
  const chart = {
    headingLevel: headingLevel + 1,
    points,
    when: (point: TrendPoint) => nameOfPoint(point, language, messages),
    date: messages.date,
  };
  const percent = standard.rule.metPercent.criterion;
  const themes = themeLines(state);
  return html`
    ${heading(headingLevel, 'section', messages.trend, 'trend')}
    <p class="text">${messages.trendAbout(standard.version)}</p>
    ${trendChart({
      ...chart,
      id: 'by-criterion',
      title: messages.byCriterion,
      lines: criterionLines(state),
      needed: percent === undefined ? undefined : { percent, words: messages.needed(percent) },
    })}
    ${
      themes.length > 0
        ? trendChart({ ...chart, id: 'by-theme', title: messages.byTheme, lines: themes })
        : nothing
    }
  `;
}

/* Those of the criteria, and last that of the whole. */
function criterionLines({ selfCheck: { standard }, points, messages, language }: ProgressState) {
  const criteria = standard.criteria.map(({ id }, index) => {
    const { title, lang } = wordingFor(standard, 'criteria', id, language);
    const scores = points.flatMap(({ score }) => score.criteria[index] ?? []);
    return { label: `${id} ${title}`, lang, scores };
  });
  const scores = points.map(({ score }) => score.whole);
  return [...criteria, { label: messages.whole, lang: language, scores }];
}

function themeLines({ selfCheck: { standard }, points, language }: ProgressState) {
  return standard.themes.map(({ id }, index) => {
    const { label, lang } = wordingFor(standard, 'themes', id, language);
    return { label, lang, scores: points.flatMap(({ score }) => score.themes[index] ?? []) };
  });
}

/*
 * Lines are told apart by the shape of their marks and by their dashes, never by
 * colour alone, and each column of the table beside them shows its own mark. All
 * places are in per cent, so that the chart takes any width and its text stays
 * as large as the rest.
 */

/** One line of a trend: a criterion, a theme or the whole. */
interface TrendLine {
  readonly label: string;
  /** Language of the label, where it is the pack's own. */
  readonly lang: string;
  readonly scores: readonly ScopeScore[];
}

/** Props of a trend chart. */
interface TrendChartState {
  readonly id: string;
  readonly title: string;
  readonly headingLevel: number;
  /** Oldest first. */
  readonly points: readonly TrendPoint[];
  readonly lines: readonly TrendLine[];
  /** The date of a point in words. */
  readonly when: (point: TrendPoint) => string;
  readonly date: string;
  /** Share that must be met, in per cent, and what the line at it says; left out where the rule names none. */
  readonly needed?: { readonly percent: number; readonly words: string } | undefined;
}

const MARKS = [
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0',
  'M-5-5H5V5H-5Z',
  'M0-6 6 5H-6Z',
  'M0-7 7 0 0 7-7 0Z',
  'M-5-5 5 5M5-5-5 5',
  'M0-6V6M-6 0H6',
];
const DASHES = ['none', '8 4', '2 4', '12 4 2 4', '5 2', '16 6'];

/** Lines over time, with their figures in a table below. */
function trendChart(state: TrendChartState): TemplateResult {
  const { id, title, headingLevel, points, lines, when, date, needed } = state;
  return html`<figure part="chart" class="trend" aria-labelledby=${id}>
    ${heading(headingLevel, 'trend-title', title, id)}
    <svg class="lines" aria-hidden="true">
      ${[0, 50, 100].map((percent) => grid(percent, 'grid'))}
      ${needed ? grid(needed.percent, 'grid needed') : nothing}
      ${lines.map((line, index) => trendLine(line, index, points))}
    </svg>
    <p class="ends soft" aria-hidden="true">
      ${[points[0], points.at(-1)].map((point) => html`<span>${point ? when(point) : ''}</span>`)}
    </p>
    ${needed ? html`<p class="soft">${needed.words}</p>` : nothing}
    <div class="scroll" role="region" aria-labelledby=${id} tabindex="0">
      <table class="table" part="table">
        <thead>
          <tr>
            <th scope="col">${date}</th>
            ${lines.map(({ label, lang }, index) => {
              return html`<th scope="col" lang=${lang}>${sample(index)} ${label}</th>`;
            })}
          </tr>
        </thead>
        <tbody>
          ${points.map(
            (point, at) =>
              html`<tr>
                <th scope="row">${when(point)}</th>
                ${lines.map(
                  ({ scores }) => html`<td>${inPercent(scores[at]?.share.worst ?? 0)}</td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </figure>`;
}

function grid(percent: number, kind: string): unknown {
  const y = height(percent / 100);
  return svg`<line class=${kind} x1="0" x2="100%" y1=${y} y2=${y}></line>
    <text class="tick" x="0" y=${y} dy="-0.3em">${percent}%</text>`;
}

function trendLine({ scores }: TrendLine, index: number, points: readonly TrendPoint[]): unknown {
  const xs = places(points);
  const ys = scores.map(({ share }) => height(share.worst));
  return svg`<g>
    ${xs.slice(1).map(
      (x, at) => svg`<line class="line" stroke-dasharray=${DASHES[index % DASHES.length] ?? ''}
        x1=${xs[at] ?? x} y1=${ys[at] ?? ''} x2=${x} y2=${ys[at + 1] ?? ''}></line>`,
    )}
    ${xs.map((x, at) => svg`<svg class="at" x=${x} y=${ys[at] ?? ''}>${mark(index)}</svg>`)}
  </g>`;
}

function mark(index: number): unknown {
  return svg`<path class="mark" d=${MARKS[index % MARKS.length] ?? ''}></path>`;
}

function sample(index: number): TemplateResult {
  return html`<svg class="sample" viewBox="-20 -9 40 18" aria-hidden="true">
    <line
      class="line"
      x1="-20"
      x2="20"
      stroke-dasharray=${DASHES[index % DASHES.length] ?? ''}
    ></line>
    ${mark(index)}
  </svg>`;
}

/* By time; where all is of one moment, side by side. */
function places(points: readonly TrendPoint[]): string[] {
  const times = points.map(({ at }) => Date.parse(at));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const span = last - first;
  return times.map((time, index) => {
    const share = span > 0 ? (time - first) / span : index / Math.max(1, times.length - 1);
    return `${12 + share * 84}%`;
  });
}

function height(share: number): string {
  return `${94 - share * 88}%`;
}
