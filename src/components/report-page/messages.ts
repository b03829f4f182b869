import type { ActionState, Effort, EvidenceKind } from '../../core/assessment/items.js';

/** A part of a report that can be left out. */
export type ReportPart = 'notes' | 'evidence' | 'plan' | 'change';

/** Every string of the report. A language that lacks one does not compile. */
export interface ReportMessages {
  readonly title: string;
  readonly about: string;
  readonly cover: string;
  readonly coverHint: string;
  readonly organisation: string;
  readonly scope: string;
  readonly person: string;
  readonly date: string;
  readonly standard: string;
  readonly version: (title: string, version: string) => string;
  readonly notGiven: string;
  readonly parts: string;
  readonly part: Readonly<Record<ReportPart, string>>;
  readonly print: string;
  readonly saveHtml: string;
  readonly saveCsv: string;
  readonly saved: (file: string) => string;

  /** Short, for the top of every printed page. */
  readonly indicative: string;
  readonly outcome: string;
  readonly noneRated: string;
  readonly elements: string;
  readonly element: string;
  readonly statement: string;
  readonly rating: string;
  readonly reason: string;
  readonly noEvidence: string;
  readonly kind: Readonly<Record<EvidenceKind, string>>;
  readonly plan: string;
  readonly noPlan: string;
  readonly what: string;
  readonly owner: string;
  readonly due: string;
  readonly effort: string;
  readonly state: string;
  readonly efforts: Readonly<Record<Effort, string>>;
  readonly states: Readonly<Record<ActionState, string>>;
  readonly overdue: string;

  readonly change: string;
  readonly changedSince: (date: string, name: string | undefined) => string;
  readonly metNow: (before: number, now: number) => string;
  readonly rose: string;
  readonly fell: string;
  readonly other: string;
  readonly fromTo: (from: string, to: string) => string;
  readonly noChange: string;
}
