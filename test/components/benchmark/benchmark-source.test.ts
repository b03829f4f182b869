import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  benchmarkFrom,
  readFetchedBenchmark,
  fetchBenchmarkText,
} from '../../../src/components/benchmark/benchmark-source.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';
import { centreBenchmark } from '../../../stories/benchmark/centre-benchmark.js';
import { answerFetch } from '../../fixtures/answering-web.js';

const cse = cseStandard();
const readingOf = (document: unknown) =>
  readFetchedBenchmark(typeof document === 'string' ? document : JSON.stringify(document), cse);

describe('fetching a benchmark', () => {
  test('gives its text', async () => {
    const answer = () => Promise.resolve(new Response('{}'));
    expect(await fetchBenchmarkText('https://centre.example/', answer)).toBe('{}');
  });

  test('says that it is not there', async () => {
    const answer = () => Promise.resolve(new Response('', { status: 404 }));
    expect(await fetchBenchmarkText('https://centre.example/', answer)).toEqual({
      problem: 'not-found',
    });
  });

  test('says that it could not be reached', async () => {
    const answer = () => Promise.reject(new TypeError('no network'));
    expect(await fetchBenchmarkText('https://centre.example/', answer)).toEqual({
      problem: 'not-reached',
    });
  });
});

test('a benchmark of more than 4 MiB is none, and is not read to its end', async () => {
  const answer = () => Promise.resolve(new Response(' '.repeat(4_194_305)));
  expect(await fetchBenchmarkText('https://centre.example/', answer)).toEqual({
    problem: 'not-a-benchmark',
  });
});

describe('a benchmark that several components name', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const good = () => Promise.resolve(new Response(JSON.stringify(centreBenchmark)));

  test('is asked for once, and there at once from then on', async () => {
    const web = answerFetch(good);
    const url = 'https://centre.example/once.json';
    const both = await Promise.all([benchmarkFrom(url, cse), benchmarkFrom(url, cse)]);
    expect([...both, benchmarkFrom(url, cse)]).toEqual(
      Array(3).fill({ ok: true, benchmark: centreBenchmark }),
    );
    expect(web).toHaveBeenCalledTimes(1);
  });

  test.each<[string, () => Promise<Response>, string]>([
    ['not-reached', () => Promise.reject(new TypeError('no network')), 'not-reached'],
    ['not-found', () => Promise.resolve(new Response('', { status: 503 })), 'not-found'],
  ])('is asked for again after it was %s', async (name, failing, problem) => {
    const web = answerFetch(failing, good);
    const url = `https://centre.example/${name}.json`;
    expect(await benchmarkFrom(url, cse)).toEqual({ ok: false, problem });
    expect(await benchmarkFrom(url, cse)).toMatchObject({ ok: true });
    expect(web).toHaveBeenCalledTimes(2);
  });
});

describe('reading a benchmark', () => {
  test('gives it', () => {
    expect(readingOf(centreBenchmark)).toEqual({ ok: true, benchmark: centreBenchmark });
  });

  test.each<[string, unknown, string]>([
    ['no JSON', '<!doctype html>', 'not-a-benchmark'],
    ['something else', { format: 'cse-widgets/shared' }, 'not-a-benchmark'],
    ['a later version', { ...centreBenchmark, version: 2 }, 'newer'],
    [
      'another standard',
      { ...centreBenchmark, standard: { id: 'x', version: '1' } },
      'other-standard',
    ],
    ['damage', { ...centreBenchmark, groups: 1 }, 'damaged'],
    ['nesting', '['.repeat(100_000), 'damaged'],
  ])('says of %s what is wrong', (_, document, problem) => {
    expect(readingOf(document)).toEqual({ ok: false, problem });
  });
});
