import type { TrendPoint } from '../../core/progress/trend.js';
import { momentInWords } from '../../language/dates.js';
import type { Language } from '../../language/language.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import type { ProgressMessages } from './messages.js';

/** Props of the sections of an assessment over time. */
export interface ProgressState {
  readonly selfCheck: SelfCheck;
  /** The snapshots and the present state, oldest first. */
  readonly points: readonly TrendPoint[];
  readonly messages: ProgressMessages;
  readonly language: Language;
  readonly headingLevel: number;
}

/** The label of a date: its name, if it has one, and its moment. */
export function nameOfPoint(
  { at, name, now }: Pick<TrendPoint, 'at' | 'name' | 'now'>,
  language: Language,
  messages: ProgressMessages,
): string {
  if (now) return messages.now;
  const moment = momentInWords(language, at);
  return name ? `${name}, ${moment}` : moment;
}
