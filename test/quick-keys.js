/**
 * Loaded into Node before a command of ours runs (`--import`): a passphrase is stretched in a thousand rounds instead of
 * 600,000, which would be most of what a test of many commands does. That a guesser has to do them all is for
 * test/cli/main.test.ts to show.
 */
const { subtle } = globalThis.crypto;
const derive = subtle.deriveBits.bind(subtle);

subtle.deriveBits = ({ iterations = 0, ...rest }, ...others) =>
  derive({ ...rest, iterations: Math.min(iterations, 1_000) }, ...others);
