import { html, nothing, type TemplateResult } from 'lit';
import { freshLooks } from '../../core/assessment/carry-over.js';
import { findUnknownAnswers } from '../../core/assessment/combine-assessments.js';
import type { Standard } from '../../core/standard/standard.js';
import type { Messages } from '../../language/messages.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { downloadAnswers, downloadText } from './download.js';

/**
 * What a person has to know about their saved answers: that they are not kept,
 * that some could not be read, that some are not counted. Each comes with the
 * file it is about.
 *
 * @param leadsOn - Whether a link to the page "Over time" leads there.
 */
export function notices(
  selfCheck: SelfCheck,
  messages: Messages,
  leadsOn: boolean,
): TemplateResult {
  const { standard, assessment, saving } = selfCheck;
  const { problem, spoilt } = saving;
  const { elements, ratings } = findUnknownAnswers(standard, assessment);
  // What another element took over is no longer unknown; that wants a fresh look is told below.
  const unknown = ratings.length + elements.filter((id) => !isReplaced(standard, id)).length;
  return html`<div role="alert">
      ${
        problem
          ? notice(messages.problem[problem], messages.download, () => {
              downloadAnswers(selfCheck);
            })
          : nothing
      }
      ${
        spoilt.length > 0
          ? notice(messages.spoilt(spoilt.length), messages.downloadSpoilt, () => {
              downloadText('not-read.json', JSON.stringify(spoilt, null, 2));
            })
          : nothing
      }
      ${unknown > 0 ? notice(messages.unknown(unknown)) : nothing}
    </div>
    ${newVersion(selfCheck, messages, leadsOn)}`;
}

/* Not an alert: it can wait, and its figures change with each rating. */
function newVersion(selfCheck: SelfCheck, messages: Messages, leadsOn: boolean): unknown {
  const { standard, assessment } = selfCheck;
  const { carried, added } = freshLooks(standard, assessment);
  if (carried.length + added.length === 0 || assessment.answers.size === 0) return nothing;
  return html`<div class="panel told" part="notice">
    <p>${messages.newVersion(standard.version, carried.length, added.length)}</p>
    ${leadsOn ? html`<a class="link" href="#cse-progress">${messages.seeNewVersion}</a>` : nothing}
  </div>`;
}

function isReplaced({ withdrawn }: Standard, id: string): boolean {
  return (withdrawn.get(id)?.replacedBy.length ?? 0) > 0;
}

function notice(text: string, action?: string, act?: () => void): TemplateResult {
  return html`<div class="panel notice" part="notice">
    <p>${text}</p>
    ${action ? html`<button class="button" part="button" @click=${act}>${action}</button>` : nothing}
  </div>`;
}
