import type { Item } from './item.js';

/**
 * How one person of a team rates an element. Its `id` is that of the person's
 * own assessment, so a second file of the same person takes the place of the
 * first.
 */
export interface View extends Item {
  /** The person's name, if they gave one. */
  readonly name?: string | undefined;
  /** Id of the rating; absent if they marked the element not applicable, or only wrote. */
  readonly rating?: string | undefined;
  /** Why they find it not applicable. */
  readonly notApplicable?: string | undefined;
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
}
