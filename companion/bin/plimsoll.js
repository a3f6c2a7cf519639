#!/usr/bin/env node
// The launcher: plain JavaScript that an old Node can still read. It finds a Node that is new enough, and hands
// over to it.
import {createRequire} from 'node:module';
import {constants} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

// Not by import: that looks at each of its exports, and one of them loads all of Node's streams.
const require = createRequire(import.meta.url);
const {existsSync} = require('node:fs');

const LEAST = 24;
const QUIET = '--disable-warning=ExperimentalWarning';
// One judgement is over before optimized code would pay, and a young generation that never grows is 25 MB less.
const ONCE = ['--no-opt', '--no-maglev', '--semi-space-growth-factor=1'];
const self = fileURLToPath(import.meta.url);
const args = process.argv.slice(2);

await launch();

async function launch() {
  const options = process.execArgv.concat((process.env.NODE_OPTIONS || '').split(/\s+/));
  if (options.some((option) => /^--(inspect|debug)/.test(option))) {
    return fail(2, 'Plimsoll does not run under a debugger that others could reach: leave out --inspect.');
  }
  const node = modernNode();
  if (node === undefined) {
    return fail(
      5,
      `Plimsoll needs Node ${LEAST} or newer; this is ${process.version}. Next: npm install, or a newer Node.`,
    );
  }
  if (node === process.execPath) return run();
  return handOver(node, [QUIET, self, ...args]);
}

function modernNode() {
  if (Number(process.versions.node.split('.')[0]) >= LEAST) return process.execPath;
  try {
    const manifest = require.resolve('node/package.json');
    const path = join(dirname(manifest), require(manifest).bin.node);
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function handOver(node, argv) {
  const env = {...process.env};
  // Nobody else's options for Node reach the companion.
  delete env.NODE_OPTIONS;
  if (process.execve && process.platform !== 'win32') {
    process.removeAllListeners('warning');
    return process.execve(node, [node, ...argv], env);
  }
  const {spawn} = require('node:child_process');
  const child = spawn(node, argv, {stdio: 'inherit', env});
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(5, error.message));
  child.on('exit', (code, signal) => {
    process.exitCode = code === null ? 128 + (constants.signals[signal] || 0) : code;
  });
  return undefined;
}

async function run() {
  process.on('warning', () => {});
  if (args[0] === 'scan' && !args.includes('--knowledge')) {
    const {setFlagsFromString} = require('node:v8');
    for (const flag of ONCE) setFlagsFromString(flag);
  }
  const here = dirname(self);
  const source = join(here, '../src/main.ts');
  const bundles = [join(here, 'plimsoll.cjs'), join(here, '../dist/plimsoll.cjs')];
  const entry = [source, ...bundles].find((path) => existsSync(path));
  if (entry === undefined) return fail(5, `Plimsoll is not complete: ${source} is missing.`);
  // What is bundled is CommonJS, and comes quicker by its own way.
  const {main} = entry.endsWith('.cjs') ? require(entry) : await import(pathToFileURL(entry).href);
  process.exitCode = await main(args);
  return undefined;
}

function fail(code, message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = code;
  return undefined;
}
