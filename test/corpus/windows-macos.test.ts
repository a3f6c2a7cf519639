import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {recogniseProduct} from '@plimsoll/shared/advisories';
import {Software} from '@plimsoll/shared/inventory';
import * as v from 'valibot';
import {expect, test} from 'vitest';

import {parsePlistDict} from '../../companion/src/collectors/macos/plist.ts';
import {type FakeEntry, fakeSystem} from '../../companion/src/collectors/posture/formats/fake.ts';
import {chocolatey} from '../../companion/src/collectors/software/chocolatey.ts';
import {homebrew} from '../../companion/src/collectors/software/homebrew.ts';
import {macosApps} from '../../companion/src/collectors/software/macos-apps.ts';
import {macosReceipts} from '../../companion/src/collectors/software/macos-receipts.ts';
import {windowsPrograms} from '../../companion/src/collectors/software/windows-programs.ts';
import {type FakeValues, fakeWindows} from '../../companion/src/collectors/windows/fake-registry.ts';

/*
 * Real lists of Windows and macOS as other tools keep them among their tests, given to our collectors in the shape the
 * system itself has them in: registry dumps as reg.exe writes them, property lists and folders as they are. The data lies
 * beside the repository, not in it. Nothing here runs on Windows or macOS.
 */
const DATA = fileURLToPath(new URL('../../../shared/data/inventories/', import.meta.url));
const absent = !existsSync(`${DATA}windows/glpi-xp-uninstall.json`);
const skipped = absent ? ' (SKIPPED without ../shared/data)' : '';
const signal = new AbortController().signal;

const Dump = v.array(v.record(v.string(), v.union([v.string(), v.number()])));

function windowsOf(file: string, encode?: (text: string) => Uint8Array) {
  const entries = v.parse(Dump, JSON.parse(readFileSync(`${DATA}windows/${file}`, 'utf8')));
  const keys = entries.map(({_key, ...values}): [string, FakeValues] => [String(_key), values]);
  const page = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage';
  return fakeWindows({...Object.fromEntries(keys), [page]: {OEMCP: '866'}}, {}, encode);
}

test.skipIf(absent)(`a Windows XP of 462 entries: programs, without its 300 updates${skipped}`, async () => {
  const {software = [], notes} =
    (await windowsPrograms.collect(windowsOf('glpi-xp-uninstall.json'), signal)) ?? {};

  // Those that carry a number and a version of their own are programs.
  expect(
    software.map(({name}) => name).filter((name) => /\(KB\d+\)|^(?:Security )?Update/.test(name)),
  ).toEqual(['MSXML 6.0 Parser (KB933579)', 'MSXML 4.0 SP2 (KB954430)', 'MSXML 4.0 SP2 (KB973688)']);

  // 61 that people see, but for CCleaner and fonts without a version and two updates; and Adobe AIR, which is hidden.
  expect(software.length).toBe(58);
  expect(v.safeParse(v.array(Software), software).success).toBe(true);
  expect(notes).toEqual(['entries without a usable name or version left out: 2']);
  expect(recognised(software)).toEqual([
    'adobe-acrobat-reader-classic 10.1.2 confirmed',
    'adobe-air 1.0.8.4990 confirmed',
    'adobe-flash-player 11.1.102.62 confirmed',
    'adobe-shockwave-player 11 confirmed',
    'backup-exec 11.0.6235 confirmed',
    'ghostscript 8.54 likely',
    'internet-explorer ? confirmed',
    'k-lite-codec-pack 7.1.0 likely',
    'microsoft-office-2010 14.0.6029.1000 confirmed',
    'mozilla-firefox 10.0.2 confirmed',
    'mozilla-thunderbird 2.0.0.23 confirmed',
    'opera 11.52.1100 confirmed',
    'oracle-jre 6.0.31 confirmed',
    'ossec 2.5.1 confirmed',
    'pdfcreator 1.2.1 confirmed',
    'putty 0.58 confirmed',
    'symantec-endpoint-protection 12.1.1000.157 confirmed',
    'visual-cpp-redistributable 8.0.61001 confirmed',
    'winscp 4.0.7 confirmed',
  ]);
});

function recognised(
  software: readonly {name: string; version: string; publisher?: string | undefined}[],
): string[] {
  return software
    .map(({name, version, publisher}) =>
      recogniseProduct({name, version, publisher, type: 'win', platform: 'windows'}),
    )
    .flatMap((found) => (found ? [`${found.product.id} ${found.version ?? '?'} ${found.confidence}`] : []))
    .toSorted();
}

test.skipIf(absent)(`a Russian Windows 10, in its own code page and in UTF-8${skipped}`, async () => {
  const file = 'glpi-win10-russian-uninstall.json';
  const results = await Promise.all(
    [windowsOf(file, cp866), windowsOf(file)].map(async (system) => windowsPrograms.collect(system, signal)),
  );

  for (const result of results) {
    expect(result?.software?.map(({id, name, version, publisher}) => [id, name, version, publisher])).toEqual(
      [
        ['win:криптопро csp', 'КриптоПро CSP', '5.0.12000', 'Компания КриптоПро'],
        ['win:1c предприятие', '1C Предприятие 7.7', '77.27', undefined],
      ],
    );
  }
});

/** Cyrillic as the OEM code page of a Russian Windows has it. */
function cp866(text: string): Uint8Array {
  const page = new TextDecoder('ibm866').decode(Uint8Array.from({length: 256}, (_, byte) => byte));
  return Uint8Array.from(text, (character) => page.indexOf(character));
}

test.skipIf(absent)(`a server with SQL Server${skipped}`, async () => {
  const {software = []} =
    (await windowsPrograms.collect(windowsOf('glpi-mssql-uninstall.json'), signal)) ?? {};

  expect(recognised(software)).toEqual([
    'git 2.12.2.2 confirmed',
    'mozilla-firefox 57.0.2 confirmed',
    'perl 5.24.1 confirmed',
    'sql-server 14.72.6100.34 confirmed',
    'sql-server 17.77.6700.34 confirmed',
  ]);
});

function tree(folder: string, at: string): Record<string, FakeEntry> {
  const files = readdirSync(`${DATA}${folder}`, {recursive: true, withFileTypes: true}).filter((file) =>
    file.isFile(),
  );
  return Object.fromEntries(
    files.map(({parentPath, name}) => {
      const path = `${parentPath}/${name}`;
      return [`${at}${path.slice(`${DATA}${folder}`.length)}`, readFileSync(path)];
    }),
  );
}

test.skipIf(absent)(`bundles and receipts of Wazuh's tests${skipped}`, async () => {
  const files = tree('macos/wazuh-infoplist', '/Applications');
  const receipts = tree('macos/wazuh-infoplist', '/private/var/db/receipts');
  const system = fakeSystem({...files, ...receipts, '/Library/Ossec/x': ''}, {platform: 'darwin'});

  const apps = await macosApps.collect(system, signal);
  const packages = await macosReceipts.collect(system, signal);

  expect(
    apps?.software?.map(({name, version, bundleId, paths}) => [name, version, bundleId, paths?.length]),
  ).toEqual([
    ['PKGWrapperTest_LongVersion', '100.0', 'com.operasoftware.Opera', 7],
    ['PKGWrapperTest_NoDescription', '100.0', undefined, 1],
    ['PKGWrapperTest_NoVendor', '100.0', 'description_text', 1],
  ]);
  expect(apps?.notes).toEqual(['entries without a usable name or version left out: 1']);
  expect(packages?.software?.map(({name, version}) => [name, version])).toEqual([['Wazuh Agent', '4.10.1']]);
});

test.skipIf(absent)(`property lists of osv-scalibr's and Kolide's tests${skipped}`, () => {
  const files = ['BinaryApp', 'ValidXML', 'MissingData', 'Empty', 'InvalidFormat', 'DifferentFormat'];
  const read = files.map((name) => parsePlistDict(readFileSync(`${DATA}scalibr/macapps/${name}.plist`)));
  const munki = parsePlistDict(readFileSync(`${DATA}macos/kolide-ManagedInstallReport.plist`));

  expect(
    read.map((dict) => dict && [dict.get('CFBundleIdentifier'), dict.get('CFBundleShortVersionString')]),
  ).toEqual([
    ['com.google.corp.gMacInformation', '202410231131'],
    ['com.google.Chrome', '130.0.6723.69'],
    ['com.google.Chrome', undefined],
    undefined,
    undefined,
    undefined,
  ]);
  expect(munki?.get('ManagedInstallVersion')).toBe('3.1.1.3447');
});

test.skipIf(absent)(`Homebrew of osv-scalibr's tests${skipped}`, async () => {
  const system = fakeSystem(tree('scalibr/homebrew', '/opt/homebrew'), {platform: 'darwin'});

  const result = await homebrew.collect(system, signal);

  // In these tests the applications are plain files; on a Mac they are links, and then left to their bundles.
  expect(result?.software?.map(({name, version, vendor}) => [name, version, vendor])).toEqual([
    ['rclone', '1.67.0', 'Homebrew'],
    ['android-platform-tools', '35.0.2', 'Homebrew'],
    ['firefox', '130.0.1', 'Homebrew'],
    ['testapp', '1.1.1', 'Homebrew'],
  ]);
});

test.skipIf(absent)(`Chocolatey of osv-scalibr's tests${skipped}`, async () => {
  const names = ['atom', 'atom.install', 'cmake', 'invalid', 'atom_withoutid', 'atom_withoutversion'];
  const files = names.map((name) => [
    `C:/ProgramData/chocolatey/lib/${name}/${name}.nuspec`,
    readFileSync(`${DATA}scalibr/chocolatey/${name}.nuspec`),
  ]);

  const result = await chocolatey.collect(fakeWindows({}, Object.fromEntries(files)), signal);

  expect(
    result?.software?.map(({name, version, packageId, publisher}) => [name, version, packageId, publisher]),
  ).toEqual([['Atom (Install)', '1.60.0', 'atom.install', 'GitHub Inc.']]);
  expect(result?.notes).toEqual(['entries without a usable name or version left out: 3']);
});
