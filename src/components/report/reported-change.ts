import { html, nothing, type TemplateResult } from 'lit';
import type { Standing } from '../../core/assessment/answer.js';
import type { ElementChange } from '../../core/progress/progress.js';
import { wordingFor } from '../../language/criteria-wording.js';
import { dayOrAsGiven } from '../../language/dates.js';
import { standingLabel, unratedWords } from '../../language/standing-label.js';
import type { ReportState } from '../report-page/report-state.js';

/** What rose and what fell since the last snapshot. */
export function reportedChange(state: ReportState): unknown {
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
