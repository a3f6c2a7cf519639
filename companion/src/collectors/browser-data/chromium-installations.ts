import type {System} from '../../system/system.ts';
import type {Harvest} from '../software/harvest.ts';
import {type Browser, CHROMIUM_FAMILY} from './families.ts';
import {type Installation, processIn} from './installation.ts';

/** Where vendors' browsers lie on Linux, and the packages that bring them; vendors offer nothing but these packages. */
const LINUX: readonly {
  readonly product: string;
  readonly folder: string;
  readonly packages: readonly string[];
}[] = [
  {
    product: 'google-chrome',
    folder: '/opt/google/chrome',
    packages: ['google-chrome-stable', 'google-chrome'],
  },
  {product: 'microsoft-edge', folder: '/opt/microsoft/msedge', packages: ['microsoft-edge-stable']},
  {product: 'brave', folder: '/opt/brave.com/brave', packages: ['brave-browser', 'brave-bin']},
  {product: 'vivaldi', folder: '/opt/vivaldi', packages: ['vivaldi-stable', 'vivaldi']},
];
/** `Application` below these. */
const WINDOWS: readonly {readonly product: string; readonly folder: string; readonly waiting: string}[] = [
  {product: 'google-chrome', folder: 'Google/Chrome', waiting: 'new_chrome.exe'},
  {product: 'chromium', folder: 'Chromium', waiting: 'new_chrome.exe'},
  {product: 'microsoft-edge', folder: 'Microsoft/Edge', waiting: 'new_msedge.exe'},
  {product: 'brave', folder: 'BraveSoftware/Brave-Browser', waiting: 'new_brave.exe'},
  {product: 'vivaldi', folder: 'Vivaldi', waiting: 'new_vivaldi.exe'},
];
const VERSION = /^\d{1,5}(?:\.\d{1,6}){3}$/;

/**
 * Browsers on Chromium. Linux: in the vendors' folders where no package brought them, in the version a profile was last
 * used with, for the files themselves do not tell. Windows: by the newest folder that is named after a version. The harvest is
 * told of those whose version is not known.
 */
export async function chromiumInstallations(
  system: System,
  homes: readonly string[],
  harvest: Harvest,
): Promise<Installation[]> {
  if (system.platform === 'win32') return windowsInstallations(system, homes);
  const found: Installation[] = [];
  for (const {product, folder, packages} of LINUX) {
    const browser = CHROMIUM_FAMILY.find((member) => member.product === product);
    if (!browser || (await system.stat(folder))?.kind !== 'directory') continue;
    if (await isPackaged(system, packages)) continue;
    const installation = await readLinux(system, folder, {browser, homes});
    if (installation) found.push(installation);
    else harvest.note(`${folder}: which version of ${browser.name} lies there is not known`);
  }
  return found;
}

/** Cheap signs that a package manager knows it: dpkg's list of its files, pacman's folder, or that rpm is in use here. */
async function isPackaged(system: System, packages: readonly string[]): Promise<boolean> {
  for (const name of packages) {
    if (await system.stat(`/var/lib/dpkg/info/${name}.list`)) return true;
  }
  for (const folder of ['/var/lib/rpm', '/usr/lib/sysimage/rpm']) {
    const names = (await system.list(folder).catch(() => undefined)) ?? [];
    if (names.some((name) => /^(?:rpmdb\.sqlite|Packages(?:\.db)?)$/.test(name))) return true;
  }
  const local = (await system.list('/var/lib/pacman/local').catch(() => undefined)) ?? [];
  return local.some((entry) => packages.some((name) => entry.startsWith(`${name}-`)));
}

interface Whose {
  readonly browser: Browser;
  readonly homes: readonly string[];
}

async function readLinux(
  system: System,
  folder: string,
  {browser, homes}: Whose,
): Promise<Installation | undefined> {
  const versions: string[] = [];
  let [running, old] = [false, false];
  for (const data of homes.flatMap((home) => browser.data.linux.map((name) => `${home}/${name}`))) {
    const bytes = await system.readBytes(`${data}/Last Version`, 64).catch(() => undefined);
    const version = bytes && new TextDecoder().decode(bytes).trim();
    if (version !== undefined && VERSION.test(version)) versions.push(version);
    // `host-1234` (process_singleton_posix.cc).
    const link = await system.readLink(`${data}/SingletonLock`).catch(() => undefined);
    const process = await processIn(system, folder, /-(?<pid>\d{1,10})$/.exec(link ?? '')?.groups?.['pid']);
    running ||= process !== undefined;
    old ||= process?.deleted === true;
  }
  const version = newest(versions);
  if (version === undefined) return undefined;
  return {...told(browser), version, path: folder, ...state(running, old)};
}

async function windowsInstallations(system: System, homes: readonly string[]): Promise<Installation[]> {
  const roots = [
    'C:/Program Files',
    'C:/Program Files (x86)',
    ...homes.map((home) => `${home}/AppData/Local`),
  ];
  const found: Installation[] = [];
  for (const {product, folder, waiting} of WINDOWS) {
    const browser = CHROMIUM_FAMILY.find((member) => member.product === product);
    for (const path of roots.map((root) => `${root}/${folder}/Application`)) {
      const names = (await system.list(path).catch(() => undefined)) ?? [];
      const version = newest(names.filter((name) => VERSION.test(name)));
      // An update lies beside the running program under that name until the next start.
      if (browser && version !== undefined)
        found.push({...told(browser), version, path, ...state(false, names.includes(waiting))});
    }
  }
  return found;
}

function told({product, name, publisher}: Browser): Pick<Installation, 'product' | 'name' | 'publisher'> {
  return {product, name, publisher};
}

function state(running: boolean, old: boolean): Pick<Installation, 'running' | 'oldCode'> {
  return {...(running ? {running: true} : {}), ...(old ? {oldCode: true} : {})};
}

function newest(versions: readonly string[]): string | undefined {
  return versions.toSorted(byParts).at(-1);
}

function byParts(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
