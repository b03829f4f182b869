import { html, nothing, render, type TemplateResult } from 'lit';
import { present, type Evidence } from '../../core/assessment/items.js';
import { displayText } from '../../core/formats/display-text.js';
import type { Messages } from '../../language/messages.js';
import type { SelfCheck } from '../../self-check/self-check.js';

/*
 * The evidence of an element, closed: two nodes a card, because there may be
 * thousands. Its list is drawn where there is one, for paper; what changes it is a
 * part of its own, which is loaded when the first of them is opened.
 */

/** Props of the answer in a card. */
export interface ShownAnswer {
  readonly selfCheck: SelfCheck;
  readonly elementId: string;
  readonly messages: Messages;
  /** Whether the part that changes evidence could not be loaded. */
  readonly partMissing: boolean;
}

/** The closed disclosure, without its answer. */
export const evidenceDisclosure: TemplateResult = html`<details class="evidence" part="evidence">
  <summary></summary>
</details>`;

/** Fills an element's evidence into its card. */
export function showEvidence(
  card: Element,
  all: readonly Evidence[] | undefined,
  shown: ShownAnswer,
): void {
  const details = card.querySelector<HTMLDetailsElement>('.evidence');
  const summary = details?.firstElementChild;
  if (!details || !summary) return;
  const evidence = present(all);
  const text = shown.messages.evidenceList(evidence.length, shown.elementId);
  if (summary.textContent !== text) summary.textContent = text;
  const place = summary.nextElementSibling as HTMLElement | null;
  if (place || details.open || evidence.length > 0) {
    render(evidenceList(evidence, shown, isEditable(details)), place ?? placeForList(details));
  }
}

function placeForList(details: Element): HTMLElement {
  const place = document.createElement('div');
  place.className = 'listed';
  details.append(place);
  return place;
}

/* Once opened, the editor stays, with whatever the person has begun in it. */
function isEditable(details: HTMLDetailsElement): boolean {
  const open = details.open || details.querySelector('cse-evidence') !== null;
  return open && customElements.get('cse-evidence') !== undefined;
}

function evidenceList(
  evidence: readonly Evidence[],
  { selfCheck, elementId, messages, partMissing }: ShownAnswer,
  editable: boolean,
): TemplateResult {
  return html`
    <ul class=${editable ? 'paper' : ''}>
      ${evidence.map((item) => evidenceText(item, messages))}
    </ul>
    ${
      editable
        ? html`<cse-evidence
            .selfCheck=${selfCheck}
            element=${elementId}
            exportparts="button"
          ></cse-evidence>`
        : nothing
    }
    ${
      partMissing && !editable
        ? html`<p class="panel notice" role="alert">${messages.partMissing}</p>`
        : nothing
    }
  `;
}

/** A day such as `2026-11-22` as both languages write it in figures; anything else as it is. */
export function dayInFigures(date: string): string {
  return displayText(date.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1'));
}

/** What kind of evidence it is and the day it is from, as far as that is known. */
export function kindAndDay({ kind, date }: Evidence, messages: Messages): string {
  return [kind && messages.evidenceKind[kind], date && dayInFigures(date)]
    .filter(Boolean)
    .join(', ');
}

/** One piece of evidence as text: for paper, and for as long as it cannot be changed here. */
function evidenceText(item: Evidence, messages: Messages): TemplateResult {
  const { title, place, note } = item;
  const line = (text: string | undefined) =>
    text ? html`<br /><span class="prose">${displayText(text)}</span>` : nothing;
  return html`<li class="item">
    <strong>${displayText(title)}</strong
    >${line(kindAndDay(item, messages))}${line(place)}${line(note)}
  </li>`;
}
