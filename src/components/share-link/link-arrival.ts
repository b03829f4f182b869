import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Assessment } from '../../core/assessment/assessment.js';
import type { Fault } from '../../core/formats/fault.js';
import { SelfCheck } from '../../self-check/self-check.js';
import { addColleagueTo } from '../../self-check/team.js';
import { forgetfulStore } from '../../storage/assessment-store.js';
import { shareIn } from '../../storage/share-fragment.js';
import { decodeShare, type ShareReading } from '../../storage/share-link.js';
import { problemWith } from '../base/answer-tools.js';
import { downloadAnswers } from '../base/download.js';
import { button } from '../controls/button.js';
import { heading } from '../controls/heading.js';
import { ask } from '../controls/question-dialog.js';
import { contentsList } from './contents-list.js';
import type { ShareState } from './link-maker.js';
import type { LinkProblem } from './messages.js';

/**
 * A self-check that came in the address of the page. It is read and described;
 * nothing is done with it until the person has chosen, and then the link is
 * removed from the address, so that a reload does not ask again.
 */
export class LinkArrival implements ReactiveController {
  readonly #host: LitElement;
  readonly #acted: () => void;
  readonly #look: LookDialog;
  #text: string | undefined;
  #reading: ShareReading | undefined;
  #outcome: unknown = nothing;

  /** @param acted - Tells the page that a person changed something. */
  constructor(host: LitElement, acted: () => void) {
    this.#host = host;
    this.#acted = acted;
    this.#look = new LookDialog(host);
    host.addController(this);
  }

  /** Whether there is a link to decide on. */
  get asking(): boolean {
    return this.#text !== undefined;
  }

  /** What came of the last link. */
  get outcome(): unknown {
    return this.#outcome;
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#onAddress);
    this.#onAddress();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#onAddress);
  }

  readonly #onAddress = (): void => {
    void this.#notice();
  };

  /* Checks whether the page was opened with a link. */
  async #notice(): Promise<void> {
    const text = shareIn(location.hash);
    if (text === undefined || text === this.#text) return;
    this.#text = text;
    this.#reading = undefined;
    this.#outcome = nothing;
    this.#host.requestUpdate();
    const reading = await decodeShare(text);
    // Another link may have come meanwhile.
    if (text !== this.#text) return;
    this.#reading = reading;
    this.#host.requestUpdate();
  }

  render(state: ShareState): TemplateResult {
    const { words, headingLevel, selfCheck } = state;
    const reading = this.#reading;
    return html`
      ${heading(headingLevel, 'title', words.arrived, 'arrived')}
      ${!reading ? html`<p class="text" role="status">${words.reading}</p>` : nothing}
      ${
        reading?.ok && reading.assessment.standard.id === selfCheck.standard.id
          ? this.#question(state, reading.assessment, reading.made)
          : nothing
      }
      ${
        reading && (!reading.ok || reading.assessment.standard.id !== selfCheck.standard.id)
          ? this.#refusal(state, reading)
          : nothing
      }
    `;
  }

  #question(state: ShareState, assessment: Assessment, made: string | undefined): TemplateResult {
    const { words } = state;
    const askToReplace = () => {
      this.#askToReplace(state, assessment);
    };
    return html`
      <p class="lede">${words.arrivedAbout}</p>
      <div class="panel">
        ${made === undefined ? nothing : html`<p>${words.made(new Date(made))}</p>`}
        ${contentsList(assessment, words)}
      </div>
      <ul class="choices">
        ${choice(words.look, words.lookAbout, () => void this.#look.open(state, assessment), 'main')}
        ${choice(words.add, words.addAbout, () => {
          this.#add(state, assessment);
        })}
        ${choice(words.replace, words.replaceAbout, askToReplace)}
        ${choice(words.leave, words.leaveAbout, () => {
          this.#done(words.left);
        })}
      </ul>
      ${this.#look.render(state)}
    `;
  }

  #refusal({ words }: ShareState, reading: ShareReading): TemplateResult {
    const fault = reading.ok ? undefined : reading.faults[0];
    const problem = linkProblem(reading, fault);
    const goOn = () => {
      this.#done(words.left);
    };
    return html`
      <div class="panel notice" part="notice" role="alert">
        <p>${words.unreadable[problem]}</p>
        ${problem === 'damaged' ? html`<p class="soft" lang="en">${fault?.message}</p>` : nothing}
      </div>
      ${button(words.goOn, goOn, 'main')}
    `;
  }

  #askToReplace(state: ShareState, assessment: Assessment): void {
    const { selfCheck, words, messages } = state;
    const act = () => {
      this.#replace(state, assessment);
    };
    ask(
      this.#host,
      {
        text: words.replaceQuestion(selfCheck.assessment.answers.size),
        choices: [{ label: words.replace, danger: true, act }],
        download: () => {
          downloadAnswers(selfCheck);
        },
      },
      messages,
    );
  }

  #add({ selfCheck, words }: ShareState, assessment: Assessment): void {
    addColleagueTo(selfCheck, assessment);
    this.#acted();
    const told = words.added(assessment.answers.size);
    this.#done(html`${told} <a href="#cse-team">${words.seeTeam}</a>`);
  }

  #replace({ selfCheck, words }: ShareState, assessment: Assessment): void {
    const { organisation, scope } = assessment.details ?? {};
    // From here on it is this person's own: it must not be taken for the sender's.
    selfCheck.replace({ ...assessment, details: undefined });
    selfCheck.describe({ organisation, scope });
    this.#acted();
    this.#done(words.replaced(assessment.answers.size));
  }

  #done(outcome: unknown): void {
    this.#text = undefined;
    this.#reading = undefined;
    this.#outcome = outcome;
    const [page] = location.href.split('#');
    history.replaceState(history.state, '', page);
    this.#host.requestUpdate();
    // What was asked is gone from the page.
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
    });
  }
}

function choice(label: string, about: string, act: () => void, kind = ''): TemplateResult {
  return html`<li>
    ${button(label, act, kind)}
    <p class="soft">${about}</p>
  </li>`;
}

function linkProblem(reading: ShareReading, fault: Fault | undefined): LinkProblem {
  if (fault?.code === 'not-a-link') return 'cut';
  if (fault?.code === 'too-large' || fault?.code === 'too-deep') return 'too-large';
  return problemWith(reading);
}

/**
 * Somebody else's self-check in a window of its own, in a store that keeps
 * nothing, so that it can be looked at from all sides and leaves no trace.
 */
class LookDialog {
  readonly #host: LitElement;
  #looking: SelfCheck | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Opens the window. */
  async open({ selfCheck }: ShareState, assessment: Assessment): Promise<void> {
    this.#looking = new SelfCheck(selfCheck.standard, forgetfulStore);
    this.#looking.replace(assessment);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLDialogElement>('.look')?.showModal();
  }

  render({ words, headingLevel }: ShareState): TemplateResult {
    const onClose = () => {
      this.#looking = undefined;
      this.#host.requestUpdate();
    };
    return html`<dialog class="look" part="dialog" aria-labelledby="looking" @close=${onClose}>
      <div class="looking panel">
        <div>
          ${heading(headingLevel, 'looking-title', words.looking, 'looking')}
          <p>${words.lookingAbout}</p>
        </div>
        <form method="dialog">
          <button class="button main" part="button">${words.backToMine}</button>
        </form>
      </div>
      ${
        this.#looking
          ? html`<cse-self-check
              storage="none"
              heading-level=${headingLevel + 1}
              .selfCheck=${this.#looking}
            ></cse-self-check>`
          : nothing
      }
    </dialog>`;
  }
}
