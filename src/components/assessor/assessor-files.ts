import { html, type LitElement, type TemplateResult } from 'lit';
import type { Assessment } from '../../core/assessment/assessment.js';
import type { Fault } from '../../core/formats/fault.js';
import { foundAfter } from '../../core/review/found.js';
import { nextKind } from '../../core/review/review-changes.js';
import { newestReview, type ReviewFile } from '../../core/review/review.js';
import { UNRATED } from '../../core/standard/rating.js';
import type { KeptReview } from '../../self-check/kept-review.js';
import { readOpenedFile, toReviewFile } from '../../storage/review-file.js';
import { downloadText } from '../base/download.js';
import { fileButton } from '../controls/file-button.js';
import { ask, type Question } from '../controls/question-dialog.js';
import { nameOfFile } from './assessor-state.js';
import type { AssessorFileProblem, AssessorMessages } from './messages.js';

/** What the element around does once a person has done something with the file as a whole. */
export interface AssessorFilesHost {
  readonly kept: () => KeptReview | undefined;
  readonly words: () => AssessorMessages;
  /** Another file, or another review, is open now, or none. */
  readonly turned: () => void;
}

/**
 * What an assessor can do with the file as a whole: open one, download it, take it
 * out of the browser, begin the next review. Whatever could take something away
 * asks first and offers the file.
 */
export class AssessorFiles {
  readonly #host: LitElement;
  readonly #page: AssessorFilesHost;
  #outcome: unknown = '';

  constructor(host: LitElement, page: AssessorFilesHost) {
    this.#host = host;
    this.#page = page;
  }

  /** What came of the last act. */
  render(): TemplateResult {
    return html`<p class="text" role="status">${this.#outcome}</p>`;
  }

  /** Lets the person choose a file to open. */
  openButton(label: string, kind?: string): TemplateResult {
    return fileButton(label, '.json,application/json', (file) => this.#open(file), kind);
  }

  /** Gives the person the file. */
  readonly download = (): void => {
    const file = this.#page.kept()?.file;
    if (!file) return;
    const { name, text } = toReviewFile(file, new Date());
    downloadText(name, text);
  };

  /** Asks, and takes the file out of this browser. */
  readonly remove = (): void => {
    const kept = this.#page.kept();
    const words = this.#page.words();
    if (!kept?.file) return;
    const act = () => {
      kept.close();
      this.#turned(words.removed);
    };
    this.#ask({
      text: words.removeQuestion(nameOfFile(kept.file, words)),
      choices: [{ label: words.remove, danger: true, act }],
      download: this.download,
    });
  };

  /** Asks, and begins the next review of the cycle. */
  readonly beginNext = (): void => {
    const kept = this.#page.kept();
    const words = this.#page.words();
    if (!kept?.file) return;
    const kind = words.kind[nextKind(kept.file)];
    const found = foundAfter(kept.standard, kept.file, newestReview(kept.file).id);
    const open = [...found.values()].filter(({ standing }) => standing === UNRATED).length;
    const act = () => {
      kept.beginNext();
      this.#turned(words.begun(kind));
    };
    this.#ask({
      text: words.beginQuestion(kind, open),
      choices: [{ label: words.begin(kind), act }],
      download: this.download,
    });
  };

  async #open(chosen: File): Promise<void> {
    const text = await chosen.text();
    const kept = this.#page.kept();
    if (!kept) return;
    const opened = readOpenedFile(text, kept.standard.id);
    if (!opened.ok) {
      const [fault] = opened.faults;
      this.#outcome = html`${this.#page.words().notOpened[problemIn(opened.faults)]}
        <span lang="en">${fault?.message}</span>`;
      this.#host.requestUpdate();
    } else if (opened.kind === 'review') {
      this.#openReview(kept, opened.file);
    } else {
      this.#openHandedOver(kept, opened.assessment);
    }
  }

  #openReview(kept: KeptReview, file: ReviewFile): void {
    const words = this.#page.words();
    const [name, same] = [nameOfFile(file, words), kept.file?.id === file.id];
    const act = () => {
      kept.open(file);
      this.#turned(same ? words.joined : words.opened(name));
    };
    if (!kept.file || same) {
      act();
      return;
    }
    this.#ask({
      text: words.replaceQuestion(name, nameOfFile(kept.file, words)),
      choices: [{ label: words.replace, danger: true, act }],
      download: this.download,
    });
  }

  #openHandedOver(kept: KeptReview, assessment: Assessment): void {
    const words = this.#page.words();
    const name = nameOfFile({ organisation: assessment.details?.organisation }, words);
    const begin = () => {
      kept.begin(assessment);
      this.#turned(words.opened(name));
    };
    if (!kept.file) {
      begin();
      return;
    }
    const kind = words.kind[nextKind(kept.file)];
    const goOn = () => {
      kept.beginNext(assessment);
      this.#turned(words.begun(kind));
    };
    this.#ask({
      text: words.nextQuestion(name, nameOfFile(kept.file, words)),
      choices: [
        { label: words.beginWithIt(kind), act: goOn },
        { label: words.beginAnother, danger: true, act: begin },
      ],
      download: this.download,
    });
  }

  #ask(question: Question): void {
    ask(this.#host, question, this.#page.words());
  }

  #turned(outcome: string): void {
    this.#outcome = outcome;
    this.#page.turned();
  }
}

function problemIn(faults: readonly Fault[]): AssessorFileProblem {
  const codes = new Set(faults.map(({ code }) => code));
  if (codes.has('other-standard')) return 'other-standard';
  if (codes.has('newer-version')) return 'newer';
  return codes.has('not-json') || codes.has('not-a-review') ? 'not-a-file' : 'damaged';
}
