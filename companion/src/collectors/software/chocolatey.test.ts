import fc from 'fast-check';
import {expect, test} from 'vitest';

import {fakeWindows} from '../windows/fake-registry.ts';
import {chocolatey} from './chocolatey.ts';
import {parseNuspec} from './nuspec.ts';

// Tested on recorded trees only: no test runs on Windows.

const signal = new AbortController().signal;
const LIB = 'C:/ProgramData/chocolatey/lib';

function nuspec(id: string, version: string, more = ''): string {
  return `\uFEFF<?xml version="1.0"?>
<package xmlns="http://schemas.microsoft.com/packaging/2011/08/nuspec.xsd">
  <metadata>
    <!-- <id>not this</id> -->
    <description><![CDATA[<version>0</version>]]></description>
    <id>${id}</id>
    <version>${version}</version>
    <title>Title &amp; ${id}</title>
    <authors>Some &#x41;uthors</authors>
    ${more}
  </metadata>
</package>`;
}

test('packages that bring their program, not what an installer or another package has', async () => {
  const system = fakeWindows(
    {},
    {
      [`${LIB}/ripgrep/ripgrep.nuspec`]: nuspec('ripgrep', '14.1.0'),
      [`${LIB}/git/git.nuspec`]: nuspec(
        'git',
        '2.44.0',
        '<dependencies><dependency id="git.install" version="[2.44.0]" /></dependencies>',
      ),
      [`${LIB}/git.install/Git.Install.nuspec`]: nuspec('git.install', '2.44.0'),
      'C:/ProgramData/chocolatey/.chocolatey/git.install.2.44.0/.registry':
        '<registrySnapshot><keys><key installerType="InnoSetup" displayName="Git" /></keys></registrySnapshot>',
      [`${LIB}/empty/tools/x`]: '',
      [`${LIB}/broken/broken.nuspec`]: '<package/>',
    },
  );

  expect(await chocolatey.collect(system, signal)).toEqual({
    software: [
      {
        id: 'chocolatey:ripgrep',
        type: 'chocolatey',
        name: 'Title & ripgrep',
        version: '14.1.0',
        origin: 'other-vendor',
        vendor: 'Chocolatey',
        packageId: 'ripgrep',
        publisher: 'Some Authors',
        paths: [`${LIB}/ripgrep`],
        state: 'installed',
        running: 'unknown',
      },
    ],
    notes: ['entries without a usable name or version left out: 1'],
  });
});

test('lies where the system’s environment says', async () => {
  const environment = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment';
  const files = {'D:/choco/lib/jq/jq.nuspec': nuspec('jq', '1.7.1')};

  const found = await chocolatey.collect(
    fakeWindows({[environment]: {ChocolateyInstall: 'D:\\choco\\'}}, files),
    signal,
  );
  const elsewhere = await chocolatey.collect(
    fakeWindows({[environment]: {ChocolateyInstall: '\\\\s\\c'}}, files),
    signal,
  );

  expect(found?.software?.map(({version}) => version)).toEqual(['1.7.1']);
  expect(elsewhere).toBeUndefined();
});

test('a description without id or version is none; nothing makes the reader throw', () => {
  expect(parseNuspec('<metadata><id>a</id></metadata>')).toBeUndefined();
  expect(parseNuspec('<metadata><id>a</id><version></version></metadata>')).toBeUndefined();
  expect(parseNuspec(`<metadata>${'<!--'.repeat(100_000)}</metadata>`)).toBeUndefined();
  expect(parseNuspec(`<metadata>${'<dependency '.repeat(50_000)}</metadata>`)).toBeUndefined();
  fc.assert(fc.property(fc.string(), (text) => parseNuspec(`<metadata>${text}</metadata>`) === undefined));
});
