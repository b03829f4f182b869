import type { Assessment } from '../core/assessment/assessment.js';
import { newItemId } from '../core/assessment/items.js';
import { joinReviewFiles } from '../core/review/join-reviews.js';
import {
  beginReview,
  describeFile,
  describeReview,
  openReviewFile,
  recordFinding,
  type FindingFields,
  type ReviewFields,
} from '../core/review/review-changes.js';
import { newestReview, type ReviewFile } from '../core/review/review.js';
import type { Standard } from '../core/standard/standard.js';
import type { SpoiltEntry } from '../storage/assessment-store.js';
import type { FindingKey } from '../storage/review-entries.js';
import {
  findingKeysOf,
  withFindingOf,
  type ReviewProblem,
  type ReviewStore,
  type ReviewStoreChange,
} from '../storage/review-store.js';
import { Watchers } from './watchers.js';

/** How well an assessor’s file is kept. */
export interface ReviewSaving {
  /** Whether it is meant to outlive the page. */
  readonly lasting: boolean;
  /** Why the latest changes are not kept, if they are not. */
  readonly problem: ReviewProblem | null;
  /** What was found in the store and could not be read. */
  readonly spoilt: readonly SpoiltEntry[];
}

/**
 * An assessor’s file under way: kept in a store, and in step with other tabs that
 * have the same file open. Of each finding the one that changed last counts.
 */
export class KeptReview {
  readonly standard: Standard;
  readonly #store: ReviewStore;
  readonly #now: () => Date;
  readonly #random: () => number;
  readonly #watchers = new Watchers<undefined>();
  #unwatch: (() => void) | undefined;
  #file: ReviewFile | null;
  #saving: ReviewSaving;
  /* What could not be saved yet, and whether the rest could not either. */
  readonly #unsaved = new Map<string, FindingKey>();
  #unsavedHead = false;

  /**
   * Opens what the store holds.
   *
   * @param now - The clock; each finding is dated by it.
   * @param random - From 0 to less than 1; ids are made with it.
   */
  constructor(
    standard: Standard,
    store: ReviewStore,
    now: () => Date = () => new Date(),
    random: () => number = Math.random,
  ) {
    this.standard = standard;
    this.#store = store;
    this.#now = now;
    this.#random = random;
    const { file, spoilt, problem } = store.load();
    this.#file = file;
    this.#saving = { lasting: store.lasting, problem, spoilt };
    this.#listen();
  }

  /** The file; `null` while none is open. */
  get file(): ReviewFile | null {
    return this.#file;
  }

  get saving(): ReviewSaving {
    return this.#saving;
  }

  /** Begins a file with what an organisation handed over, in the place of any other. */
  begin(handedOver: Assessment): void {
    const ids = { file: this.#newId(), review: this.#newId() };
    const { id, version } = this.standard;
    // It is assessed under the assessor’s version of the pack; what was handed over is carried there.
    this.open({ ...openReviewFile(handedOver, ids, this.#time()), standard: { id, version } });
  }

  /** Opens a file in the place of any other; a state of the one that is open is joined with it. */
  open(file: ReviewFile): void {
    const same = this.#file?.id === file.id ? this.#file : null;
    this.#file = same ? joinReviewFiles(same, file) : file;
    this.#noteProblem(this.#store.replace(this.#file));
  }

  /** Takes the file out of this browser. */
  close(): void {
    this.#file = null;
    this.#unsaved.clear();
    this.#unsavedHead = false;
    this.#saving = { ...this.#saving, spoilt: [] };
    this.#noteProblem(this.#store.replace(null));
  }

  /** Writes what was found about an element; see {@link recordFinding} for what it throws. */
  record(elementId: string, fields: FindingFields): void {
    const file = this.#requireFile();
    const { id } = newestReview(file);
    const after = recordFinding(
      { standard: this.standard, file, at: this.#time() },
      elementId,
      fields,
    );
    this.#mark({ reviewId: id, elementId });
    this.#take(after);
  }

  /** Writes what belongs to the newest review as a whole; see {@link describeReview} for what it throws. */
  describe(fields: ReviewFields): void {
    this.#unsavedHead = true;
    this.#take(describeReview(this.#requireFile(), fields, this.#time()));
  }

  /** Says who is assessed and which services. */
  describeFile(fields: Partial<Pick<ReviewFile, 'organisation' | 'scope'>>): void {
    this.#unsavedHead = true;
    this.#take(describeFile(this.#requireFile(), fields, this.#time()));
  }

  /** Begins the next review of the cycle, with the assessor of the one before. */
  beginNext(handedOver?: Assessment): void {
    const { assessor, body } = newestReview(this.#requireFile());
    this.#unsavedHead = true;
    const file = beginReview(this.#requireFile(), this.#newId(), this.#time(), handedOver);
    this.#take(describeReview(file, { assessor, body }, this.#time()));
  }

  /** Calls back after each change, until the returned function is called. */
  watch(listener: () => void): () => void {
    return this.#watchers.add(listener);
  }

  /** Stops listening to the store, for as long as nobody shows this file. */
  pause(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  /** Listens to the store again, and takes in what was saved there meanwhile. */
  resume(): void {
    if (this.#unwatch) return;
    this.#listen();
    const { file, problem } = this.#store.load();
    if (!this.#store.lasting || problem) return;
    if (file) this.#hear({ file });
    else if (this.#file) this.#hear('gone');
  }

  #listen(): void {
    this.#unwatch = this.#store.watch((change) => {
      this.#hear(change);
    });
  }

  #mark(place: FindingKey): void {
    this.#unsaved.set(`${place.reviewId}/${place.elementId}`, place);
  }

  #take(file: ReviewFile): void {
    this.#file = file;
    this.#save();
  }

  /* What could not be saved is tried again with the next change; what another tab took the place of never is. */
  #save(): void {
    if (!this.#file || this.#saving.problem === 'taken') {
      this.#tell();
      return;
    }
    this.#noteProblem(this.#store.save(this.#file, this.#unsavedHead, this.#unsaved.values()));
  }

  #noteProblem(problem: ReviewProblem | null): void {
    if (!problem) {
      this.#unsaved.clear();
      this.#unsavedHead = false;
    }
    this.#saving = { ...this.#saving, problem };
    this.#tell();
  }

  #hear(change: ReviewStoreChange): void {
    const file = this.#file;
    if (change === 'lost') {
      for (const place of file ? findingKeysOf(file) : []) this.#mark(place);
      this.#unsavedHead = true;
      this.#save();
    } else if (change === 'gone' || ('file' in change && file && change.file.id !== file.id)) {
      // What is on screen stays there, and can be downloaded; it is only not kept any more.
      if (file) this.#noteProblem('taken');
    } else if (!('file' in change)) {
      if (file) this.#show(withFindingOf(file, change));
    } else {
      this.#show(file ? joinReviewFiles(file, change.file) : this.#store.load().file);
    }
  }

  #show(file: ReviewFile | null): void {
    this.#file = file;
    this.#tell();
  }

  #tell(): void {
    this.#watchers.tell(undefined);
  }

  #requireFile(): ReviewFile {
    if (!this.#file) throw new RangeError('file: none is open');
    return this.#file;
  }

  #time(): string {
    return this.#now().toISOString();
  }

  #newId(): string {
    return newItemId(this.#time(), this.#random());
  }
}
