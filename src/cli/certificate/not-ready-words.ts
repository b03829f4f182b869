import { displayLine } from '../../core/formats/display-text.js';
import type { NotReady } from '../../core/review/ready-to-certify.js';
import type { ReviewFile } from '../../core/review/review.js';
import type { Standard } from '../../core/standard/standard.js';
import { wordingFor } from '../../language/criteria-wording.js';

/** Why no certificate may follow from an assessment yet, a sentence each, with the elements by their ids. */
export function notReadyInWords(
  standard: Standard,
  file: ReviewFile,
  reasons: readonly NotReady[],
): string[] {
  return reasons.map((reason) => sentenceFor(reason, standard, file));
}

function sentenceFor(reason: NotReady, standard: Standard, file: ReviewFile): string {
  const elements = (reason.elementIds ?? []).join(', ');
  switch (reason.code) {
    case 'other-standard':
      return `It is against ${named(file.standard)}, and the pack is ${named(standard)}.`;
    case 'no-organisation':
      return 'It does not say which organisation was assessed.';
    case 'no-scope':
      return 'It does not say which services were assessed.';
    case 'no-assessor':
      return 'It does not say who assessed.';
    case 'no-decision':
      return 'No decision is recorded with its day.';
    case 'open':
      return `Not rated yet: ${elements}.`;
    case 'fatal':
      return `Rated so low that one of them is enough to miss the standard: ${elements}.`;
    case 'too-few':
      return `${scopeOf(reason, standard)}: ${reason.met ?? 0} elements are met, and ${reason.required ?? 0} must be. Not met: ${elements}.`;
  }
}

function named({ id, version }: { readonly id: string; readonly version: string }): string {
  return displayLine(`${id} ${version}`);
}

function scopeOf({ scopeId = '' }: NotReady, standard: Standard): string {
  if (!standard.criteria.some(({ id }) => id === scopeId)) return 'All criteria together';
  const { title } = wordingFor(standard, 'criteria', scopeId, standard.language);
  return `Criterion ${scopeId} (${title})`;
}
