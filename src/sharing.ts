/**
 * What is shared with the centre, and what the centre publishes of it, without a
 * framework and without a document.
 */
export type { BenchmarkReading, PlaceAmong } from './core/sharing/benchmark.js';
export {
  BENCHMARK_VERSION,
  placeAmong,
  readBenchmark,
  readBenchmarkText,
} from './core/sharing/benchmark.js';
export type { Benchmark, BenchmarkGroup, PassedStory } from './core/sharing/benchmark-schema.js';
export type { Sector } from './core/sharing/sectors.js';
export { SECTORS } from './core/sharing/sectors.js';
export type { SharedReading } from './core/sharing/shared-file.js';
export {
  SHARED_VERSION,
  readShared,
  readSharedText,
  sharedText,
  signedText,
  thumbprintText,
} from './core/sharing/shared-file.js';
export type { SharedIdentity, SharingParts } from './core/sharing/shared-file-of.js';
export { sharedFileOf } from './core/sharing/shared-file-of.js';
export type { SharedFile, Story, UnsignedFile } from './core/sharing/shared-file-schema.js';
export type { Shareable, SharingChoice, Tick } from './core/sharing/sharing-choice.js';
export { isCompleteStory, shareablesOf, tickFor } from './core/sharing/sharing-choice.js';
export type { ElementAmong } from './core/sharing/standing-among.js';
export {
  elementsAmong,
  groupFor,
  inTenths,
  sectorsIn,
  storiesOf,
  weakestAmong,
  yearsIn,
} from './core/sharing/standing-among.js';
