import type {
  CheckCode,
  CheckName,
  CheckState,
  Verdict,
} from '../../core/credential/verification.js';
import type { Language } from '../../language/language.js';

/** Why the checker could not begin. */
export type CheckerProblem = 'nothing' | 'not-https' | 'no-address' | 'file-unreadable';

/**
 * Every string of the badge and its checker. A language that lacks one does not
 * compile, nor does a new verdict or code without words.
 *
 * They lie apart from those of the self-check, because a page with a badge does
 * not carry the self-check, and both languages together weigh little.
 */
export interface BadgeMessages {
  /** The language these strings are in. */
  readonly language: Language;
  /** A day of the calendar in UTC, so that everybody reads the same one. */
  readonly day: (date: Date) => string;
  readonly verdict: Readonly<Record<Verdict | 'checking', string>>;
  /** What the visitor can do, by verdict. */
  readonly advice: Readonly<Record<Verdict, string>>;
  /** Why it is verified; and what is said of every other verdict. */
  readonly standing: string;
  readonly warning: string;
  readonly check: Readonly<Record<CheckName, string>>;
  readonly state: Readonly<Record<CheckState, string>>;
  /** What a check found, as a sentence of its own; a name in braces stands for that fact of the check. */
  readonly code: Readonly<Record<CheckCode, string>>;

  readonly unproved: string;
  readonly scope: string;
  readonly certifiedBy: string;
  readonly recognisedBy: string;
  readonly authorityAsked: string;
  readonly chosenByPage: string;
  readonly number: string;
  readonly validUntil: string;
  readonly nextReview: string;
  readonly howChecked: string;
  /** With the day and the time of the visitor's own clock. */
  readonly checkedAt: (when: Date) => string;
  /** `where` is a domain. */
  readonly checkerLink: (where: string) => string;

  readonly certificate: string;
  readonly certificateHint: string;
  readonly file: string;
  readonly fileHint: string;
  readonly place: string;
  readonly placeHint: string;
  readonly promise: string;
  readonly begin: string;
  readonly problem: Readonly<Record<CheckerProblem, string>>;
}
