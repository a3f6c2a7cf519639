import {existsSync, readFileSync} from 'node:fs';

/**
 * The last line of a run: `N passed, N failed, N skipped`, from vitest's JSON reports and the number of failed steps.
 * A report that is missing counts as a failure: a suite that did not run has not passed.
 */
const [failedSteps = '0', ...files] = process.argv.slice(2);
const total = {passed: 0, failed: 0, skipped: 0};
for (const file of files) {
  if (!existsSync(file)) {
    console.log(`no report: ${file}`);
    total.failed += 1;
    continue;
  }
  const report: {numPassedTests: number; numFailedTests: number; numPendingTests: number; success: boolean} =
    JSON.parse(readFileSync(file, 'utf8'));
  total.passed += report.numPassedTests;
  total.failed += report.numFailedTests;
  total.skipped += report.numPendingTests;
  if (!report.success && report.numFailedTests === 0) total.failed += 1;
}
// A step such as lint or the build has no report of its own; failing tests are counted already.
if (total.failed === 0) total.failed = Number(failedSteps);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
