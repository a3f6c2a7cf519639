#!/usr/bin/env node
// The launcher: plain JavaScript that an old Node can still read. It finds a Node that is new enough, gives the
// daemon its memory settings, and hands over.
import {createRequire} from 'node:module';
import {constants} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

// Not by import: that looks at each of its exports, and one of them loads all of Node's streams.
const require = createRequire(import.meta.url);
const {existsSync} = require('node:fs');

const LEAST = 24;
const QUIET = '--disable-warning=ExperimentalWarning';
// Measured (docs/benchmarks.md): no pool threads for V8, a small young generation, code for size, no compilers
// (nothing here runs long enough to repay them), a way to collect garbage once the work is done, and code that stays for
// the next change when it is.
const DAEMON = [
  '--v8-pool-size=0',
  '--max-semi-space-size=1',
  '--optimize-for-size',
  '--no-opt',
  '--no-maglev',
  '--no-sparkplug',
  '--expose-gc',
  '--no-flush-bytecode',
  '--disable-proto=delete',
];
// One judgement is over before optimized code would pay, and a young generation that never grows is 25 MB less.
const ONCE = ['--no-opt', '--no-maglev', '--semi-space-growth-factor=1'];
// One arena of malloc, and what is freed goes back to the system: glibc otherwise keeps what a scan needed for a moment.
const MEMORY = {MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072'};
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
  const daemon = args[0] === 'start';
  const flags = daemon ? [QUIET, ...DAEMON] : [QUIET];
  const ready = node === process.execPath && flags.every((flag) => process.execArgv.includes(flag));
  // A short command is not worth a second start of Node; the daemon is.
  if (ready || (node === process.execPath && !daemon)) return run();
  return handOver(node, [...flags, self, ...args], daemon ? MEMORY : {});
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

function handOver(node, argv, memory) {
  const env = {...process.env, ...memory};
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
  const {main} = await import(pathToFileURL(entry).href);
  process.exitCode = await main(args);
  return undefined;
}

function fail(code, message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = code;
  return undefined;
}
