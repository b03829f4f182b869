import type { FetchTools } from '../../core/formats/fetch-document.js';
import type { Benchmark } from '../../core/sharing/benchmark-schema.js';
import { readBenchmarkText } from '../../core/sharing/benchmark.js';
import type { Standard } from '../../core/standard/standard.js';
import { fetchForPage } from '../base/fetch-for-page.js';
import type { BenchmarkProblem } from './messages.js';

/** A benchmark as it was fetched, or why there is none. */
export type FetchedBenchmark =
  | { readonly ok: true; readonly benchmark: Benchmark }
  | { readonly ok: false; readonly problem: BenchmarkProblem };

/* Faults of a document that the page has words for; any other is called damage. */
const PROBLEMS: Readonly<Record<string, BenchmarkProblem>> = {
  'not-json': 'not-a-benchmark',
  'not-a-benchmark': 'not-a-benchmark',
  'newer-version': 'newer',
  'other-standard': 'other-standard',
};

/* What has come is there at once for the next that asks: print does not wait. */
const texts = new Map<string, string | Promise<string | BenchmarkAbsence>>();

interface BenchmarkAbsence {
  readonly problem: BenchmarkProblem;
}

/** Gives the benchmark at a URL for a standard; it is asked for once however many components name it. */
export function benchmarkFrom(
  url: string,
  standard: Standard,
): FetchedBenchmark | Promise<FetchedBenchmark> {
  const known = texts.get(url);
  if (typeof known === 'string') return readFetchedBenchmark(known, standard);
  const coming = known ?? fetchBenchmarkText(url);
  texts.set(url, coming);
  return coming.then((text) => {
    if (typeof text === 'string') {
      texts.set(url, text);
      return readFetchedBenchmark(text, standard);
    }
    // Who could not be reached may be there the next time.
    texts.delete(url);
    return { ok: false, ...text };
  });
}

/** Fetches the text of a benchmark; a failure on the way is a value. */
export async function fetchBenchmarkText(
  url: string,
  send?: FetchTools['send'],
): Promise<string | BenchmarkAbsence> {
  const found = await fetchForPage(url, send);
  if (found.ok) return found.text;
  if (found.status) return { problem: 'not-found' };
  return { problem: found.reason === 'too-large' ? 'not-a-benchmark' : 'not-reached' };
}

/** Reads a benchmark and says in one word what is wrong with it. */
export function readFetchedBenchmark(text: string, standard: Standard): FetchedBenchmark {
  const reading = readBenchmarkText(standard, text);
  if (reading.ok) return reading;
  const code = reading.faults[0]?.code ?? '';
  const problem = Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code] : undefined;
  return { ok: false, problem: problem ?? 'damaged' };
}
