import {createRequire} from 'node:module';
import {dirname} from 'node:path';
import process from 'node:process';
import {compileFunction} from 'node:vm';

/** What `plimsoll child NAME …` may run: scripts that do something by being loaded, for there is no file of theirs to start. */
const CHILD = /^(?:[a-z]+-child|resident|helper)$/;

// The start of the single executable (Node SEA): what bin/plimsoll.js is for everybody else. Our scripts are inside it as they lie
// beside one another in the package, each loaded by whoever needs it.
void launch();

async function launch(): Promise<void> {
  process.on('warning', () => undefined);
  if (process.execArgv.some((option) => /^--(?:inspect|debug)/.test(option))) {
    process.stderr.write('Plimsoll does not run under a debugger that others could reach.\n');
    process.exitCode = 2;
    return;
  }
  const [first, child = ''] = process.argv.slice(2);
  const scripts = scriptsInside();
  if (first === 'child' && CHILD.test(child) && scripts.has(`${child}.cjs`)) {
    // They read their arguments where a script has them.
    process.argv.splice(2, 2);
    scripts.load(`${child}.cjs`);
    return;
  }
  const {main} = scripts.load('plimsoll.cjs');
  if (typeof main === 'function') process.exitCode = await main(process.argv.slice(2));
}

interface Scripts {
  has(name: string): boolean;
  load(name: string): Record<string, unknown>;
}

function scriptsInside(): Scripts {
  const sea = process.getBuiltinModule('node:sea');
  const loaded = new Map<string, {exports: Record<string, unknown>}>();
  const requireOfNode = createRequire(process.execPath);
  const place = [process.execPath, dirname(process.execPath)] as const;

  function load(name: string): Record<string, unknown> {
    const known = loaded.get(name);
    if (known) return known.exports;
    const own = {exports: {}};
    loaded.set(name, own);
    const text = Buffer.from(sea.getRawAsset(name)).toString('utf8');
    const names = ['exports', 'require', 'module', '__filename', '__dirname'];
    compileFunction(text, names, {filename: name}).call(own.exports, own.exports, find, own, ...place);
    return own.exports;
  }

  function find(id: string): unknown {
    return id.startsWith('./') ? load(id.slice(2)) : requireOfNode(id);
  }

  return {
    has(name) {
      try {
        return sea.getRawAsset(name).byteLength > 0;
      } catch {
        return false;
      }
    },
    load,
  };
}
