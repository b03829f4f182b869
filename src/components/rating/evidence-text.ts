import { html, nothing, type TemplateResult } from 'lit';
import type { Evidence } from '../../core/assessment/items.js';
import { displayText } from '../../core/formats/display-text.js';
import type { Messages } from '../../language/messages.js';

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
export function evidenceText(item: Evidence, messages: Messages): TemplateResult {
  const { title, place, note } = item;
  const line = (text: string | undefined) =>
    text ? html`<br /><span class="prose">${displayText(text)}</span>` : nothing;
  return html`<li class="item">
    <strong>${displayText(title)}</strong
    >${line(kindAndDay(item, messages))}${line(place)}${line(note)}
  </li>`;
}
