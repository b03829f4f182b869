import { html, nothing, type TemplateResult } from 'lit';
import { findUnknownAnswers } from '../core/assessment/combine-assessments.js';
import type { Messages } from '../language/messages.js';
import type { SelfCheck } from '../self-check/self-check.js';
import { downloadAnswers, downloadText } from './download.js';

/**
 * What a person has to know about their saved answers: that they are not kept,
 * that some could not be read, that some are not counted. Each comes with the
 * file it is about.
 */
export function notices(selfCheck: SelfCheck, messages: Messages): TemplateResult {
  const { problem, spoilt } = selfCheck.saving;
  const { elements, ratings } = findUnknownAnswers(selfCheck.standard, selfCheck.assessment);
  const unknown = elements.length + ratings.length;
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
  </div>`;
}

function notice(text: string, action?: string, act?: () => void): TemplateResult {
  return html`<div class="panel notice" part="notice">
    <p>${text}</p>
    ${action ? html`<button class="button" part="button" @click=${act}>${action}</button>` : nothing}
  </div>`;
}
