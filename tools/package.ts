import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

import {megabytes, packageDeb} from './package/deb.ts';
import {packageSea} from './package/sea.ts';

/** `npm run package -- deb|sea [--fast] [--version V] [--out DIR]`: what is handed to devices, built without a network. */
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    fast: {type: 'boolean', default: false},
    version: {type: 'string'},
    out: {type: 'string', default: 'dist/packages'},
  },
});
const [kind] = positionals;
if (kind !== 'deb' && kind !== 'sea') {
  console.error('usage: npm run package -- deb|sea [--fast] [--version V] [--out DIR]');
  process.exit(2);
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const {fast, out} = values;
const version = values.version ?? JSON.parse(readFileSync('companion/package.json', 'utf8')).version;
const file =
  kind === 'deb' ? await packageDeb({version, fast, out, epoch: epoch()}) : await packageSea(out, version);
console.log(`${file}: ${megabytes(file)}`);

/** reproducible-builds.org: SOURCE_DATE_EPOCH, else the time of the last commit. */
function epoch(): number {
  const given = process.env['SOURCE_DATE_EPOCH'];
  return Number(given ?? execFileSync('git', ['log', '-1', '--format=%ct'], {encoding: 'utf8'}));
}
