import { html, nothing, type TemplateResult } from 'lit';
import { MOST_BYTES } from '../../core/credential/credential-input.js';
import { isLoopbackHost, parseUrl } from '../../core/formats/web-address.js';
import type { CertificateQuestion } from './certificate-question.js';
import { checkerVisit } from './checker-link.js';
import type { CheckerProblem, BadgeMessages } from './messages.js';

/** What a visitor entered in a checker. */
export interface CheckerEntry {
  /** A certificate as text, or a link to one. */
  readonly text: string;
  /** A file with a certificate; it takes precedence over the text. */
  readonly file: File | undefined;
  /** The address it was seen at; may be empty. */
  readonly place: string;
}

/** What an entry asks, or what is wrong with it. */
export type EntryReading =
  | { readonly ok: true; readonly question: Omit<CertificateQuestion, 'authority'> }
  | { readonly ok: false; readonly problem: CheckerProblem };

/* Not every browser rejects a space in the name of a host. */
const LINK = /^https?:\/\/\S+$/i;

/** Whether something would have to be fetched to know what it is. */
export function isLink(text: string): boolean {
  return LINK.test(text.trim());
}

/**
 * Reads what a visitor entered; fetches nothing. Plain http counts as a link
 * only between pages of this machine, where a checker is tried out.
 */
export async function readEntry({ text, file, place }: CheckerEntry): Promise<EntryReading> {
  const { problem, brought = '', ...asked } = file ? await inFile(file) : inText(text.trim());
  if (problem) return { ok: false, problem };
  const address = (place.trim() || brought).replace(/^(?!\w+:\/\/)(?=.)/, 'https://');
  if (address && !(isLink(address) && parseUrl(address))) {
    return { ok: false, problem: 'no-address' };
  }
  return { ok: true, question: { ...asked, http: 'loopback', shownOn: address || undefined } };
}

interface Given {
  readonly problem?: CheckerProblem;
  readonly credential?: string | Uint8Array;
  readonly url?: string;
  /** The address it was seen at, as the link says. */
  readonly brought?: string;
}

async function inFile(file: File): Promise<Given> {
  try {
    // One byte more than is read is enough to see that it is too large.
    const start = await file.slice(0, MOST_BYTES + 1).arrayBuffer();
    return { credential: new Uint8Array(start) };
  } catch {
    return { problem: 'file-unreadable' };
  }
}

function inText(text: string): Given {
  if (!text) return { problem: 'nothing' };
  if (!isLink(text)) return { credential: text };
  const visit = checkerVisit(text);
  if (visit) return { credential: visit.certificate, brought: visit.shownOn };
  const { protocol, hostname } = parseUrl(text) ?? location;
  const safe = protocol === 'https:' || [hostname, location.hostname].every(isLoopbackHost);
  return safe ? { url: text } : { problem: 'not-https' };
}

/** The fields in which a visitor says what to check. */
export type CheckerField = 'certificate' | 'file' | 'place';

/** The fields of the checker, with a problem at one of them; their values stay in the page alone. */
export function checkerFields(
  messages: BadgeMessages,
  problem: string | undefined,
  at: CheckerField,
): TemplateResult {
  const wrong = (id: CheckerField) => problem !== undefined && id === at;
  const above = (id: CheckerField, label: string, hint: string) => html`
    <label for=${id}>${label}</label>
    <p id="${id}-hint">${hint}</p>
    <p id="${id}-problem" class="problem">${wrong(id) ? problem : nothing}</p>
  `;
  return html`
    ${above('certificate', messages.certificate, messages.certificateHint)}
    <textarea
      id="certificate"
      rows="4"
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${wrong('certificate')}
      aria-describedby="certificate-hint certificate-problem"
    ></textarea>
    ${above('file', messages.file, messages.fileHint)}
    <input id="file" type="file" aria-describedby="file-hint" />
    ${above('place', messages.place, messages.placeHint)}
    <input
      id="place"
      inputmode="url"
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${wrong('place')}
      aria-describedby="place-hint place-problem"
    />
    <p>${messages.promise}</p>
    <button part="button">${messages.begin}</button>
  `;
}
