/**
 * Ends a run of the web test runner with `N passed, N failed` alone on a line, which test/run.js adds up. A file
 * that fails without a failed test, because it could not be loaded or complained on the console, counts as one.
 */

const allTests = (suite) => [...suite.tests, ...suite.suites.flatMap(allTests)];

function countSession({ testResults, passed: sound }) {
  const tests = testResults === undefined ? [] : allTests(testResults);
  const passed = tests.filter((test) => test.passed).length;
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  return { passed, failed: sound ? failed : Math.max(failed, 1) };
}

export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = [...sessions].map(countSession);
      const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
      const line = `${sum('passed')} passed, ${sum('failed')} failed\n`;
      process.on('exit', () => process.stdout.write(line));
    },
  };
}
