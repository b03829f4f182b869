import type { SelfCheck } from '../../self-check/self-check.js';

/**
 * Leads a person to an element, from whichever part they follow a link in to
 * whichever shows it, now or once it is drawn.
 */
export class Navigation {
  /** The element that somebody asked to be led to; `null` once it is shown. */
  visiting: string | null = null;
  readonly #guides = new Set<(elementId: string) => boolean>();

  /** Asks a part about each visit, until the returned function is called; `true` says that it leads there. */
  add(guide: (elementId: string) => boolean): () => void {
    this.#guides.add(guide);
    return () => this.#guides.delete(guide);
  }

  /**
   * Asks whoever shows this element to lead the person to it.
   *
   * @returns Whether somebody will.
   */
  visit(elementId: string): boolean {
    this.visiting = elementId;
    return [...this.#guides].filter((guide) => guide(elementId)).length > 0;
  }
}

const navigations = new WeakMap<SelfCheck, Navigation>();

/**
 * The navigation among all parts that show a self-check. It goes by the
 * self-check, because a page may hand one to parts that have nothing around them
 * that an event would reach or a context come from.
 */
export function navigationOf(selfCheck: SelfCheck): Navigation {
  const navigation = navigations.get(selfCheck) ?? new Navigation();
  navigations.set(selfCheck, navigation);
  return navigation;
}
