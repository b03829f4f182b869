import fc from 'fast-check';

/*
 * Property tests try the same cases in every run, so that a change is judged by what it changes and not by luck.
 * `CHANCE=new npm run test:node` draws new ones; what such a run finds becomes a test of its own.
 */
if (process.env.CHANCE !== 'new') fc.configureGlobal({ seed: 2008 });
