import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

import {afterEach, beforeEach, expect, test} from 'vitest';

import {browsers} from '../../companion/src/collectors/software/browsers.ts';
import {dpkg} from '../../companion/src/collectors/software/dpkg.ts';
import {firefoxExtensions} from '../../companion/src/collectors/software/firefox-extensions.ts';
import {makeZip} from '../corpus/make-zip.ts';
import {end, type Home, openHome, watcher} from './browser-profile.ts';

/*
 * What Debian's Firefox ESR writes into a profile, read by ours, beside what it tells of itself. It runs from a copy below the
 * home folder, as one unpacked by hand. Three add-ons are put into the profile, one of them for a Firefox long gone; a fourth
 * comes by an administrator's policy (ExtensionSettings, mozilla.github.io/policy-templates).
 */
const FIREFOX = '/usr/lib/firefox-esr';
const skipped = existsSync(FIREFOX) ? '' : ' (SKIPPED without firefox-esr)';
const never = new AbortController().signal;

let home: Home;
beforeEach(async () => {
  home = await openHome();
});
afterEach(() => home.leave());

const PROBE = {
  manifest_version: 3,
  name: 'Probe fox',
  author: 'Anna',
  version: '2.5',
  permissions: ['storage', 'cookies'],
  optional_permissions: ['history'],
  host_permissions: ['https://example.org/*'],
  content_scripts: [{matches: ['https://example.net/*'], js: ['script.js']}],
};
const OLDER = {
  manifest_version: 2,
  name: 'Older fox',
  version: '1.0',
  permissions: ['tabs', 'https://example.org/*'],
  content_scripts: [{matches: ['https://example.net/*'], js: ['script.js']}],
};
const PAGES = ['https://example.net/*', 'https://example.org/*'];

function pack(path: string, id: string, manifest: object, script = ''): void {
  const gecko = {id, ...('strict' in manifest ? {strict_max_version: '100.0'} : {})};
  const whole = {...manifest, strict: undefined, browser_specific_settings: {gecko}};
  const entries = {'manifest.json': JSON.stringify(whole), 'script.js': script};
  mkdirSync(join(path, '..'), {recursive: true});
  writeFileSync(path, makeZip(Object.entries(entries).map(([name, data]) => ({name, data}))));
}

/** Nothing is asked of Mozilla; what nobody signed may run, and at once. */
const SETTINGS = {
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
  'extensions.update.enabled': false,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'http://127.0.0.1:9',
};

/** The copy, and the profile it is then started with. */
function makeProfile(): {readonly copy: string; readonly profile: string} {
  const copy = join(home.folder, 'firefox');
  const profile = join(home.folder, '.mozilla/firefox/ab12.default-esr');
  cpSync(FIREFOX, copy, {recursive: true, dereference: true});
  const manifest = {
    manifest_version: 2,
    name: 'Watcher',
    version: '4.5',
    permissions: ['management', 'http://127.0.0.1/*'],
    background: {scripts: ['script.js']},
  };
  pack(`${profile}/extensions/watcher@example.org.xpi`, 'watcher@example.org', manifest, watcher(home.port));
  pack(`${profile}/extensions/probe@example.org.xpi`, 'probe@example.org', PROBE);
  pack(`${profile}/extensions/older@example.org.xpi`, 'older@example.org', {...OLDER, strict: true});
  const file = join(home.folder, 'policy.xpi');
  pack(file, 'policy@example.org', {...OLDER, name: 'Policy fox', version: '3.0'});
  const forced = {installation_mode: 'force_installed', install_url: `file://${file}`};
  mkdirSync(join(copy, 'distribution'), {recursive: true});
  writeFileSync(
    join(copy, 'distribution/policies.json'),
    JSON.stringify({policies: {ExtensionSettings: {'policy@example.org': forced}}}),
  );
  const lines = Object.entries(SETTINGS).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  return {copy, profile};
}

const IDS = ['older', 'policy', 'probe', 'watcher'].map((name) => `${name}@example.org`);

test.skipIf(skipped !== '')(
  `Firefox: the add-ons it tells of, and itself${skipped}`,
  {timeout: 90_000},
  async () => {
    const {copy, profile} = makeProfile();
    const browser = home.start(join(copy, 'firefox-esr'), [
      '--headless',
      '--no-remote',
      '--profile',
      profile,
    ]);
    const theirs = (await home.told((list) => IDS.every((id) => list.some((one) => one.id === id)))).filter(
      ({id}) => IDS.includes(id),
    );
    // It writes down what it granted after a second or two.
    await expect
      .poll(() => readFileSync(`${profile}/extension-preferences.json`, 'utf8'), {timeout: 20_000})
      .toContain('probe@example.org');
    const itself = (await browsers.collect(home.system, never))?.software;
    await end(browser);

    const ours = (await firefoxExtensions.collect(home.system, never))?.software ?? [];

    const told = ours.map(({packageId, name, version, enabled}) => ({id: packageId, name, version, enabled}));
    const listed = theirs.map(({id, name, version, enabled}) => ({id, name, version, enabled}));
    expect(told.toSorted(byId)).toEqual(listed.toSorted(byId));
    expect(
      ours.map((item) => [
        item.packageId,
        item.installedFrom,
        item.enabled,
        item.publisher,
        item.permissions,
      ]),
    ).toEqual([
      [IDS[0], 'sideloaded', false, undefined, [...PAGES, 'tabs']],
      [IDS[1], 'policy', true, undefined, [...PAGES, 'tabs']],
      [IDS[2], 'sideloaded', true, 'Anna', ['cookies', ...PAGES, 'storage']],
      [IDS[3], 'sideloaded', true, undefined, ['http://127.0.0.1/*', 'management']],
    ]);
    for (const {id, installType, permissions = [], hostPermissions = []} of theirs) {
      const mine = ours.find(({packageId}) => packageId === id);
      expect([id, mine?.installedFrom]).toEqual([id, installType === 'admin' ? 'policy' : 'sideloaded']);
      // Each may read its own pages.
      const pages = hostPermissions.filter((page) => !page.startsWith('moz-extension://'));
      expect(mine?.permissions).toEqual(expect.arrayContaining([...permissions, ...pages]));
    }
    expect(itself?.map(({id, name, version, paths, running}) => [id, name, version, paths, running])).toEqual(
      [['browser:mozilla-firefox', 'Mozilla Firefox ESR', versionOf(copy), [copy], 'running']],
    );
  },
);

test.skipIf(skipped !== '')(`Firefox: the version of its package${skipped}`, async () => {
  const items = (await dpkg.collect(home.system, never))?.software ?? [];

  const version = items.find(({name}) => name === 'firefox-esr')?.version;
  expect(version?.replace(/esr-[^-]*$/, '')).toBe(versionOf(FIREFOX));
});

function byId(a: {readonly id?: string | undefined}, b: {readonly id?: string | undefined}): number {
  return (a.id ?? '') < (b.id ?? '') ? -1 : 1;
}

function versionOf(folder: string): string | undefined {
  const {stdout} = spawnSync(join(folder, 'firefox-esr'), ['--version'], {encoding: 'utf8', timeout: 30_000});
  return /\d+(?:\.\d+){1,2}/.exec(stdout)?.[0];
}
