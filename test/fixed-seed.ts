import fc from 'fast-check';
import { cases } from './effort.js';

/*
 * Property tests try the same cases in every run, so that a change is judged by what it changes and not by luck.
 * `SEED=new npm run test:node` draws new ones; what such a run finds becomes a test of its own.
 */
fc.configureGlobal({
  numRuns: cases(100),
  ...(process.env.SEED === 'new' ? {} : { seed: 2008 }),
});
