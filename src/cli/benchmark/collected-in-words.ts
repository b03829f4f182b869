import { displayLine } from '../../core/formats/display-text.js';
import type { Collected } from './collection.js';

/** What a run did, for people. */
export function collectedInWords(collected: Collected, out: string): string {
  const { files, known, accepted, aside, assessments, stories, benchmark } = collected;
  const { groups, fewest, stories: passed = [] } = benchmark;
  const reasons = Object.entries(aside).map(([code, times]) => `${figure(times)} ${code}`);
  const asideCount = Object.values(aside).reduce((sum, times) => sum + times, 0);
  return [
    `${figure(files)} files, of which ${figure(known)} were known from an earlier run.`,
    `${figure(accepted)} shared assessments count, ${figure(asideCount)} were set aside${reasons.length > 0 ? ` (${reasons.join(', ')}); set-aside.ndjson names each` : ''}.`,
    `${figure(assessments)} assessments, the newest file of each.`,
    groups.length > 0
      ? `${figure(groups.length)} groups are published; none tells of fewer than ${fewest} organisations.`
      : `No group is published: there are fewer than ${fewest} organisations.`,
    `${figure(stories)} stories for the editor, ${figure(passed.length)} published.`,
    `The results are in ${displayLine(out)}. Publish benchmark.json and spread.csv, and nothing else of it.`,
  ].join('\n');
}

function figure(number: number): string {
  return number.toLocaleString('en-GB');
}
