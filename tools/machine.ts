import {basename} from 'node:path';
import {parseArgs} from 'node:util';

import {startMachine, whyNoMachine} from './machine/machine.ts';

/** `npm run machine -- [--deb FILE] [--as ACCOUNT] [COMMAND…]`: a throwaway Debian with a running systemd; nothing of it stays. */
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {deb: {type: 'string'}, as: {type: 'string', default: 'root'}},
});
const why = await whyNoMachine();
if (why !== undefined) {
  console.error(`There is no machine ${why}.`);
  process.exit(2);
}

const machine = await startMachine();
try {
  if (values.as !== 'root')
    machine.run('root', 'useradd', '--create-home', '--shell', '/bin/bash', values.as);
  if (values.deb !== undefined) {
    machine.copyIn(values.deb, `/root/${basename(values.deb)}`);
    console.log(machine.run('root', 'dpkg', '--install', basename(values.deb)).out);
  }
  const command = positionals.length > 0 ? positionals : ['/bin/bash', '--login'];
  process.exitCode = machine.attach(values.as, ...command) ?? 1;
} finally {
  await machine.end();
}
