import { html, nothing, type TemplateResult } from 'lit';
import type { TrendPoint } from '../../core/progress/trend.js';
import { wordingFor } from '../../language/criteria-wording.js';
import { heading } from '../controls/heading.js';
import { nameOfPoint, type ProgressState } from './progress-state.js';
import { trendChart } from './trend-chart.js';

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
