import type { EvidenceKind } from '../../core/assessment/items.js';

/** The strings of the evidence of an element. A language that lacks one does not compile. */
export interface EvidenceMessages {
  readonly none: string;
  readonly add: string;
  readonly changing: (title: string) => string;
  readonly save: string;
  readonly title: string;
  readonly titleHint: string;
  readonly titleWanted: string;
  readonly place: string;
  readonly placeHint: string;
  readonly kind: string;
  readonly kindMeaning: Readonly<Record<EvidenceKind, string>>;
  readonly date: string;
  readonly dateHint: (months: number | undefined) => string;
  readonly dateAhead: string;
  readonly change: string;
  readonly remove: string;
  readonly undo: string;
  readonly open: string;
  readonly newTab: string;
  readonly added: (title: string) => string;
  readonly saved: (title: string) => string;
  readonly removed: (title: string) => string;
  readonly restored: (title: string) => string;
  readonly paste: string;
  readonly list: string;
  readonly listHint: string;
  readonly listEmpty: string;
  readonly makes: (items: number) => string;
  readonly addAll: (items: number) => string;
  readonly allAdded: (items: number) => string;
}
