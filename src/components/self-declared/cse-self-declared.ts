import { LitElement, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Assessment } from '../../core/assessment/assessment.js';
import { displayName } from '../../core/formats/display-text.js';
import { selfDeclarationOf, type SelfDeclaration } from '../../core/sharing/self-declaration.js';
import type { Standard } from '../../core/standard/standard.js';
import { standardWording } from '../../language/criteria-wording.js';
import type { Language } from '../../language/language.js';
import { LanguageController } from '../base/language-controller.js';
import { readPackSource, type PackSource } from '../base/standard-source.js';
import { localDay } from '../controls/local-day.js';
import { selfDeclaredStyles } from './cse-self-declared.styles.js';
import { readDeclarationSource } from './declaration-source.js';
import { cy } from './messages.cy.js';
import { en } from './messages.en.js';
import type { SelfDeclaredMessages } from './messages.js';

interface Words {
  readonly language: Language;
  readonly words: SelfDeclaredMessages;
}
const WORDS: Readonly<Record<Language, Words>> = {
  en: { language: 'en', words: en },
  cy: { language: 'cy', words: cy },
};

/* A self-check as it was read, with its standard. */
interface Declared {
  readonly standard: Standard;
  readonly assessment: Assessment;
}

/**
 * The plain statement of an organisation that has assessed itself: when, that it
 * is not certified, and how many elements it rates as met. It gives no outcome,
 * looks like no badge, and lapses a year after the newest rating.
 *
 * @summary Self-assessed on a day, not certified: for those who hold no certificate.
 * @tag cse-self-declared
 * @slot - Shown until the self-assessment was read, and where script does not run.
 * @csspart declaration - All of it.
 * @csspart link - The link to what it means.
 * @cssprop --cse-accent - The link or disclosure.
 */
export class CseSelfDeclared extends LitElement {
  static override styles = selfDeclaredStyles;

  static override get properties(): PropertyDeclarations {
    return {
      src: {},
      assessment: { attribute: false },
      href: {},
      pack: {},
      clock: { attribute: false },
      declared: { state: true },
    };
  }

  /** URL of a self-check as "Download my answers" saved it; on the same site, or it is not read. */
  declare src: string | undefined;
  /** In place of `src`, the saved self-check itself: its text or its JSON. */
  declare assessment: string | object | undefined;
  /** URL of a page that says what this means; if absent, it is said here, behind a disclosure. */
  declare href: string | undefined;
  /** URL of a standard pack, or as a property the pack itself; the built-in CSE pack if absent. */
  declare pack: PackSource;
  /** Gives the time in milliseconds; the visitor's clock unless set. */
  declare clock: () => number;
  /* `null` where it cannot be read, `undefined` until that is known. */
  declare private declared: Declared | null | undefined;

  readonly #language = new LanguageController(this, (language) => WORDS[language]);
  #run: AbortController | undefined;

  constructor() {
    super();
    this.clock = () => Date.now();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (['src', 'assessment', 'pack'].some((name) => changed.has(name))) void this.#read();
  }

  protected override render(): unknown {
    const { messages } = this.#language;
    if (this.declared === undefined || !messages) return html`<slot></slot>`;
    const { words, language } = messages;
    return html`<div part="declaration" role="note" aria-label=${words.name} lang=${language}>
      ${this.declared ? this.#renderDeclared(this.declared, messages) : words.unreadable}
    </div>`;
  }

  #renderDeclared({ standard, assessment }: Declared, { words, language }: Words): unknown {
    const reading = selfDeclarationOf(standard, assessment, localDay(new Date(this.clock())));
    if (!reading.ok) return words.unreadable;
    const { declaration } = reading;
    const about = [declaration.organisation, declaration.scope].filter((text) => text?.trim());
    return html`
      <p><strong>${words.declared(declaration.day)}</strong></p>
      ${about.length > 0 ? html`<p>${about.map(quote)}</p>` : nothing}
      <p>${figures(declaration, words)}</p>
      ${this.#renderMeaning(standard, { words, language })}
    `;
  }

  #renderMeaning(standard: Standard, { words, language }: Words): TemplateResult {
    const link = pageAt(this.href);
    if (link !== undefined) return html`<a part="link" href=${link}>${words.meaning}</a>`;
    const { title = standard.id } = standardWording(standard, language);
    return html`<details>
      <summary>${words.meaning}</summary>
      ${words.explanation(title).map((sentence) => html`<p>${sentence}</p>`)}
    </details>`;
  }

  async #read(): Promise<void> {
    this.#run?.abort();
    const { signal } = (this.#run = new AbortController());
    this.declared = undefined;
    const { src, assessment, pack } = this;
    const source = assessment ? { assessment } : src ? { src } : undefined;
    if (!source) return;
    const page = { fetch: globalThis.fetch.bind(globalThis), address: document.baseURI };
    const [read, standard] = await Promise.all([
      readDeclarationSource(source, page, signal),
      readPackSource(pack),
    ]);
    if (signal.aborted) return;
    this.declared = read && standard.ok ? { standard: standard.standard, assessment: read } : null;
  }
}

function figures(
  { lapsed, lastDay, met, of, unrated }: SelfDeclaration,
  words: SelfDeclaredMessages,
) {
  if (lapsed) return words.lapsed(lastDay);
  return [words.counts(met, of), ...(unrated > 0 ? [words.unrated(unrated)] : [])].join(' ');
}

/* What an organisation calls itself, kept from turning the direction of what stands around it. */
function quote(text: string | undefined, index: number): TemplateResult {
  return html`${index > 0 ? ', ' : ''}<bdi>${displayName(text ?? '')}</bdi>`;
}

function pageAt(href: string | undefined): string | undefined {
  if (!href || !URL.canParse(href, document.baseURI)) return undefined;
  const url = new URL(href, document.baseURI);
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-self-declared': CseSelfDeclared;
  }
}
