import {spawnSync} from 'node:child_process';

import {expect, test} from 'vitest';

test('Mozilla’s linter finds nothing in the Firefox build but Preact’s own innerHTML', () => {
  const args = ['node_modules/web-ext/bin/web-ext.js', 'lint', '-s', 'dist/extension/firefox', '-o', 'json'];
  const {stdout} = spawnSync(process.execPath, args, {encoding: 'utf8', maxBuffer: 16 * 1024 * 1024});
  const report: {errors: unknown[]; warnings: {code: string}[]} = JSON.parse(stdout);

  expect(report.errors).toEqual([]);
  expect([...new Set(report.warnings.map(({code}) => code))]).toEqual(['UNSAFE_VAR_ASSIGNMENT']);
});
