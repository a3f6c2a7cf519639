import {existsSync, readdirSync, realpathSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';

import {powershellArguments, powershellEnvironment} from './powershell.ts';
import {systemFolder} from './programs-windows.ts';
import type {ProgramName} from './system.ts';

/** The only programs ever started, each with the paths it may have. There is no search in PATH. */
const PATHS: Readonly<Record<Exclude<ProgramName, 'node'>, readonly string[]>> = {
  apk: ['/sbin/apk', '/usr/sbin/apk', '/usr/bin/apk'],
  'apt-get': ['/usr/bin/apt-get'],
  'apt-helper': ['/usr/lib/apt/apt-helper', '/usr/libexec/apt/apt-helper'],
  brew: ['/opt/homebrew/bin/brew', '/usr/local/bin/brew', '/home/linuxbrew/.linuxbrew/bin/brew'],
  dnf: ['/usr/bin/dnf'],
  flatpak: ['/usr/bin/flatpak'],
  gsettings: ['/usr/bin/gsettings'],
  launchctl: ['/bin/launchctl'],
  nft: ['/usr/sbin/nft'],
  pacman: ['/usr/bin/pacman'],
  pkexec: ['/usr/bin/pkexec'],
  'notify-send': ['/usr/bin/notify-send'],
  reg: [],
  rpm: ['/usr/bin/rpm', '/bin/rpm'],
  schtasks: [],
  snap: ['/usr/bin/snap'],
  sshd: ['/usr/sbin/sshd'],
  // macOS' own, asked what protections are on; none of them is ever told to change one.
  csrutil: ['/usr/bin/csrutil'],
  cupsctl: ['/usr/sbin/cupsctl'],
  dscl: ['/usr/bin/dscl'],
  fdesetup: ['/usr/bin/fdesetup'],
  netstat: ['/usr/sbin/netstat'],
  nvram: ['/usr/sbin/nvram'],
  pmset: ['/usr/bin/pmset'],
  pwpolicy: ['/usr/bin/pwpolicy'],
  socketfilterfw: ['/usr/libexec/ApplicationFirewall/socketfilterfw'],
  spctl: ['/usr/sbin/spctl'],
  sysadminctl: ['/usr/sbin/sysadminctl'],
  sw_vers: ['/usr/bin/sw_vers'],
  sysctl: ['/usr/sbin/sysctl', '/sbin/sysctl'],
  systemctl: ['/usr/bin/systemctl', '/bin/systemctl'],
  'systemd-sysusers': ['/usr/bin/systemd-sysusers', '/bin/systemd-sysusers'],
  ufw: ['/usr/sbin/ufw'],
  userdel: ['/usr/sbin/userdel'],
  gpasswd: ['/usr/bin/gpasswd'],
  // Windows starts it by an alias in a folder of the user's own, which nobody could trust: its commands are only shown.
  winget: [],
  powershell: [],
  zypper: ['/usr/bin/zypper'],
};

/** Those of Windows: where they lie in its own folder of programs. */
const OF_WINDOWS: Readonly<Partial<Record<ProgramName, string>>> = {
  netstat: 'NETSTAT.EXE',
  powershell: 'WindowsPowerShell\\v1.0\\powershell.exe',
  reg: 'reg.exe',
  schtasks: 'schtasks.exe',
};

/** Plimsoll's own scripts that `node` may run, by name: the first argument of a run of `node`. */
const CHILDREN: Readonly<Record<string, string>> = {
  'apt-child': '../collectors/software/apt-child.ts',
  'device-child': './device-child.ts',
  'fix-child': '../fixes/fix-child.ts',
  'knowledge-child': '../knowledge/update-child.ts',
  resident: '../resident.ts',
  'worker-child': '../worker/worker-child.ts',
};

/** All a program gets of the environment (security.md §15 F3: nothing of ours reaches it). */
const ENVIRONMENT = {LC_ALL: 'C', PATH: '/usr/sbin:/usr/bin:/sbin:/bin'} as const;

/** What single programs need besides. `from` names variables taken over from our own environment. */
const EXTRA: Partial<
  Record<
    ProgramName | 'fix-child' | 'knowledge-child',
    {set?: Record<string, string>; from?: readonly string[]}
  >
> = {
  'apt-get': {set: {DEBIAN_FRONTEND: 'noninteractive', APT_LISTCHANGES_FRONTEND: 'none'}},
  // A certificate authority or a proxy of one's own: this script reaches the network just as this process would.
  'knowledge-child': {
    from: ['NODE_EXTRA_CA_CERTS', 'NODE_USE_SYSTEM_CA', 'NODE_USE_ENV_PROXY', 'HTTPS_PROXY', 'NO_PROXY'],
  },
  // Homebrew keeps settings and caches at home; it must not fetch other versions than the preview showed.
  brew: {set: {HOMEBREW_NO_AUTO_UPDATE: '1', HOMEBREW_NO_ANALYTICS: '1'}, from: ['HOME']},
  // Settings of the user's own; root's come through pkexec, which lets none of these through.
  'fix-child': {from: ['HOME', 'DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR']},
  flatpak: {from: ['HOME', 'XDG_DATA_HOME']},
  gsettings: {from: ['HOME', 'DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR']},
  // The user's own service manager.
  systemctl: {from: ['DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR']},
  'notify-send': {from: ['DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR', 'DISPLAY', 'WAYLAND_DISPLAY']},
};

export interface Program {
  /** Absolute, without links. */
  readonly path: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Where a program is and how it is called; undefined when it is missing here or somebody but root could change it. */
export function findProgram(name: ProgramName, args: readonly string[]): Program | undefined {
  if (name === 'node') return ownScript(args);
  const file = OF_WINDOWS[name];
  if (process.platform === 'win32' && file !== undefined) return ofWindows(name, file, args);
  const judge = name === 'brew' ? ownOrTrusted : trusted;
  const path = PATHS[name].map(judge).find((found) => found !== undefined);
  return path === undefined ? undefined : {path, args, env: environment(name)};
}

/**
 * How root would be asked to run a program, by the system's own dialog: its path and arguments; undefined when any of it could
 * be changed by somebody but root.
 */
export function commandForRoot(name: ProgramName, args: readonly string[]): readonly string[] | undefined {
  const program = findProgram(name, args);
  if (!program) return undefined;
  const files = name === 'node' ? ofScript(program) : [program.path];
  return files.length > 0 && files.every((file) => trusted(file) !== undefined)
    ? [program.path, ...program.args]
    : undefined;
}

/**
 * Node and everything beside our script, which it may load; the single executable is all in one; none when run from source,
 * where that lies all over a tree.
 */
function ofScript({path, args: [script = '']}: Program): readonly string[] {
  if (isSingle()) return [path];
  if (!script.endsWith('.cjs')) return [];
  const folder = dirname(script);
  return [path, ...readdirSync(folder).map((name) => join(folder, name))];
}

/**
 * One half of the companion: our script with Node's options for it, and those this process has but for `notFor`, in the environment it has. Nobody else's
 * options for Node reach it.
 */
export function findHalf(
  name: 'resident' | 'worker-child',
  options: readonly string[],
  notFor: readonly string[] = [],
): Program | undefined {
  const script = ownScript([name]);
  const [file = ''] = script?.args ?? [];
  if (!script || (!isSingle() && !existsSync(file))) return undefined;
  const {NODE_OPTIONS: _none, ...env} = process.env;
  const own = Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  // The single executable takes Node's options only as one of its own.
  const before = isSingle()
    ? [`--node-options=${options.join(' ')}`]
    : [...new Set([...process.execArgv.filter((option) => !notFor.includes(option)), ...options])];
  return {path: script.path, args: [...before, ...script.args], env: Object.fromEntries(own)};
}

/** Node runs scripts of ours and nothing else; it is the very file that runs us, so its owner is no question. */
function ownScript([child = '', ...args]: readonly string[]): Program | undefined {
  const source = Object.hasOwn(CHILDREN, child) ? CHILDREN[child] : undefined;
  if (source === undefined) return undefined;
  if (isSingle()) {
    return {path: process.execPath, args: ['child', child, ...args], env: environment(child)};
  }
  // Bundled, every script lies beside this one: `apt-child.cjs`.
  const place = import.meta.filename.endsWith('.ts') ? source : `./${child}.cjs`;
  const script = join(import.meta.dirname, place);
  return {path: process.execPath, args: [script, ...args], env: environment(child)};
}

/** Whether this is the single executable, whose scripts are inside it (`sea/main.ts`). */
function isSingle(): boolean {
  return process.getBuiltinModule('node:sea').isSea();
}

/** `trusted` cannot judge there; what is asked instead, and what is not, is said in `programs-windows.ts`. */
function ofWindows(name: ProgramName, file: string, asked: readonly string[]): Program | undefined {
  const folder = systemFolder(process.env['SystemRoot']);
  const args = name === 'powershell' ? powershellArguments(asked) : asked;
  if (!folder || !args) return undefined;
  const path = `${folder.programs}\\${file}`;
  const own = name === 'powershell' ? powershellEnvironment(folder.programs, process.env['TEMP']) : {};
  const env = {SystemRoot: folder.root, PATH: folder.programs, ...own};
  return plainFile(path) ? {path, args, env} : undefined;
}

function plainFile(path: string): boolean {
  try {
    return statSync(path).isFile() && realpathSync.native(path).toLowerCase() === path.toLowerCase();
  } catch {
    return false;
  }
}

function environment(name: string): Record<string, string> {
  const {set = {}, from = []} = Object.entries(EXTRA).find(([key]) => key === name)?.[1] ?? {};
  const taken = from.flatMap((key) => (process.env[key] === undefined ? [] : [[key, process.env[key]]]));
  return {...ENVIRONMENT, ...set, ...Object.fromEntries(taken)};
}

const OTHERS_MAY_WRITE = 0o022;

/** The file itself without links, when root alone can change it and the folders it lies in. */
export function trusted(path: string): string | undefined {
  try {
    const real = realpathSync(path);
    if (!statSync(real).isFile()) return undefined;
    for (let at = real; ; at = dirname(at)) {
      const {uid, mode} = statSync(at);
      if (uid !== 0 || (mode & OTHERS_MAY_WRITE) !== 0) return undefined;
      if (at === dirname(at)) return real;
    }
  } catch {
    return undefined;
  }
}

const EVERYBODY_MAY_WRITE = 0o002;

/** Homebrew belongs to the person who installed it, and runs with nobody else's rights: theirs are enough. */
function ownOrTrusted(path: string): string | undefined {
  try {
    const real = realpathSync(path);
    const {uid, mode} = statSync(real);
    const own = uid === 0 || uid === process.getuid?.();
    return own && (mode & EVERYBODY_MAY_WRITE) === 0 ? path : undefined;
  } catch {
    return undefined;
  }
}
