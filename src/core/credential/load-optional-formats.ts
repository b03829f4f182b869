import type * as Formats from './optional-formats.js';

/** What reads the forms of certificates that few need: see optional-formats.ts. */
export type OptionalFormats = typeof Formats;

/** Loads them when they are first needed. Rejects with {@link FormatsNotLoaded}, which the door makes an answer of. */
export type LoadFormats = () => Promise<OptionalFormats>;

/** The file with the optional formats could not be loaded, so nothing is known of what needs them. */
export class FormatsNotLoaded extends Error {}

/** Makes the loader of one run, which loads once at most. Where that fails, the next run tries again. */
export function createFormatsLoader(
  load: LoadFormats = () => import('./optional-formats.js'),
): LoadFormats {
  let loading: Promise<OptionalFormats> | undefined;
  return () =>
    (loading ??= load().catch(() => {
      throw new FormatsNotLoaded();
    }));
}
