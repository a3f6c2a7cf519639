import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** Drives the product in real browsers; says how to get them when they are missing. */
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const missing = [
  ['/usr/bin/chromium', 'chromium chromium-l10n'],
  ['/usr/bin/firefox-esr', 'firefox-esr firefox-esr-l10n-de'],
].filter(([program]) => !existsSync(program ?? ''));
if (missing.length > 0) {
  console.error(`The browser tests need ${missing.map(([program]) => program).join(' and ')}.`);
  console.error(`On Debian: sudo apt-get install ${missing.map(([, packages]) => packages).join(' ')}`);
  process.exit(1);
}

const steps = [
  ['tools/build.ts'],
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'e2e', ...process.argv.slice(2)],
];
for (const args of steps) {
  const {status} = spawnSync(process.execPath, args, {stdio: 'inherit'});
  if (status !== 0) process.exit(status ?? 1);
}
