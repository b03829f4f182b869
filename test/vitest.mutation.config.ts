import { defineConfig } from 'vitest/config';

/**
 * The tests that a mutant of the core has to survive: those of the core, and no others. `CORE=review` looks at one
 * folder of it alone. Thousands of mutants meet them, so each property draws a twentieth of its cases, and the attacks
 * that make thousands of their own are left out: whatever only they would find counts as survived, and the score errs
 * on the low side.
 */
const folder = process.env.CORE ?? '**';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    environment: 'node',
    include: [`test/core/${folder}/**/*.test.ts`],
    exclude: ['test/core/credential/{differential,hostile-members,hostile-staple}*.test.ts'],
    env: { EFFORT: 'least' },
    setupFiles: ['./test/fixed-seed.ts'],
    testTimeout: 60_000,
  },
});
