import type {
  Benchmark,
  BenchmarkGroup,
  PassedStory,
} from '../../core/sharing/benchmark-schema.js';
import { BENCHMARK_VERSION } from '../../core/sharing/benchmark.js';
import type { Standard } from '../../core/standard/standard.js';
import type { GroupSpread } from './spread.js';

/** The head of a benchmark. */
export interface BenchmarkHead {
  /** The day it was made, such as `2026-11-26`. */
  readonly made: string;
  readonly centre: string | undefined;
  /** Organisations that each published group has at least. */
  readonly minGroupSize: number;
}

/** Makes the document that the centre publishes; see `BenchmarkSchema`. */
export function makeBenchmark(
  { id, version, ratings }: Standard,
  spread: readonly GroupSpread[],
  { made, centre, minGroupSize }: BenchmarkHead,
  stories: readonly PassedStory[],
): Benchmark {
  const names = ratings.map((rating) => rating.id);
  return {
    format: 'cse-widgets/benchmark',
    version: BENCHMARK_VERSION,
    standard: { id, version },
    made,
    ...(centre === undefined ? {} : { centre }),
    fewest: minGroupSize,
    groups: spread.map((one) => groupDocument(one, names)),
    ...(stories.length > 0 ? { stories: [...stories] } : {}),
  };
}

function groupDocument(
  { group, organisations, figures }: GroupSpread,
  ratings: readonly string[],
): BenchmarkGroup {
  const document: BenchmarkGroup = {
    ...group,
    organisations,
    elements: {},
    criteria: {},
    themes: {},
  };
  for (const figure of figures) {
    const { kind, id } = figure.measure;
    if ('shares' in figure) {
      const shares = figure.shares.map((share, at) => [ratings[at] ?? '', round(share)] as const);
      document.elements[id] = Object.fromEntries(shares);
      continue;
    }
    const [lower, median, upper] = figure.quartiles;
    const quartiles: [number, number, number] = [round(lower), round(median), round(upper)];
    if (kind === 'criterion') document.criteria[id] = quartiles;
    else if (kind === 'theme') document.themes[id] = quartiles;
    else document.whole = quartiles;
  }
  return document;
}

/** A share to four decimals, which is a hundredth of a per cent. */
export function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
