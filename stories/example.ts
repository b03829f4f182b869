import type { Answer } from '../src/core/assessment/answer.js';

/** A named state of a component: the markup a page would hold, and what the browser holds before. */
export interface Example {
  /** What the state shows, in a few words. */
  readonly shows: string;
  readonly tag: `cse-${string}`;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Set as a property, where a URL would not do. */
  readonly pack?: unknown;
  /** Markup between the tags. */
  readonly content?: string;
  /** Answers that this browser kept from an earlier visit. */
  readonly answers?: Readonly<Record<string, Answer>>;
  /** Entries in the browser's storage as they are, by what follows the key of the self-check. */
  readonly entries?: Readonly<Record<string, string>>;
  /** How the browser refuses to keep anything for this self-check. */
  readonly refuses?: 'QuotaExceededError' | 'SecurityError';
  /** The colour scheme of the page around it. */
  readonly colourScheme?: 'dark';
}

/**
 * Gives the markup of an example, with the browser's storage as the example has it.
 *
 * @param name - Keeps the examples of one page apart in the browser's storage.
 */
export function exampleElement(name: string, example: Example): HTMLElement {
  const { tag, attributes = {}, pack, content = '', colourScheme } = example;
  const key = `example ${name}`;
  fillStorage(key, example);
  const element = document.createElement(tag);
  for (const [attribute, value] of Object.entries({ 'storage-key': key, ...attributes })) {
    element.setAttribute(attribute, value);
  }
  if (pack !== undefined) Object.assign(element, { pack });
  element.append(document.createRange().createContextualFragment(content));
  if (colourScheme === undefined) return element;
  const page = document.createElement('div');
  page.style.cssText = `color-scheme: ${colourScheme}; background: Canvas; color: CanvasText`;
  page.append(element);
  return page;
}

function fillStorage(key: string, { answers = {}, entries = {}, refuses }: Example): void {
  const head = `cse-widgets/${encodeURIComponent(key)}`;
  refusals.delete(head);
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith(head)) localStorage.removeItem(name);
  }
  for (const [id, answer] of Object.entries(answers)) {
    localStorage.setItem(`${head}/${id}`, JSON.stringify(answer));
  }
  for (const [rest, text] of Object.entries(entries)) localStorage.setItem(head + rest, text);
  if (refuses !== undefined) refuse(head, refuses);
}

const refusals = new Map<string, string>();
let guarded = false;

/* A browser refuses all or nothing; this refuses one example and leaves its neighbours alone. */
function refuse(head: string, errorName: string): void {
  if (!guarded) {
    guarded = true;
    guard('getItem', ['SecurityError']);
    guard('setItem', ['SecurityError', 'QuotaExceededError']);
  }
  refusals.set(head, errorName);
}

function guard(method: 'getItem' | 'setItem', errorNames: readonly string[]): void {
  const real: (...parts: string[]) => unknown = Reflect.get(Storage.prototype, method);
  const refusing = function (this: Storage, ...parts: string[]): unknown {
    const [, errorName = ''] = [...refusals].find(([head]) => parts[0]?.startsWith(head)) ?? [];
    if (!errorNames.includes(errorName)) return real.apply(this, parts);
    throw new DOMException('This example refuses to keep anything.', errorName);
  };
  Object.assign(Storage.prototype, { [method]: refusing });
}
