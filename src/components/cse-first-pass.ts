import { html } from 'lit';
import { cy } from '../language/first-pass-messages.cy.js';
import { en } from '../language/first-pass-messages.en.js';
import type { FirstPassMessages } from '../language/first-pass-messages.js';
import type { Language } from '../language/language.js';
import type { Messages } from '../language/messages.js';
import type { SelfCheck } from '../self-check/self-check.js';
import { AssessmentPart } from './assessment-part.js';
import { heading } from './heading.js';
import { themeStyles } from './theme.styles.js';

/* Both at hand: this whole part comes only when it is asked for. */
const WORDS: Readonly<Record<Language, FirstPassMessages>> = { en, cy };

/**
 * A short way in: each sub-criterion is rated at first sight, and the weakest
 * are then the first to look into. It counts for no score.
 *
 * @summary A first impression of every sub-criterion, in ten minutes.
 * @tag cse-first-pass
 * @slot - Shown until the part is ready, and where script does not run.
 * @csspart heading - Every heading.
 */
export class CseFirstPass extends AssessmentPart {
  static override styles = [themeStyles];

  protected override renderPart({ standard }: SelfCheck, { language }: Messages): unknown {
    const messages = WORDS[language];
    const parts = standard.criteria.flatMap(({ subCriteria }) => subCriteria);
    const minutes = Math.ceil(parts.length * (standard.minutesPerSubCriterion ?? 1));
    return html`
      ${heading(this.headingLevel, 'title', messages.title)}
      <p class="lede">${messages.about(parts.length, minutes)}</p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-first-pass': CseFirstPass;
  }
}
