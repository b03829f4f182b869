import { html, type LitElement, type TemplateResult } from 'lit';
import type { Assessment } from '../../core/assessment/assessment.js';
import { faultAt, type Fault } from '../../core/formats/fault.js';
import { findingsAfter } from '../../core/review/findings.js';
import { nextKind } from '../../core/review/review-changes.js';
import { newestReview, type ReviewFile } from '../../core/review/review.js';
import { UNRATED } from '../../core/standard/standard.js';
import { readOpenedFile, toReviewFile, type OpenedFile } from '../../storage/review-file.js';
import { downloadText } from '../base/download.js';
import { fileButton } from '../controls/file-button.js';
import { ask, type Question } from '../controls/question-dialog.js';
import { nameOfFile, type AssessorState } from './assessor-state.js';
import type { AssessorFileProblem } from './messages.js';

/** What comes of opening a file while the standard is on its way. */
export const NOT_READY: OpenedFile = {
  ok: false,
  faults: [faultAt('', 'not-ready', 'has no standard yet that it could be of')],
};

/** What an act on the file as a whole works with. */
type ActState = Pick<AssessorState, 'kept' | 'words'>;

/**
 * What an assessor can do with the file as a whole: open one, download it, take it
 * out of the browser, begin the next review. Whatever could take something away
 * asks first and offers the file.
 */
export class AssessorFiles {
  readonly #host: LitElement;
  readonly #opened: () => void;
  #outcome: unknown = '';

  /** @param opened - Called once another file, or another review, is open, or none. */
  constructor(host: LitElement, opened: () => void) {
    this.#host = host;
    this.#opened = opened;
  }

  /** What came of the last act. */
  render(): TemplateResult {
    return html`<p class="text" role="status">${this.#outcome}</p>`;
  }

  /** Lets the person choose a file to open. */
  openButton(state: ActState, label: string, kind?: string): TemplateResult {
    return fileButton(label, '.json,application/json', (file) => this.#open(state, file), kind);
  }

  /** Gives the person the file. */
  download({ kept }: ActState): void {
    if (!kept.file) return;
    const { name, text } = toReviewFile(kept.file, new Date());
    downloadText(name, text);
  }

  /** Asks, and takes the file out of this browser. */
  remove(state: ActState): void {
    const { kept, words } = state;
    if (!kept.file) return;
    const act = () => {
      kept.close();
      this.#done(words.removed);
    };
    this.#ask(state, words.removeQuestion(nameOfFile(kept.file, words)), [
      { label: words.remove, danger: true, act },
    ]);
  }

  /** Asks, and begins the next review of the cycle. */
  beginNext(state: ActState): void {
    const { kept, words } = state;
    if (!kept.file) return;
    const kind = words.kind[nextKind(kept.file)];
    const found = findingsAfter(kept.standard, kept.file, newestReview(kept.file).id);
    const open = [...found.values()].filter(({ standing }) => standing === UNRATED).length;
    const act = () => {
      kept.beginNext();
      this.#done(words.begun(kind));
    };
    this.#ask(state, words.beginQuestion(kind, open), [{ label: words.begin(kind), act }]);
  }

  async #open(state: ActState, chosen: File): Promise<void> {
    const { kept, words } = state;
    const text = await chosen.text();
    const opened = readOpenedFile(text, kept.standard.id);
    if (!opened.ok) {
      const [fault] = opened.faults;
      this.#outcome = html`${words.notOpened[problemIn(opened.faults)]}
        <span lang="en">${fault?.message}</span>`;
      this.#host.requestUpdate();
    } else if (opened.kind === 'review') {
      this.#openReview(state, opened.file);
    } else {
      this.#openHandedOver(state, opened.assessment);
    }
  }

  #openReview(state: ActState, file: ReviewFile): void {
    const { kept, words } = state;
    const [name, same] = [nameOfFile(file, words), kept.file?.id === file.id];
    const act = () => {
      kept.open(file);
      this.#done(same ? words.joined : words.opened(name));
    };
    if (!kept.file || same) {
      act();
      return;
    }
    this.#ask(state, words.replaceQuestion(name, nameOfFile(kept.file, words)), [
      { label: words.replace, danger: true, act },
    ]);
  }

  #openHandedOver(state: ActState, assessment: Assessment): void {
    const { kept, words } = state;
    const name = nameOfFile({ organisation: assessment.details?.organisation }, words);
    const begin = () => {
      kept.begin(assessment);
      this.#done(words.opened(name));
    };
    if (!kept.file) {
      begin();
      return;
    }
    const kind = words.kind[nextKind(kept.file)];
    const goOn = () => {
      kept.beginNext(assessment);
      this.#done(words.begun(kind));
    };
    this.#ask(state, words.nextQuestion(name, nameOfFile(kept.file, words)), [
      { label: words.beginWithIt(kind), act: goOn },
      { label: words.beginAnother, danger: true, act: begin },
    ]);
  }

  /* Whoever is asked can have the file first. */
  #ask(state: ActState, text: string, choices: Question['choices']): void {
    const download = () => {
      this.download(state);
    };
    ask(this.#host, { text, choices, download }, state.words);
  }

  #done(outcome: string): void {
    this.#outcome = outcome;
    this.#opened();
  }
}

function problemIn(faults: readonly Fault[]): AssessorFileProblem {
  const codes = new Set(faults.map(({ code }) => code));
  if (codes.has('other-standard')) return 'other-standard';
  if (codes.has('newer-version')) return 'newer';
  return codes.has('not-json') || codes.has('not-a-review') ? 'not-a-file' : 'damaged';
}
