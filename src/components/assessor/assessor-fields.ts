import { isDay } from '../../core/formats/day.js';
import { findingOf, newestReview, type Stage } from '../../core/review/review.js';
import { NOT_APPLICABLE } from '../../core/standard/standard.js';
import type { KeptReview } from '../../self-check/kept-review.js';
import { elementAround } from '../rating/element-card.js';

/** What came of an event of a field: an element was rated, something else of the file changed, or there is only something to tell at the field. */
export type Taken = 'rated' | 'changed' | 'told' | undefined;

/** Writes what an assessor types and chooses into the file. */
export class AssessorFields {
  /** Where something was typed that is not a day: stages, and ids of elements. */
  readonly wrongDays = new Set<string>();

  /** Takes what an event of a field says. Of text every letter is kept as it is typed; of all else what was chosen. */
  take(kept: KeptReview, type: string, field: HTMLInputElement | HTMLTextAreaElement): Taken {
    const { about, day, seen } = field.dataset;
    const id = elementAround(field);
    const isDate = field.type === 'date';
    const isChoice = field.type === 'radio' || field.type === 'checkbox';
    if (type !== (isDate || isChoice ? 'change' : 'input')) return undefined;
    if (isDate && !this.#isDay(field as HTMLInputElement, id ?? day ?? '')) return 'told';
    if (day !== undefined) describeDay(kept, day as Stage, field.value);
    else if (about !== undefined) describe(kept, about, field.value);
    else if (id === undefined) return undefined;
    else if (seen !== undefined) see(kept, id, seen, (field as HTMLInputElement).checked);
    else if (field.type === 'radio') return rate(kept, id, field.value);
    else kept.record(id, { [field.dataset.field ?? '']: field.value });
    return 'changed';
  }

  /* What is not a day is told at the field, and changes nothing. */
  #isDay({ value, validity }: HTMLInputElement, name: string): boolean {
    const sound = !validity.badInput && (value === '' || isDay(value));
    if (sound) this.wrongDays.delete(name);
    else this.wrongDays.add(name);
    return sound;
  }
}

function rate(kept: KeptReview, id: string, rating: string): Taken {
  kept.record(id, rating === NOT_APPLICABLE ? { notApplicable: '' } : { rating });
  return 'rated';
}

function see(kept: KeptReview, id: string, evidenceId: string, isSeen: boolean): void {
  const seen = (kept.file && findingOf(newestReview(kept.file), id)?.seen) ?? [];
  const others = seen.filter((one) => one !== evidenceId);
  kept.record(id, { seen: isSeen ? [...others, evidenceId] : others });
}

function describe(kept: KeptReview, name: string, value: string): void {
  const field = { [name]: value };
  if (name === 'organisation' || name === 'scope') kept.describeFile(field);
  else kept.describe(field);
}

function describeDay(kept: KeptReview, stage: Stage, day: string): void {
  if (kept.file) kept.describe({ days: { ...newestReview(kept.file).days, [stage]: day } });
}
