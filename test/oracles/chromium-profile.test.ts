import {spawnSync} from 'node:child_process';
import {createHash, createPrivateKey, createPublicKey} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

import {afterEach, beforeEach, expect, test} from 'vitest';

import {browsers} from '../../companion/src/collectors/software/browsers.ts';
import {chromiumExtensions} from '../../companion/src/collectors/software/chromium-extensions.ts';
import {dpkg} from '../../companion/src/collectors/software/dpkg.ts';
import type {System} from '../../companion/src/system/system.ts';
import {end, type Home, openHome, watcher, writeExtension} from './browser-profile.ts';

/*
 * What Debian's Chromium writes into a profile, read by ours, beside what it tells of itself. Two extensions are unpacked, one
 * of which is then turned off; two are packed: brought by another program (external_extensions, Chromium's docs on
 * alternative ways to install), and by an administrator's policy (ExtensionInstallForcelist).
 */
const CHROMIUM = '/usr/bin/chromium';
const never = new AbortController().signal;
/** Mounts of its own; who is not root is root in a namespace of users. */
const PRIVATELY = process.getuid?.() === 0 ? '-m' : '-mr';
/** The packed ones need files where only root can put them; here others are shown to this browser alone. */
const skipped = !existsSync(CHROMIUM)
  ? ' (SKIPPED without chromium)'
  : spawnSync('unshare', [PRIVATELY, 'true']).status === 0
    ? ''
    : ' (SKIPPED without leave to mount)';

let home: Home;
beforeEach(async () => {
  home = await openHome();
});
afterEach(() => home.leave());

const MANIFEST = {
  manifest_version: 3,
  permissions: ['storage', 'cookies'],
  optional_permissions: ['history'],
  host_permissions: ['https://example.org/*'],
  content_scripts: [{matches: ['https://example.net/*'], js: ['script.js']}],
};
const LOCALISED = {...MANIFEST, name: '__MSG_Name__', default_locale: 'de', version: '1.2.3'};
const PAGES = ['https://example.net/*', 'https://example.org/*'];
const TURN_OFF = `
  const other = all.find(({name, enabled}) => name === 'Off' && enabled);
  if (other) return api.management.setEnabled(other.id, false);`;

/** Letters from a to p for the first half of a hash (crx_file::id_util). */
function idOf(data: string | Uint8Array): string {
  const hash = createHash('sha256').update(data).digest('hex').slice(0, 32);
  return hash.replaceAll(/./g, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)));
}

/** Packs a folder with the browser itself; the id is that of its key. */
function pack(folder: string): string {
  spawnSync(CHROMIUM, ['--headless', '--no-sandbox', `--pack-extension=${folder}`], {
    env: {PATH: process.env['PATH'], HOME: home.folder},
    timeout: 30_000,
  });
  const key = createPublicKey(createPrivateKey(readFileSync(`${folder}.pem`)));
  return idOf(key.export({type: 'spki', format: 'der'}));
}

interface Made {
  readonly watcher: string;
  readonly off: string;
  readonly beside: string;
  readonly policy: string;
}

/** Folders of the unpacked ones, ids of the packed ones. */
function makeExtensions(): Made {
  function folder(name: string): string {
    return join(home.folder, name);
  }
  writeExtension(
    folder('watcher'),
    {
      manifest_version: 3,
      name: 'Watcher',
      version: '4.5',
      permissions: ['management'],
      host_permissions: ['http://127.0.0.1/*'],
      background: {service_worker: 'watcher.js'},
    },
    {'watcher.js': watcher(home.port, TURN_OFF)},
  );
  writeExtension(folder('off'), {...MANIFEST, name: 'Off', version: '0.1'}, {'script.js': ''});
  const german = {'script.js': '', '_locales/de/messages.json': '{"name": {"message": "Sonde"}}'};
  writeExtension(folder('beside'), LOCALISED, german);
  writeExtension(folder('policy'), {...LOCALISED, version: '3.0'}, german);
  const [beside, policy] = [pack(folder('beside')), pack(folder('policy'))];
  const external = {external_crx: folder('beside.crx'), external_version: '1.2.3'};
  writeExtension(folder('share/extensions'), {}, {[`${beside}.json`]: JSON.stringify(external)});
  const update = `<gupdate xmlns='http://www.google.com/update2/response' protocol='2.0'><app appid='${policy}'><updatecheck codebase='file://${folder('policy.crx')}' version='3.0'/></app></gupdate>`;
  writeFileSync(folder('update.xml'), update);
  mkdirSync(folder('policies/managed'), {recursive: true});
  const forced = {ExtensionInstallForcelist: [`${policy};file://${folder('update.xml')}`]};
  writeFileSync(folder('policies/managed/test.json'), JSON.stringify(forced));
  return {watcher: folder('watcher'), off: folder('off'), beside, policy};
}

const MOUNT =
  'mount --bind "$1/share" /usr/share/chromium; mount --bind "$1/policies" /etc/chromium/policies; shift; exec "$@"';

function start(made: Made): ReturnType<Home['start']> {
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'];
  const quiet = ['--disable-component-update', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
  return home.start('unshare', [
    PRIVATELY,
    'sh',
    '-ec',
    MOUNT,
    'sh',
    home.folder,
    CHROMIUM,
    ...flags,
    ...quiet,
    `--user-data-dir=${home.folder}/.config/chromium`,
    `--load-extension=${made.watcher},${made.off}`,
    'about:blank',
  ]);
}

test.skipIf(skipped !== '')(`Chromium: the extensions it tells of${skipped}`, {timeout: 90_000}, async () => {
  const made = makeExtensions();
  const ids = [idOf(made.watcher), idOf(made.off), made.beside, made.policy];
  const browser = start(made);
  const theirs = await home.told(
    (list) => ids.every((id) => list.some((one) => one.id === id)) && list.some(({enabled}) => !enabled),
  );
  const lock = await browsersOf(home.system);
  await end(browser);

  const ours = (await chromiumExtensions.collect(home.system, never))?.software ?? [];

  const told = ours.map(({packageId, name, version, enabled}) => ({id: packageId, name, version, enabled}));
  const listed = theirs.map(({id, name, version, enabled}) => ({id, name, version, enabled}));
  expect(told.toSorted(byId)).toEqual(listed.toSorted(byId));
  const profile = `${home.folder}/.config/chromium/Default`;
  const rows = ours.map((item) => [item.packageId, item.installedFrom, item.permissions, item.paths]);
  expect(new Set(rows)).toEqual(
    new Set([
      [ids[0], 'unpacked', ['http://127.0.0.1/*', 'management'], [made.watcher]],
      [ids[1], 'unpacked', [...PAGES, 'cookies', 'storage'].toSorted(), [made.off]],
      [
        made.beside,
        'sideloaded',
        [...PAGES, 'cookies', 'storage'].toSorted(),
        [`${profile}/Extensions/${made.beside}/1.2.3_0`],
      ],
      [
        made.policy,
        'policy',
        [...PAGES, 'cookies', 'storage'].toSorted(),
        [`${profile}/Extensions/${made.policy}/3.0_0`],
      ],
    ]),
  );
  const types = {development: 'unpacked', sideload: 'sideloaded', admin: 'policy'} as Record<string, string>;
  for (const {id, installType, permissions} of theirs) {
    const mine = ours.find(({packageId}) => packageId === id);
    expect([mine?.installedFrom, mine?.permissions]).toEqual([
      types[installType],
      expect.arrayContaining([...(permissions ?? [])]),
    ]);
  }
  expect(lock).toEqual([[versionOf(CHROMIUM), 'running']]);
});

test.skipIf(!existsSync(CHROMIUM))(
  'Chromium: the version of its package (SKIPPED without chromium)',
  async () => {
    const items = (await dpkg.collect(home.system, never))?.software ?? [];

    const version = items.find(({name}) => name === 'chromium')?.version;
    expect(version?.replace(/-[^-]*$/, '')).toBe(versionOf(CHROMIUM));
  },
);

function byId(a: {readonly id?: string | undefined}, b: {readonly id?: string | undefined}): number {
  return (a.id ?? '') < (b.id ?? '') ? -1 : 1;
}

function versionOf(program: string): string | undefined {
  const {stdout} = spawnSync(program, ['--version'], {encoding: 'utf8', timeout: 30_000});
  return /\d+(?:\.\d+){2,3}/.exec(stdout)?.[0];
}

/** Version and use of a Chrome no package brought, as this Chromium would be one: at Chrome's place, with its profiles. */
async function browsersOf(system: System): Promise<(readonly [string, string])[]> {
  const link = join(home.folder, '.config/google-chrome');
  symlinkSync('chromium', link);
  const moved: System = {
    ...system,
    stat: async (path) =>
      path.startsWith('/var/lib/dpkg')
        ? undefined
        : system.stat(path.replace(/^\/opt\/google\/chrome/, '/usr/lib/chromium')),
    list: async (path) => (/^\/(?:var|usr)\/lib\//.test(path) ? undefined : system.list(path)),
    readLink: async (path) => {
      return (await system.readLink(path))?.replace(/^\/usr\/lib\/chromium/, '/opt/google/chrome');
    },
  };
  const collected = await browsers.collect(moved, never);
  rmSync(link);
  return (collected?.software ?? []).map(({version, running}) => [version, running] as const);
}
