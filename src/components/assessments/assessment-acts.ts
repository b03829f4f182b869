import { startAssessment } from '../../core/assessment/assessment.js';
import { describeAssessment } from '../../core/assessment/change-assessment.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { toAssessmentFile } from '../../storage/assessment-file.js';
import type { ListOutcome, ListedAssessment } from '../../storage/assessment-list.js';
import type { AssessmentShelf } from '../../storage/assessment-shelf.js';
import { downloadAnswers, downloadText } from '../base/download.js';
import type { Question } from '../controls/question-dialog.js';
import { assessmentIn, nameOfAssessment, type CardAct } from './assessment-card.js';
import type { AssessmentsMessages } from './messages.js';

/** The assessments that an act changes, and the words it answers in. */
export interface ActsState {
  readonly selfCheck: SelfCheck;
  readonly shelf: AssessmentShelf;
  readonly words: AssessmentsMessages;
}

/** Hears the outcome of an act. */
export interface ActsListener {
  /** It is done, or why it is not. */
  say(outcome: ListOutcome, done: string): void;
  /** A different assessment is open now. */
  changed(done: string): void;
}

/** What a person does with the assessments of a browser. Whatever could lose something asks first. */
export class AssessmentActs {
  readonly #listener: ActsListener;
  readonly #ask: (question: Question) => void;

  constructor(listener: ActsListener, ask: (question: Question) => void) {
    this.#listener = listener;
    this.#ask = ask;
  }

  /** Does what a button of a card says. */
  do(act: CardAct, state: ActsState, listed: ListedAssessment): void {
    const { id } = listed;
    const { shelf, words } = state;
    const name = nameOfAssessment(listed, words);
    switch (act) {
      case 'open':
        this.open(state, id, name);
        break;
      case 'copy':
        void this.#copy(state, listed, name);
        break;
      case 'rename':
        this.#rename(state, id, name);
        break;
      case 'archive':
        this.#listener.say(shelf.list.archive(id, true), words.putAway(name));
        break;
      case 'restore':
        this.#listener.say(shelf.list.archive(id, false), words.broughtBack(name));
        break;
      case 'download':
        download(state, listed);
        break;
      case 'delete':
        this.#askToDelete(state, listed, name);
        break;
    }
  }

  /** Opens an assessment in place of the one that is shown; asks if that one is not saved. */
  open(state: ActsState, id: string, name: string): void {
    const { selfCheck, words } = state;
    if (!selfCheck.saving.problem) {
      void this.#open(state, id, name);
      return;
    }
    // What is not saved would go with the assessment that is closed.
    const now = openedOf(state);
    this.#ask({
      text: words.unsavedQuestion(nameOfAssessment(now, words)),
      choices: [
        { label: words.openAnyway, danger: true, act: () => void this.#open(state, id, name) },
      ],
      download: () => {
        downloadAnswers(selfCheck);
      },
    });
  }

  /** Starts another assessment, with its scope if there is one to tell, and opens it. */
  start(state: ActsState, name: string, scope: string): ListOutcome {
    const { selfCheck, shelf } = state;
    const created = shelf.list.create(name);
    if (!created.ok) {
      this.#listener.say(created, '');
      return created;
    }
    if (scope) {
      const about = { id: selfCheck.newId(), scope };
      const empty = startAssessment(selfCheck.standard);
      const begun = describeAssessment(empty, about, new Date().toISOString());
      shelf.list.store(created.id).save(begun, []);
    }
    this.open(state, created.id, name);
    return created;
  }

  async #open({ selfCheck, shelf, words }: ActsState, id: string, name: string): Promise<void> {
    const problem = await shelf.bringBack(selfCheck.slot?.id, id);
    if (problem) {
      this.#listener.say({ ok: false, problem }, '');
      return;
    }
    shelf.list.open(id);
    this.#listener.changed(words.opened(name));
  }

  async #copy(
    { selfCheck, shelf, words }: ActsState,
    listed: ListedAssessment,
    name: string,
  ): Promise<void> {
    const copy = words.copyOf(name);
    const assessment = assessmentIn(selfCheck.standard, listed);
    const outcome = await shelf.withRoom(selfCheck.slot?.id, () =>
      shelf.list.copy(assessment, copy),
    );
    this.#listener.say(outcome, words.copied(copy));
  }

  #rename({ shelf, words }: ActsState, id: string, name: string): void {
    const rename = (given: string) => {
      if (given) this.#listener.say(shelf.list.rename(id, given), words.renamed(given));
    };
    this.#ask({
      text: `${words.rename}: ${name}`,
      name,
      choices: [{ label: words.save, act: rename }],
    });
  }

  #askToDelete(state: ActsState, listed: ListedAssessment, name: string): void {
    const { selfCheck, words } = state;
    const { answers } = assessmentIn(selfCheck.standard, listed);
    const remove = () => {
      this.#delete(state, listed.id, name);
    };
    this.#ask({
      text: words.deleteQuestion(name, answers.size),
      choices: [{ label: words.delete, danger: true, act: remove }],
      download: () => {
        download(state, listed);
      },
    });
  }

  #delete({ selfCheck, shelf, words }: ActsState, id: string, name: string): void {
    const isOpen = id === (selfCheck.slot?.id ?? '');
    // The running self-check forgets what it could not save, too.
    if (isOpen) selfCheck.clear();
    const outcome = shelf.remove(id);
    if (!outcome.ok) {
      this.#listener.say(outcome, '');
      return;
    }
    if (isOpen) {
      // One that needs no bringing back: that could ask a second question.
      const [next] = shelf.list.all().filter(({ archived, parked }) => !archived && !parked);
      shelf.list.open(next?.id ?? '');
    }
    this.#listener.changed(words.deleted(name));
  }
}

/** The assessment that is open, as the running self-check has it: what it could not save is not in the store. */
export function openedOf({
  selfCheck: { assessment, slot, saving },
  shelf,
}: Pick<ActsState, 'selfCheck' | 'shelf'>): ListedAssessment {
  const id = slot?.id ?? '';
  const listed = shelf.all().find((one) => one.id === id);
  const { answers, ...head } = assessment;
  const stored = { answers, head, spoilt: saving.spoilt, problem: saving.problem };
  return { id, archived: false, parked: false, ...listed, stored };
}

function download({ selfCheck }: ActsState, listed: ListedAssessment): void {
  const file = toAssessmentFile(assessmentIn(selfCheck.standard, listed), new Date());
  downloadText(file.name, file.text);
}
