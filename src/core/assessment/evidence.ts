import type { Item } from './item.js';

/** What can be shown for a rating. */
export interface Evidence extends Item {
  /** What it is, in a few words. */
  readonly title: string;
  /** A link, or where it is kept. Only some links are followed; see {@link linkOf}. */
  readonly place?: string | undefined;
  /** `show`: a document or figure ("show me"); `tell`: to be seen or heard on site ("tell me"). */
  readonly kind?: EvidenceKind | undefined;
  /** The day it is from, as `2026-11-22`. */
  readonly date?: string | undefined;
  readonly note?: string | undefined;
}

/** How an assessor meets a piece of evidence. */
export type EvidenceKind = 'show' | 'tell';

/** The kinds, in the order they are offered. */
export const EVIDENCE_KINDS: readonly EvidenceKind[] = ['show', 'tell'];
