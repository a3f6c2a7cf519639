import process from 'node:process';

import {main} from '../main.ts';

/** Our own short-lived scripts, which `plimsoll child NAME …` runs: there is no file of theirs to start. */
const CHILDREN: Readonly<Record<string, () => Promise<unknown>>> = {
  'apt-child': () => import('../collectors/software/apt-child.ts'),
  'device-child': () => import('../system/device-child.ts'),
  'fix-child': () => import('../fixes/fix-child.ts'),
  'knowledge-child': () => import('../knowledge/update-child.ts'),
  resident: () => import('../resident.ts'),
  'worker-child': () => import('../worker/worker-child.ts'),
  helper: () => import('../helper/main.ts'),
};

// The start of the single executable (Node SEA): what bin/plimsoll.js is for everybody else.
void launch();

async function launch(): Promise<void> {
  process.on('warning', () => undefined);
  if (process.execArgv.some((option) => /^--(?:inspect|debug)/.test(option))) {
    process.stderr.write('Plimsoll does not run under a debugger that others could reach.\n');
    process.exitCode = 2;
    return;
  }
  const [name, child = ''] = process.argv.slice(2);
  const script = name === 'child' && Object.hasOwn(CHILDREN, child) ? CHILDREN[child] : undefined;
  if (script) {
    // They read their arguments where a script has them.
    process.argv.splice(2, 2);
    await script();
    return;
  }
  process.exitCode = await main(process.argv.slice(2));
}
