import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { present, type Evidence } from '../../core/assessment/items.js';
import { displayText } from '../../core/formats/display-text.js';
import type { Messages } from '../../language/messages.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { AssessmentPart } from '../base/assessment-part.js';
import { CseChangeEvent } from '../base/events.js';
import { button } from '../controls/button.js';
import { localDay } from '../controls/local-day.js';
import { fieldStyles } from '../theme/field.styles.js';
import { themeStyles } from '../theme/theme.styles.js';
import { evidenceStyles } from './cse-evidence.styles.js';
import {
  evidenceForm,
  fieldsIn,
  fillFields,
  type EvidenceFields,
  EvidencePaste,
} from './evidence-form.js';
import { evidenceList } from './evidence-list.js';
import { cy } from './messages.cy.js';
import { en } from './messages.en.js';
import type { EvidenceMessages } from './messages.js';

const WORDS = { en, cy };

/**
 * The evidence of one element: what can be shown for its rating, each piece with
 * its title, link or place, kind, date and note. `<cse-criterion>` opens one under
 * each element when it is asked for.
 *
 * @summary The evidence of one element, to be added to and changed.
 * @tag cse-evidence
 * @slot - Shown until the part is ready, and where script does not run.
 * @fires {CseChangeEvent} cse-change - A person added, changed or removed evidence.
 * @csspart button - Every button.
 */
export class CseEvidence extends AssessmentPart {
  static override styles = [themeStyles, fieldStyles, evidenceStyles];

  static override get properties(): PropertyDeclarations {
    return { element: {} };
  }

  /** Id of the element in the standard, such as `3.1.2`. */
  declare element: string | undefined;

  readonly #paste = new EvidencePaste(this);
  #editing: Evidence | undefined;
  /* What the person had begun in the form before they changed another piece. */
  #begun: Partial<EvidenceFields> = {};
  #removed: Evidence | undefined;
  #untitled = false;
  #dateAhead = false;
  #said = '';

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    // A card that is reused for a different element starts afresh.
    if (changed.get('element') === undefined) return;
    this.#editing = this.#removed = undefined;
    this.#begun = {};
    this.#said = '';
    this.#paste.empty();
    this.#fill({});
  }

  protected override renderPart(selfCheck: SelfCheck, messages: Messages): unknown {
    const { standard, assessment } = selfCheck;
    const { element } = this;
    if (element === undefined || !standard.elementsById.has(element)) return nothing;
    const words = WORDS[messages.language];
    const evidence = present(assessment.answers.get(element)?.evidence);
    const editing = this.#editing;
    return html`
      ${evidenceList({
        evidence,
        words,
        messages,
        busy: editing !== undefined,
        onChange: (item) => {
          this.#change(item);
        },
        onRemove: (item) => {
          this.#remove(selfCheck, item, words);
        },
      })}
      <div class="actions">
        <p role="status">${this.#said}</p>
        ${
          this.#removed
            ? button(
                words.undo,
                () => {
                  this.#undo(selfCheck, words);
                },
                '',
                'undo',
              )
            : nothing
        }
      </div>
      ${evidenceForm(
        {
          words,
          messages,
          legend: editing ? words.changing(displayText(editing.title)) : words.add,
          untitled: this.#untitled,
          dateAhead: this.#dateAhead,
          months: standard.evidenceMonths,
          buttons: this.#buttons(words, messages),
        },
        () => {
          this.#submit(selfCheck, words);
        },
      )}
      ${this.#paste.render(words, (items) => {
        this.#addAll(selfCheck, items, words);
      })}
    `;
  }

  #buttons(words: EvidenceMessages, messages: Messages): TemplateResult {
    if (!this.#editing) return html`<button class="button" part="button">${words.add}</button>`;
    return html`<button class="button main" part="button">${words.save}</button> ${button(
        messages.cancel,
        () => {
          this.#changed('');
        },
      )}`;
  }

  protected override act({ type, target }: Event): void {
    const { id, value } = target as HTMLInputElement;
    if (type === 'input' && id === 'title' && this.#untitled && value.trim()) {
      this.#untitled = false;
      this.requestUpdate();
    }
    if (type === 'change' && id === 'date') {
      this.#dateAhead = value > localDay(new Date());
      this.requestUpdate();
    }
  }

  get #form(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  #fill(fields: Partial<EvidenceFields>): void {
    if (this.#form) fillFields(this.#form, fields);
    this.#untitled = false;
    this.#dateAhead = (fields.date ?? '') > localDay(new Date());
  }

  #change(item: Evidence): void {
    // What they had begun comes back when this is done.
    if (this.#form) this.#begun = fieldsIn(this.#form);
    this.#editing = item;
    this.#fill(item);
    this.#say('', '#title');
  }

  /* Ends a change, saved or not. */
  #changed(said: string): void {
    const id = this.#editing?.id ?? '';
    this.#editing = undefined;
    this.#fill(this.#begun);
    this.#begun = {};
    this.#say(said, `#change-${id}`);
  }

  #submit(selfCheck: SelfCheck, words: EvidenceMessages): void {
    const fields = this.#form && fieldsIn(this.#form);
    if (!fields?.title) {
      this.#untitled = true;
      this.#focus('#title');
      return;
    }
    // Fields that a later release adds to an item are kept.
    this.#put(selfCheck, { ...this.#editing, ...fields });
    if (this.#editing) this.#changed(words.saved(fields.title));
    else {
      this.#fill({});
      this.#say(words.added(fields.title), '#title');
    }
    this.#tell(selfCheck);
  }

  #addAll(
    selfCheck: SelfCheck,
    items: readonly Pick<Evidence, 'title' | 'place'>[],
    words: EvidenceMessages,
  ): void {
    // Made in one instant, only chance would order them; sorted, they keep the order of the list.
    const ids = items.map(() => selfCheck.newId()).sort();
    items.forEach((item, at) => this.#put(selfCheck, { ...item, id: ids[at] }));
    this.#paste.empty();
    this.#say(words.allAdded(items.length), '#list');
    this.#tell(selfCheck);
  }

  #remove(selfCheck: SelfCheck, item: Evidence, words: EvidenceMessages): void {
    selfCheck.removeItem(this.element ?? '', 'evidence', item.id);
    this.#say(words.removed(displayText(item.title)), '#undo');
    this.#removed = item;
    this.#tell(selfCheck);
  }

  #undo(selfCheck: SelfCheck, words: EvidenceMessages): void {
    const item = this.#removed;
    if (!item) return;
    this.#put(selfCheck, item);
    this.#say(words.restored(displayText(item.title)), `#change-${item.id}`);
    this.#tell(selfCheck);
  }

  #put(
    selfCheck: SelfCheck,
    item: Omit<Evidence, 'id' | 'changed'> & { readonly id?: string | undefined },
  ): string {
    return selfCheck.putItem(this.element ?? '', 'evidence', item);
  }

  /* Says what came of it, and brings focus to where the person goes on. */
  #say(said: string, focus: string): void {
    this.#said = said;
    this.#removed = undefined;
    this.#focus(focus);
  }

  #focus(selector: string): void {
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
    });
  }

  #tell(selfCheck: SelfCheck): void {
    this.dispatchEvent(new CseChangeEvent(selfCheck));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-evidence': CseEvidence;
  }
}
