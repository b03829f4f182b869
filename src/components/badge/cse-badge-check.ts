import { LitElement, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Verification } from '../../core/credential/verification.js';
import { LanguageController } from '../base/language-controller.js';
import type { CertificateAnswer, CertificateQuestion } from './certificate-question.js';
import { CertificateVerification } from './certificate-verification.js';
import { isLink, readEntry, checkerFields, type CheckerField } from './checker-form.js';
import { checkerLink, checkerVisit } from './checker-link.js';
import { checkStyles } from './cse-badge-check.styles.js';
import { badgeStyles } from './cse-badge.styles.js';
import { loadBadgeMessages } from './load-messages.js';
import type { BadgeMessages, CheckerProblem } from './messages.js';
import { nameOf, verdictCard, verdictGroup } from './verdict-card.js';

/**
 * A checker for the sites of certification bodies and authorities: a visitor
 * pastes a certificate or a link to one, drops its file, or comes from a badge
 * with the certificate in the fragment (`#certificate=…&shown-on=…`), and reads
 * the same checks as on the badge. A pasted link is followed only when asked.
 *
 * @summary The checker: paste, drop or follow a link, and read every check.
 * @tag cse-badge-check
 * @fires {CseVerdictEvent} cse-verdict - A certificate was checked; the detail is the whole verification.
 * @csspart form - The form.
 * @csspart button - Its button.
 * @csspart badge - The card with the result.
 * @csspart verdict - The verdict in words.
 * @csspart reason - Why the verdict is what it is.
 * @csspart holder - The name of the holder.
 * @csspart facts - The list of what the certificate says.
 * @csspart details - The disclosure with the checks.
 * @csspart advice - What the visitor can do.
 * @csspart checks - The list of the checks.
 * @csspart results - The disclosure with what the assessment counted, where the issuer has put that in.
 * @csspart link - The link to the issuer's own checker, where this is not it.
 */
export class CseBadgeCheck extends LitElement {
  static override styles = [badgeStyles, checkStyles];

  static override get properties(): PropertyDeclarations {
    return { authority: {} };
  }

  /** DIDs of the authorities whose word this page takes, with spaces between, beside those of the build. */
  declare authority: string | undefined;

  readonly #language = new LanguageController(this, loadBadgeMessages);
  readonly #verification = new CertificateVerification(this);
  #question: CertificateQuestion | undefined;
  #problem: CheckerProblem | undefined;
  #turn = 0;
  #ready = false;
  #awaited = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onArrive);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onArrive);
  }

  protected override updated(): void {
    // Welsh comes a moment later, and only then is there a form that can be filled in.
    if (!this.#ready && this.#language.messages) {
      this.#ready = true;
      this.#onArrive();
    }
    if (!this.#awaited || !this.verification) return;
    this.#awaited = false;
    // A visitor who came from a badge came for this, not for the form above it.
    this.renderRoot.querySelector('[part=badge]')?.scrollIntoView({ block: 'nearest' });
  }

  /** What was found; `undefined` until something was checked. It cannot be set. */
  get verification(): Verification | undefined {
    return this.#verification.answer?.verification;
  }

  protected override render(): unknown {
    const { messages } = this.#language;
    if (!messages) return nothing;
    const { answer } = this.#verification;
    const unread = answer?.verification.checks.find(
      ({ name, state }) => name === 'well-formed' && state !== 'passed',
    );
    const problem = unread
      ? messages.code[unread.code]
      : this.#problem && messages.problem[this.#problem];
    return html`<div lang=${messages.language}>
      <form
        part="form"
        novalidate
        @submit=${this.#onSubmit}
        @input=${this.#onInput}
        @dragover=${this.#onDrag}
        @drop=${this.#onDrop}
      >
        ${checkerFields(messages, problem, this.#problem === 'no-address' ? 'place' : 'certificate')}
      </form>
      <p class="hidden" role="status">${problem ?? this.#news(answer, messages)}</p>
      ${answer && !unread ? this.#renderAnswer(answer, messages) : nothing}
    </div>`;
  }

  #renderAnswer(answer: CertificateAnswer, messages: BadgeMessages): TemplateResult {
    const checker = checkerLink(answer, this.#question?.shownOn);
    // On the issuer's own checker the link would lead in a circle.
    const link = checker && new URL(checker).host === location.host ? undefined : checker;
    const told = { ...answer, messages, link };
    return verdictGroup(told, 'card', verdictCard(told, { open: true }));
  }

  /* For people who do not see the result appear. */
  #news(answer: CertificateAnswer | undefined, messages: BadgeMessages): string {
    if (answer) return nameOf({ ...answer, messages });
    return this.#question ? messages.verdict.checking : '';
  }

  async #check(): Promise<void> {
    const turn = (this.#turn += 1);
    const reading = await readEntry({
      text: this.#control('certificate').value,
      file: this.#control('file').files?.[0],
      place: this.#control('place').value,
    });
    // A file may take longer to read than the visitor to choose another.
    if (turn !== this.#turn) return;
    this.#problem = reading.ok ? undefined : reading.problem;
    this.#question = reading.ok ? { ...reading.question, authority: this.authority } : undefined;
    this.#awaited = reading.ok;
    this.#verification.ask(this.#question);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }

  #control(id: CheckerField): HTMLInputElement {
    const control: Element | null = this.renderRoot.querySelector(`#${id}`);
    return control as HTMLInputElement;
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#check();
  };

  /* What was given last is what is checked. */
  readonly #onInput = ({ target }: Event): void => {
    const text = this.#control('certificate');
    const file = this.#control('file');
    if (target === text) file.value = '';
    if (target === file) text.value = '';
  };

  /* Without this a browser would open the file in place of the page. */
  readonly #onDrag = (event: DragEvent): void => {
    event.preventDefault();
  };

  readonly #onDrop = (event: DragEvent): void => {
    const { files } = event.dataTransfer ?? {};
    if (!files?.length) return;
    event.preventDefault();
    this.#control('certificate').value = '';
    this.#control('file').files = files;
  };

  /* A badge led here, and its reader asked for the check; but a link waits until they have seen it. */
  readonly #onArrive = (): void => {
    const visit = checkerVisit(location.href);
    if (!visit || !this.#ready) return;
    this.#control('file').value = '';
    this.#control('certificate').value = visit.certificate;
    this.#control('place').value = visit.shownOn;
    if (!isLink(visit.certificate)) void this.#check();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-badge-check': CseBadgeCheck;
  }
}
