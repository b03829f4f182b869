import { html, nothing, type TemplateResult } from 'lit';
import type { Evidence } from '../../core/assessment/items.js';
import { linkOf } from '../../core/evidence/evidence-link.js';
import { displayText } from '../../core/formats/display-text.js';
import type { Messages } from '../../language/messages.js';
import { kindAndDay } from '../rating/evidence-disclosure.js';
import type { EvidenceMessages } from './messages.js';

/** Props of the list. */
export interface EvidenceListState {
  readonly evidence: readonly Evidence[];
  readonly words: EvidenceMessages;
  readonly messages: Messages;
  /** Whether a piece is being changed; no second change may begin until that is done. */
  readonly busy: boolean;
  readonly onChange: (item: Evidence) => void;
  readonly onRemove: (item: Evidence) => void;
}

/** The evidence of an element, each piece with what can be done with it. */
export function evidenceList(state: EvidenceListState): TemplateResult {
  const { evidence, words } = state;
  if (evidence.length === 0) return html`<p class="soft">${words.none}</p>`;
  return html`<ul>
    ${evidence.map((item) => piece(item, state))}
  </ul>`;
}

function piece(item: Evidence, state: EvidenceListState): TemplateResult {
  const { words, messages, busy, onChange, onRemove } = state;
  const title = displayText(item.title);
  const about = kindAndDay(item, messages);
  const button = (id: string, label: string, act: (item: Evidence) => void) =>
    html`<button
      class="button small"
      part="button"
      type="button"
      id="${id}-${item.id}"
      @click=${() => {
        act(item);
      }}
    >
      <span>${label}<span class="hidden"> ${title}</span></span>
    </button>`;
  return html`<li class="piece">
    <p><strong>${title}</strong></p>
    ${about ? html`<p class="soft">${about}</p>` : nothing} ${address(item, title, words)}
    ${item.note ? html`<p class="prose">${displayText(item.note)}</p>` : nothing}
    ${
      busy
        ? nothing
        : html`<div class="actions">
            ${button('change', words.change, onChange)} ${button('remove', words.remove, onRemove)}
          </div>`
    }
  </li>`;
}

/* The whole address as text, and the link beside it: a person sees where it leads before following it. */
function address({ place }: Evidence, title: string, words: EvidenceMessages): unknown {
  if (!place) return nothing;
  const link = linkOf(place);
  return html`<p class="address">
    ${displayText(place)}
    ${
      link
        ? html`<a href=${link} target="_blank" rel="noreferrer noopener"
            >${words.open}<span class="hidden"> ${title}</span> ${words.newTab}</a
          >`
        : nothing
    }
  </p>`;
}
