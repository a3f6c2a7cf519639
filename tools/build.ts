import {fileURLToPath} from 'node:url';

import {build} from 'vite';

import {bundleCompanion} from './package/companion.ts';

/** Builds what ships: both extensions, the dashboard, and the companion. `--only chrome,dashboard` narrows it. */
const ALL = ['chrome', 'firefox', 'dashboard', 'companion'] as const;
const at = process.argv.indexOf('--only');
const wanted = at < 0 ? ALL : ALL.filter((name) => process.argv[at + 1]?.split(',').includes(name));
if (wanted.length === 0) {
  console.error(`usage: npm run build -- [--only ${ALL.join(',')}]`);
  process.exit(2);
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
for (const name of wanted) {
  if (name === 'companion') await bundleCompanion('dist/companion');
  else await build({mode: name, logLevel: 'warn'});
  console.log(`built ${name}`);
}
