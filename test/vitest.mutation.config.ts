import { defineConfig } from 'vitest/config';

/**
 * The tests that a mutant of the core has to survive: those of the core, and no others. `CORE=review` looks at one
 * folder of it alone.
 */
const folder = process.env.CORE ?? '**';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    environment: 'node',
    include: [`test/core/${folder}/**/*.test.ts`],
    setupFiles: ['./test/fewer-cases.ts'],
    testTimeout: 60_000,
  },
});
