import { AssessmentList, type ListOutcome, type ListedAssessment } from './assessment-list.js';
import type { StoreProblem, StoredAssessment } from './assessment-store.js';
import { ParkedAssessments } from './parked-assessments.js';

/**
 * All assessments under one storage key, wherever they lie: those in local
 * storage, and those that were put away to make room.
 */
export class AssessmentShelf {
  /** Those in local storage, and what is done to them. */
  readonly list: AssessmentList;
  readonly #away: ParkedAssessments;
  readonly #changed: () => void;
  #parked: ReadonlyMap<string, StoredAssessment> = new Map();

  /** @param changed - Called whenever there may be something else to show. */
  constructor(key: string, changed: () => void) {
    this.list = new AssessmentList(key);
    this.#away = new ParkedAssessments(key);
    this.#changed = changed;
  }

  /** Hears what other tabs do, until the function that it returns is called. */
  watch(): () => void {
    return this.list.watch(() => {
      void this.#look();
    });
  }

  /** Every assessment, those that were put away among them. */
  all(): readonly ListedAssessment[] {
    return this.list.all(this.#parked);
  }

  /**
   * Puts away what no tab has open, if the site keeps much; those untouched for
   * longest go first.
   *
   * @param open - Id of the one that stays.
   * @param room - How many characters may stay in local storage.
   */
  async tidy(open: string | undefined, room?: number): Promise<void> {
    await this.#finishMoves();
    const ids = this.list
      .all()
      .filter(({ id, parked }) => id !== open && !parked)
      .sort((a, b) => ((a.changed ?? '') < (b.changed ?? '') ? -1 : 1))
      .map(({ id }) => id);
    await this.#away.makeRoom(ids, room);
    await this.#look();
  }

  /** Does something that writes; what finds no room is tried again once everything that can be is put away. */
  async withRoom(open: string | undefined, act: () => ListOutcome): Promise<ListOutcome> {
    const outcome = act();
    if (outcome.ok || outcome.problem !== 'full') return outcome;
    await this.tidy(open, 0);
    return act();
  }

  /** Brings an assessment back that was put away, so that it can be opened; `null` says that it is there. */
  async bringBack(open: string | undefined, id: string): Promise<StoreProblem | null> {
    if (!this.all().some((one) => one.id === id && one.parked)) return null;
    const problem = await this.#away.bringBack(id);
    if (problem !== 'full') return problem;
    await this.tidy(open, 0);
    return this.#away.bringBack(id);
  }

  /** Deletes an assessment wherever it lies. */
  remove(id: string): ListOutcome {
    const outcome = this.list.remove(id);
    if (outcome.ok) void this.#away.remove(id).then(() => this.#look());
    return outcome;
  }

  /* What lies in both places was interrupted on its way, or went on in a tab that had it open. */
  async #finishMoves(): Promise<void> {
    const parked = await this.#away.all();
    for (const { id, stored } of this.list.all()) {
      if (parked.has(id) && stored.answers.size > 0) await this.#away.bringBack(id);
    }
  }

  async #look(): Promise<void> {
    this.#parked = await this.#away.all();
    this.#changed();
  }
}
