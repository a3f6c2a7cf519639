import {spawnSync} from 'node:child_process';
import {chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';

import {build as bundle} from 'rolldown';

import {bundleCompanion} from './companion.ts';

/** Builds the single executable: Node, with the companion's scripts inside as assets, each read when it is needed. Its path. */
export async function packageSea(out: string, version: string): Promise<string> {
  mkdirSync(out, {recursive: true});
  const [script, scripts] = [join(out, 'sea.cjs'), join(out, 'scripts')];
  await bundle({
    input: 'companion/src/sea/main.ts',
    platform: 'node',
    output: {file: script, format: 'cjs', minify: true, codeSplitting: false},
  });
  await bundleCompanion(scripts, version);
  const names = readdirSync(scripts).filter((name) => name.endsWith('.cjs'));
  const node = join(out, 'node');
  copyFileSync(process.execPath, node);
  chmodSync(node, 0o755);
  if (process.platform === 'linux') run('strip', ['--strip-unneeded', node]);
  const output = join(out, process.platform === 'win32' ? 'plimsoll.exe' : 'plimsoll');
  const config = join(out, 'sea.json');
  writeFileSync(
    config,
    JSON.stringify({
      main: resolve(script),
      output: resolve(output),
      executable: resolve(node),
      assets: Object.fromEntries(names.map((name) => [name, resolve(scripts, name)])),
      disableExperimentalSEAWarning: true,
      execArgv: ['--disable-warning=ExperimentalWarning'],
      // Nobody else's NODE_OPTIONS; the executable starts itself again with options of its own.
      execArgvExtension: 'cli',
    }),
  );
  run(process.execPath, ['--build-sea', config]);
  for (const path of [script, scripts, node, config]) rmSync(path, {recursive: true});
  return output;
}

function run(command: string, args: readonly string[]): void {
  const {status, stderr, error} = spawnSync(command, args, {encoding: 'utf8'});
  if (status !== 0) throw new Error(`${command}: ${error?.message ?? stderr}`);
}
