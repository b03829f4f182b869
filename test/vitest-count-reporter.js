/**
 * Ends a vitest run with `N passed, N failed` alone on a line, which test/run.js adds up, and before it, if there are
 * any, how many were skipped and of which suites. A file that could not even be loaded holds no failed test, so it
 * counts as one.
 */
export default class CountReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state) => tests.filter((test) => test.result().state === state);
    const broken = unhandledErrors.length + modules.flatMap((module) => module.errors()).length;
    const skipped = inState('skipped');
    const suites = [...new Set(skipped.map(({ fullName }) => fullName.split(' > ')[0]))];
    const lines = [
      ...(skipped.length > 0 ? [`${skipped.length} skipped: ${suites.join('; ')}`] : []),
      `${inState('passed').length} passed, ${inState('failed').length + broken} failed`,
    ];
    process.on('exit', () => process.stdout.write(`${lines.join('\n')}\n`));
  }
}
