import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createDocuments } from '../../core/credential/documents.js';
import { CseVerdictEvent } from './badge-events.js';
import {
  answerQuestion,
  type CertificateAnswer,
  type CertificateQuestion,
  type Surroundings,
} from './certificate-question.js';

const now = () => Date.now();

/* One for the page: what a hundred badges rest on is fetched once. */
const page: Surroundings = {
  documents: createDocuments({ fetch: (...request) => fetch(...request), now }),
  now,
};

/* Milliseconds. A clock stands still while a computer sleeps, so a long wait is made of short ones. */
const NAP = 600_000;
/* Milliseconds until what could not be checked is tried again; by then a document that failed is asked for anew. */
const RETRY = 300_000;

/**
 * Has a certificate verified for an element: starts when asked, aborts what is
 * no longer needed, keeps only the latest answer, and checks again when a date
 * passes that the answer depends on, or when something could not be checked.
 */
export class CertificateVerification implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #surroundings: Surroundings;
  #question: CertificateQuestion | undefined;
  #answer: CertificateAnswer | undefined;
  #answered = false;
  #due = Infinity;
  #run: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, surroundings = page) {
    this.#host = host;
    this.#surroundings = surroundings;
    host.addController(this);
  }

  /** The latest answer; `undefined` until there is one, and while one that has run out is looked at again. */
  get answer(): CertificateAnswer | undefined {
    return this.#answer;
  }

  /** Whether this question was ever answered. */
  get answered(): boolean {
    return this.#answered;
  }

  /** Replaces the question; `undefined` asks nothing any more. */
  ask(question: CertificateQuestion | undefined): void {
    this.#stop();
    this.#question = question;
    this.#answer = undefined;
    this.#answered = false;
    this.#due = 0;
    this.#host.requestUpdate();
    if (this.#host.isConnected) this.#schedule();
  }

  hostConnected(): void {
    this.#schedule();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /* Looks at once if it is due, else when it will be. */
  #schedule(): void {
    const left = this.#due - this.#surroundings.now();
    if (left <= 0) void this.#look();
    else if (left < Infinity) {
      this.#timer = setTimeout(
        () => {
          this.#schedule();
        },
        Math.min(left, NAP),
      );
    }
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#run?.abort();
  }

  async #look(): Promise<void> {
    if (!this.#question) return;
    // An expired proof is not shown as a proof while it is checked again.
    if (this.#answer?.verification.verdict === 'verified') this.#answer = undefined;
    this.#host.requestUpdate();
    const { signal } = (this.#run = new AbortController());
    const answer = await answerQuestion(this.#question, this.#surroundings, signal);
    if (!signal.aborted) await this.#keep(deepFrozen(answer));
  }

  async #keep(answer: CertificateAnswer): Promise<void> {
    const { verdict, goodUntil } = answer.verification;
    this.#answer = answer;
    this.#answered = true;
    this.#due = Math.min(
      goodUntil === undefined ? Infinity : Date.parse(goodUntil),
      verdict === 'could-not-check' ? this.#surroundings.now() + RETRY : Infinity,
    );
    this.#schedule();
    this.#host.requestUpdate();
    // Whoever hears of the verdict finds it on the page already.
    await this.#host.updateComplete;
    if (this.#answer === answer) this.#host.dispatchEvent(new CseVerdictEvent(answer.verification));
  }
}

/* An answer goes out to whoever listens, and none of them may change what the badge says. */
function deepFrozen<T>(value: T): T {
  // `isFrozen` is true of every primitive.
  if (!Object.isFrozen(value)) Object.values(Object.freeze(value) as object).forEach(deepFrozen);
  return value;
}
