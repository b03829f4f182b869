import type { Item } from './item.js';

/** What a team tells of good practice in an element. It stays with the answers until a person shares it. */
export interface PracticeStory extends Item {
  /** What was done; empty until somebody has written it. */
  readonly did: string;
  /** What changed by it; empty until somebody has written it. */
  readonly outcome: string;
  /** Who may be asked, and how. */
  readonly contact?: string | undefined;
}
