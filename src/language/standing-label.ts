import type { Standing } from '../core/assessment/answer.js';
import type { NOT_APPLICABLE, Standard } from '../core/standard/standard.js';
import { wordingFor, type Worded } from './criteria-wording.js';
import type { Messages } from './messages.js';

/** What is said of an element that has no rating. */
export interface UnratedWords {
  readonly unrated: string;
  readonly notApplicable: string;
}

/* As a type alone: words know the core's codes, and need none of its code. */
const SET_ASIDE: typeof NOT_APPLICABLE = 'not-applicable';

/** What a standing is called: the pack's label of the rating, in the language it has for it, or why there is none. */
export function standingLabel(
  standard: Standard,
  standing: Standing,
  language: string,
  words: UnratedWords,
): Worded<{ readonly label: string }> {
  if (standard.ratingsById.has(standing))
    return wordingFor(standard, 'ratings', standing, language);
  const { unrated, notApplicable } = words;
  return { label: standing === SET_ASIDE ? notApplicable : unrated, lang: language };
}

/** What the self-check's own pages say of an element that has no rating. */
export function unratedWords({ notApplicable, columns }: Messages): UnratedWords {
  return { unrated: columns.unrated, notApplicable };
}
