import { fallingShort, reaching } from '../answers.js';
import type { Example } from '../example.js';
import { centreBenchmark, hostileBenchmark } from './centre-benchmark.js';

/** A document at an address of its own, so that an example needs no server. */
function atAddress(document: unknown): string {
  return `data:application/json,${encodeURIComponent(JSON.stringify(document))}`;
}

const tag = 'cse-self-check';
const content = '<cse-benchmark></cse-benchmark>';
const benchmark = atAddress(centreBenchmark);

/** The states of `<cse-benchmark>`. */
export const benchmarkExamples = {
  weak: {
    tag,
    content,
    attributes: { benchmark },
    shows: 'Some elements below the standard, with the stories of others',
    answers: fallingShort,
  },
  strong: {
    tag: 'cse-benchmark',
    attributes: { src: benchmark },
    shows: 'Nearly everything met',
    answers: reaching,
  },
  nothingRated: {
    tag,
    content,
    attributes: { benchmark },
    shows: 'Nothing rated yet',
  },
  inResult: {
    tag: 'cse-result',
    attributes: { benchmark },
    shows: 'At the end of the result',
    answers: fallingShort,
  },
  hostile: {
    tag,
    content,
    attributes: { benchmark: atAddress(hostileBenchmark) },
    shows: 'What a hostile centre might publish',
    answers: fallingShort,
  },
  notFound: {
    tag,
    content,
    attributes: { benchmark: atAddress({ format: 'something else' }) },
    shows: 'The page’s owner has named some other document',
    answers: fallingShort,
  },
} satisfies Record<string, Example>;
