import type * as OptionalFormats from './optional-formats.js';

/** What few certificates need: see optional-formats.ts. `undefined` where it cannot be loaded, and then nothing is known. */
export function loadOptionalFormats(): Promise<typeof OptionalFormats | undefined> {
  return import('./optional-formats.js').catch(() => undefined);
}
