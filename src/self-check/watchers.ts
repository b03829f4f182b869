/**
 * Those who are told of each change. One that throws keeps nobody else from
 * hearing of it, and its error is reported like any that nobody caught.
 */
export class Watchers<Change> {
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #report: (error: unknown) => void;

  constructor(report: (error: unknown) => void = throwLater) {
    this.#report = report;
  }

  /** Calls back with each change, until the returned function is called. */
  add(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(change: Change): void {
    for (const hear of this.#listeners) {
      try {
        hear(change);
      } catch (error) {
        this.#report(error);
      }
    }
  }
}

/* Not `reportError`, which Node does not have. */
function throwLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
