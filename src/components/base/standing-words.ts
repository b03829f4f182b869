import { html, type TemplateResult } from 'lit';
import type { Standing } from '../../core/assessment/answer.js';
import { NOT_APPLICABLE } from '../../core/standard/rating.js';
import type { Standard } from '../../core/standard/standard.js';
import { wordingFor } from '../../language/criteria-wording.js';
import type { Language } from '../../language/language.js';

/** What is said of an element that has no rating. */
export interface UnratedWords {
  readonly unrated: string;
  readonly notApplicable: string;
}

/** A standing in words: the pack's label of the rating, in its language, or why there is none. */
export function standingInWords(
  standard: Standard,
  standing: Standing,
  language: Language,
  words: UnratedWords,
): TemplateResult {
  if (standard.ratingsById.has(standing)) {
    const { label, lang } = wordingFor(standard, 'ratings', standing, language);
    return html`<span lang=${lang}>${label}</span>`;
  }
  return html`<span>${standing === NOT_APPLICABLE ? words.notApplicable : words.unrated}</span>`;
}
