import { defineConfig } from 'vitest/config';

/** The tests that a mutant of the core has to survive: those of the core, and no others. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: { environment: 'node', include: ['test/core/**/*.test.ts'], testTimeout: 60_000 },
});
