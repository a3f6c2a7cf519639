import {existsSync, realpathSync} from 'node:fs';
import {dirname, join} from 'node:path';
import process from 'node:process';

/** How this very Plimsoll is started again, and how its root helper is; absolute paths without links. */
export interface OwnCommand {
  readonly command: readonly string[];
  readonly helper: readonly string[];
}

/** The helper lives for seconds: no pool threads, a small young generation. */
const HELPER_FLAGS = ['--v8-pool-size=0', '--max-semi-space-size=1'];

/** Node and the launcher beside the bundles or the sources; the single executable is both. */
export function ownCommand(): OwnCommand {
  const node = realpathSync(process.execPath);
  if (process.getBuiltinModule('node:sea').isSea()) {
    return {command: [node], helper: [node, 'child', 'helper']};
  }
  const launcher = realpathSync(process.argv[1] ?? node);
  const folder = dirname(launcher);
  const bundled = join(folder, 'helper.cjs');
  const helper = existsSync(bundled) ? bundled : join(folder, '../src/helper/main.ts');
  return {command: [node, launcher], helper: [node, ...HELPER_FLAGS, helper]};
}
