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
  signedText,
  thumbprintText,
} from './core/sharing/shared-file.js';
export type { SharedFile, Story, UnsignedFile } from './core/sharing/shared-file-schema.js';
