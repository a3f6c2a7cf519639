import {spawnSync} from 'node:child_process';
import {chmodSync, copyFileSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';

import {build as bundle} from 'rolldown';

/** Scripts that do something by being loaded; everything else of ours and of theirs does not. */
const SCRIPTS = /-child\.ts$|helper\/main\.ts$|src\/resident\.ts$|sea\/main\.ts$/;

/** Builds the single executable: Node, with the companion and its scripts inside as one file. Its path. */
export async function packageSea(out: string): Promise<string> {
  mkdirSync(out, {recursive: true});
  const script = join(out, 'sea.cjs');
  await bundle({
    input: 'companion/src/sea/main.ts',
    platform: 'node',
    external: ['bufferutil', 'utf-8-validate'],
    treeshake: {moduleSideEffects: (id) => SCRIPTS.test(id)},
    output: {file: script, format: 'cjs', minify: true, codeSplitting: false},
  });
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
      disableExperimentalSEAWarning: true,
      execArgv: ['--disable-warning=ExperimentalWarning'],
      // Nobody else's NODE_OPTIONS; the executable starts itself again with options of its own.
      execArgvExtension: 'cli',
    }),
  );
  run(process.execPath, ['--build-sea', config]);
  for (const path of [script, node, config]) rmSync(path);
  return output;
}

function run(command: string, args: readonly string[]): void {
  const {status, stderr, error} = spawnSync(command, args, {encoding: 'utf8'});
  if (status !== 0) throw new Error(`${command}: ${error?.message ?? stderr}`);
}
