import { runProcess } from '../dist/cli/program.js';

/*
 * The program as it ships, but for its keys: a passphrase is stretched in a thousand rounds of PBKDF2 instead of 600,000,
 * which would be most of what a test of many commands does. That a guesser has to do them all is for
 * test/cli/main.test.ts to show.
 */
await runProcess({ keyRounds: 1_000 });
