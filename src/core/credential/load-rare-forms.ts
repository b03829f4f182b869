import type * as RareForms from './rare-forms.js';

/** What few certificates need: see rare-forms.ts. `undefined` where it cannot be loaded, and then nothing is known. */
export function loadRareForms(): Promise<typeof RareForms | undefined> {
  return import('./rare-forms.js').catch(() => undefined);
}
