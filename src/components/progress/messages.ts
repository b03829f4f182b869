import type { Replacement } from '../../core/assessment/carry-over.js';
import type { ChangeKind } from '../../core/progress/compare.js';

/** Words around what the pack says in a language of its own. */
export type Phrase = readonly unknown[];

/** The strings of "Over time". A language that lacks one does not compile. */
export interface ProgressMessages {
  readonly title: string;
  readonly about: string;
  readonly take: string;
  readonly name: string;
  readonly nameHint: string;
  readonly taken: (when: string) => string;
  readonly snapshots: string;
  readonly noSnapshots: string;
  readonly now: string;
  readonly unrated: string;
  readonly notApplicable: string;

  readonly trend: string;
  /** What the figures are, and by which version of the standard they are judged. */
  readonly trendAbout: (version: string) => string;
  readonly byCriterion: string;
  readonly byTheme: string;
  readonly needed: (percent: number) => string;
  readonly date: string;
  readonly whole: string;

  readonly compare: string;
  readonly one: string;
  readonly other: string;
  readonly sameDate: string;
  readonly show: string;
  /** As in "Between 2 March 2026 and now: 2 better, 1 worse." */
  readonly summary: (from: string, to: string, parts: readonly string[]) => string;
  readonly metThen: (then: number, now: number) => string;
  readonly counted: Readonly<
    Record<ChangeKind | 'evidence' | 'pack' | 'unchanged', (count: number) => string>
  >;
  readonly kinds: Readonly<Record<ChangeKind | 'evidence' | 'pack' | 'unchanged', string>>;
  /** Between two standings, as in "Compliant, then Partially Compliant". */
  readonly then: string;
  readonly pieces: (count: number) => string;
  readonly byPack: Readonly<Record<Replacement | 'new' | 'withdrawn', (was: string) => string>>;

  readonly carried: (version: string) => string;
  readonly carriedAbout: string;
  readonly lookAgain: string;
  /** What became of old elements, named with their old ratings. */
  readonly cameFrom: Readonly<Record<Replacement, (was: unknown) => Phrase>>;
  readonly stillRight: (rating: unknown) => Phrase;
  readonly confirmed: (elementId: string) => string;
  readonly added: string;
  readonly old: string;
  readonly oldAbout: string;
  readonly withdrawnIn: (version: string) => string;
  readonly replacedBy: string;
  readonly note: string;
  readonly reason: string;
  readonly evidence: string;
  readonly actions: string;
}
