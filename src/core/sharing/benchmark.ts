import type { Standing } from '../assessment/answer.js';
import { faultAt, faultsOfIssues, type Fault } from '../formats/fault.js';
import { parseShallow } from '../formats/json.js';
import type { Standard } from '../standard/standard.js';
import { BenchmarkSchema, type Benchmark, type BenchmarkGroup } from './benchmark-schema.js';

/** The version of the benchmark that is written. */
export const BENCHMARK_VERSION = 1;

/** The result of reading a benchmark: the benchmark, or its faults. */
export type BenchmarkReading =
  | { readonly ok: true; readonly benchmark: Benchmark }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** How one standing compares with those of a group: shares of the organisations that rated the element, 0 to 1. */
export interface PlaceAmong {
  readonly better: number;
  readonly same: number;
  readonly worse: number;
}

/**
 * Reads a benchmark from its text, for a standard.
 *
 * Faults carry the codes of {@link Fault}, and besides `not-json`, `too-deep`,
 * `not-a-benchmark` (it is some other document), `newer-version` and
 * `other-standard`. Never throws.
 */
export function readBenchmarkText(standard: Standard, text: string): BenchmarkReading {
  const parsed = parseShallow(text);
  return parsed.ok ? readBenchmark(standard, parsed.data) : parsed;
}

/** Reads a benchmark from parsed JSON; see {@link readBenchmarkText}. */
export function readBenchmark(standard: Standard, data: unknown): BenchmarkReading {
  const { format, version } = Object(data) as { format?: unknown; version?: unknown };
  if (format !== 'cse-widgets/benchmark' || typeof version !== 'number') {
    return reject([faultAt('', 'not-a-benchmark', 'is not a benchmark')]);
  }
  if (version > BENCHMARK_VERSION) {
    return reject([faultAt('version', 'newer-version', 'is newer than this page can read')]);
  }
  const parsed = BenchmarkSchema.safeParse(data);
  if (!parsed.success) return reject(faultsOfIssues(parsed.error.issues, data));
  const { standard: of } = parsed.data;
  if (of.id !== standard.id || of.version !== standard.version) {
    const words = `is not about ${standard.id} ${standard.version}`;
    return reject([faultAt('standard', 'other-standard', words)]);
  }
  return { ok: true, benchmark: parsed.data };
}

/** Compares a standing with those of a group; `undefined` where it is not a rating, or the group has no figures for the element. */
export function placeAmong(
  standard: Standard,
  { elements }: BenchmarkGroup,
  elementId: string,
  standing: Standing,
): PlaceAmong | undefined {
  const shares = Object.hasOwn(elements, elementId) ? elements[elementId] : undefined;
  const own = standard.ratings.findIndex(({ id }) => id === standing);
  if (!shares || own < 0) return undefined;
  const of = standard.ratings.map(({ id }) => (Object.hasOwn(shares, id) ? (shares[id] ?? 0) : 0));
  const all = sum(of);
  if (all === 0) return undefined;
  return {
    better: sum(of.slice(0, own)) / all,
    same: (of[own] ?? 0) / all,
    worse: sum(of.slice(own + 1)) / all,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function reject(faults: readonly Fault[]): {
  readonly ok: false;
  readonly faults: readonly Fault[];
} {
  return { ok: false, faults };
}
