import { LitElement, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Verification } from '../../core/credential/verification.js';
import { LanguageController } from '../base/language-controller.js';
import type { CertificateAnswer, CertificateQuestion } from './certificate-question.js';
import { CertificateVerification } from './certificate-verification.js';
import { checkerLink } from './checker-link.js';
import { badgeStyles } from './cse-badge.styles.js';
import { loadBadgeMessages } from './load-messages.js';
import type { BadgeMessages } from './messages.js';
import { verdictCard, verdictGroup, verdictInLine } from './verdict-card.js';
import { shape } from './verdict-shape.js';

/**
 * A certificate, verified in the visitor's own browser: who holds it, what for,
 * who issued it, who recognises the issuer, and whether it stands. It looks
 * when it comes near the viewport, and again when one of its dates passes.
 *
 * @summary The verified badge: one certificate and its verdict.
 * @tag cse-badge
 * @slot - Shown until there is a verdict, and where script does not run; the verdict replaces it.
 * @slot image - A picture that the holder may show. It appears beside `verified` and beside no other verdict.
 * @fires {CseVerdictEvent} cse-verdict - The certificate was checked; the detail is the whole verification.
 * @csspart badge - The card or the line as a whole.
 * @csspart verdict - The verdict in words.
 * @csspart reason - Why the verdict is what it is.
 * @csspart holder - The name of the holder.
 * @csspart facts - The list of what the certificate says.
 * @csspart details - The disclosure with the checks.
 * @csspart advice - What the visitor can do.
 * @csspart checks - The list of the checks.
 * @csspart results - The disclosure with what the assessment counted, where the issuer has put that in.
 * @csspart link - The link to the issuer's own checker.
 * @cssstate checking - There is no verdict yet.
 * @cssstate verified - All checks passed.
 * @cssstate expired - It ran out.
 * @cssstate not-yet-valid - It has not begun.
 * @cssstate suspended - The issuer has suspended it.
 * @cssstate revoked - The issuer has withdrawn it.
 * @cssstate altered - It is not genuine, or not a certificate.
 * @cssstate unrecognised-issuer - No authority asked recognises the issuer.
 * @cssstate other-site - It was issued for other sites than this.
 * @cssstate could-not-check - Something could not be looked at.
 */
export class CseBadge extends LitElement {
  static override styles = badgeStyles;

  static override get properties(): PropertyDeclarations {
    return {
      src: {},
      credential: { attribute: false },
      authority: {},
      appearance: { reflect: true },
    };
  }

  /** URL of the certificate, of a stapled proof with it, or of a PNG or SVG picture that holds it. */
  declare src: string | undefined;
  /** In place of `src`, the same thing itself: its text, its JSON, or the bytes of its file. */
  declare credential: string | object | undefined;
  /** DIDs of the authorities whose word this page takes, with spaces between, beside those of the build. */
  declare authority: string | undefined;
  /** `card` (default), or `inline`: one line, for a footer, which opens to show the rest. */
  declare appearance: 'card' | 'inline';

  readonly #language = new LanguageController(this, loadBadgeMessages);
  readonly #verification = new CertificateVerification(this);
  readonly #states = this.attachInternals().states;
  #near = false;
  #stopWaiting: (() => void) | undefined;

  constructor() {
    super();
    this.appearance = 'card';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#near) return;
    this.#stopWaiting = whenNear(this, () => {
      this.#near = true;
      this.#ask();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWaiting?.();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const asked = ['src', 'credential', 'authority'].some((name) => changed.has(name));
    if (asked && this.#near) this.#ask();
    // Not `this.verification`, which a page can put a lie in front of.
    const { verdict } = this.#verification.answer?.verification ?? {};
    this.#say(verdict ?? (this.#question ? 'checking' : undefined));
  }

  /** What was found; `undefined` until there is a verdict. It cannot be set. */
  get verification(): Verification | undefined {
    return this.#verification.answer?.verification;
  }

  protected override render(): unknown {
    const { messages } = this.#language;
    const { answer, answered } = this.#verification;
    if (!messages || !this.#question) return html`<slot></slot>`;
    if (answer) return this.#renderVerdict(answer, messages);
    return html`
      <div part="badge">
        ${answered ? nothing : html`<slot></slot>`}
        <p lang=${messages.language}>
          ${shape('checking')} <span part="verdict">${messages.verdict.checking}</span>
        </p>
      </div>
    `;
  }

  #renderVerdict(answer: CertificateAnswer, messages: BadgeMessages): TemplateResult {
    const { verification } = answer;
    const told = { ...answer, messages, link: checkerLink(answer, location.origin) };
    if (this.appearance === 'inline') return verdictGroup(told, 'inline', verdictInLine(told));
    const proved = verification.verdict === 'verified';
    const image = proved ? html`<slot name="image"></slot>` : nothing;
    return verdictGroup(told, 'card', verdictCard(told, { image }));
  }

  get #question(): CertificateQuestion | undefined {
    const { credential, src, authority } = this;
    if (!credential && !src) return undefined;
    // Plain http is for the page's own author to choose: what counts is signed.
    return { credential, url: addressOf(src), http: 'any', authority, shownOn: location.origin };
  }

  #ask(): void {
    this.#verification.ask(this.#question);
  }

  /* For style sheets. An attribute would do for them too, but any page could write it. */
  #say(state: string | undefined): void {
    this.#states.clear();
    try {
      if (state !== undefined) this.#states.add(state);
    } catch {
      // Browsers from before `:state()` took other names. A style sheet goes without, and nothing else does.
    }
  }
}

/* A link resolves an address as the page would, and leaves an invalid one as it is. */
function addressOf(href = ''): string {
  return Object.assign(document.createElement('a'), { href }).href;
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-badge': CseBadge;
  }
}

/**
 * Calls `act` once, when an element comes within a screen of the viewport.
 * A page may hold a hundred badges, and most visitors see one.
 *
 * @returns A function that stops waiting.
 */
function whenNear(element: Element, act: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      act();
    },
    { rootMargin: '100%' },
  );
  observer.observe(element);
  return () => {
    observer.disconnect();
  };
}
