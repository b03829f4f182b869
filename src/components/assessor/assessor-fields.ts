import { isDay } from '../../core/formats/day.js';
import type { FindingFields } from '../../core/review/review-changes.js';
import { findingOf, newestReview, type Stage } from '../../core/review/review.js';
import { NOT_APPLICABLE } from '../../core/standard/rating.js';
import type { KeptReview } from '../../self-check/kept-review.js';
import { elementAround } from '../rating/element-card.js';

/** What the element around does once a field was filled in. */
export interface AssessorFieldsHost {
  readonly kept: () => KeptReview | undefined;
  /** An element was rated. */
  readonly rated: () => void;
  /** Something of the file changed. */
  readonly changed: () => void;
  /** Nothing changed, but a field has something to tell. */
  readonly drawAgain: () => void;
}

/** Writes what an assessor types and chooses into the file. */
export class AssessorFields {
  /** Days that were typed and are none: stages, and ids of elements. */
  readonly wrongDays = new Set<string>();
  readonly #host: AssessorFieldsHost;

  constructor(host: AssessorFieldsHost) {
    this.#host = host;
  }

  /** Takes what an event of a field says. Of text every letter is kept as it is typed; of all else what was chosen. */
  take(type: string, field: HTMLInputElement | HTMLTextAreaElement): void {
    const { about, day, seen } = field.dataset;
    const id = elementAround(field);
    const isDate = field.type === 'date';
    const isChoice = field.type === 'radio' || field.type === 'checkbox';
    if (type !== (isDate || isChoice ? 'change' : 'input')) return;
    if (isDate && !this.#isDay(field as HTMLInputElement, id ?? day ?? '')) return;
    if (day !== undefined) this.#describeDay(day as Stage, field.value);
    else if (about !== undefined) this.#describe(about, field.value);
    else if (id === undefined) return;
    else if (seen !== undefined) this.#see(id, seen, (field as HTMLInputElement).checked);
    else if (field.type === 'radio') this.#rate(id, field.value);
    else this.record(id, { [field.dataset.field ?? '']: field.value });
  }

  /** Writes what was found about an element. */
  record(id: string, fields: FindingFields): void {
    this.#host.kept()?.record(id, fields);
    this.#host.changed();
  }

  /* What is no day is told at the field, and changes nothing. */
  #isDay({ value, validity }: HTMLInputElement, name: string): boolean {
    const sound = !validity.badInput && (value === '' || isDay(value));
    if (sound) this.wrongDays.delete(name);
    else this.wrongDays.add(name);
    this.#host.drawAgain();
    return sound;
  }

  #rate(id: string, rating: string): void {
    this.record(id, rating === NOT_APPLICABLE ? { notApplicable: '' } : { rating });
    this.#host.rated();
  }

  #see(id: string, evidenceId: string, isSeen: boolean): void {
    const file = this.#host.kept()?.file;
    const seen = (file && findingOf(newestReview(file), id)?.seen) ?? [];
    const others = seen.filter((one) => one !== evidenceId);
    this.record(id, { seen: isSeen ? [...others, evidenceId] : others });
  }

  #describe(name: string, value: string): void {
    const field = { [name]: value };
    const kept = this.#host.kept();
    if (name === 'organisation' || name === 'scope') kept?.describeFile(field);
    else kept?.describe(field);
    this.#host.changed();
  }

  #describeDay(stage: Stage, day: string): void {
    const kept = this.#host.kept();
    if (!kept?.file) return;
    kept.describe({ days: { ...newestReview(kept.file).days, [stage]: day } });
    this.#host.changed();
  }
}
