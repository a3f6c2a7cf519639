import {binaryPlist} from '../../companion/src/collectors/macos/make-plist.ts';
import {apk} from '../../companion/src/collectors/software/apk.ts';
import {appimage} from '../../companion/src/collectors/software/appimage.ts';
import {browsers} from '../../companion/src/collectors/software/browsers.ts';
import {cargo} from '../../companion/src/collectors/software/cargo.ts';
import {chocolatey} from '../../companion/src/collectors/software/chocolatey.ts';
import {chromiumExtensions} from '../../companion/src/collectors/software/chromium-extensions.ts';
import {dpkg} from '../../companion/src/collectors/software/dpkg.ts';
import {firefoxExtensions} from '../../companion/src/collectors/software/firefox-extensions.ts';
import {flatpak} from '../../companion/src/collectors/software/flatpak.ts';
import {gems} from '../../companion/src/collectors/software/gems.ts';
import {homebrew} from '../../companion/src/collectors/software/homebrew.ts';
import {hotfixes} from '../../companion/src/collectors/software/hotfixes.ts';
import {jetbrainsPlugins} from '../../companion/src/collectors/software/jetbrains-plugins.ts';
import {macosApps} from '../../companion/src/collectors/software/macos-apps.ts';
import {macosReceipts} from '../../companion/src/collectors/software/macos-receipts.ts';
import {msix} from '../../companion/src/collectors/software/msix.ts';
import {npm} from '../../companion/src/collectors/software/npm.ts';
import {opt} from '../../companion/src/collectors/software/opt.ts';
import {pacman} from '../../companion/src/collectors/software/pacman.ts';
import {python} from '../../companion/src/collectors/software/python.ts';
import {rpm} from '../../companion/src/collectors/software/rpm.ts';
import {snap} from '../../companion/src/collectors/software/snap.ts';
import {vscodeExtensions} from '../../companion/src/collectors/software/vscode-extensions.ts';
import {windowsPrograms} from '../../companion/src/collectors/software/windows-programs.ts';
import {makeZip} from '../corpus/make-zip.ts';
import type {Device} from './device.ts';
import {makeRpmDatabase} from './make-rpm.ts';

const IMAGE = Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0x41, 0x49, 2, 0);
const CRATES = '(registry+https://github.com/rust-lang/crates.io-index)';
const CHOCOLATEY = 'C:/ProgramData/chocolatey/lib';
const CHROMIUM = '/home/ann/.config/chromium/Default';
const FIREFOX = '/home/ann/.mozilla/firefox/ab12.default';
const FLATPAK = '/var/lib/flatpak/app';
const BREW = '/home/linuxbrew/.linuxbrew/Cellar';
const IDE = '/home/ann/.local/share/JetBrains/PyCharm2024.1';
const NPM = '/usr/local/lib/node_modules';
const PYTHON = '/usr/lib/python3/dist-packages';
const CODE = '/home/ann/.vscode/extensions/extensions.json';
const RECEIPTS = '/private/var/db/receipts';
const SERVICING =
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\Packages';
const UNINSTALL = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall';
const REPOSITORY =
  'HKEY_CURRENT_USER\\Software\\Classes\\Local Settings\\Software\\Microsoft\\Windows\\CurrentVersion\\AppModel\\Repository\\Packages';

function nuspec(id: string, title: string): string {
  return `<package><metadata><id>${id}</id><version>1.0</version><title>${title}</title></metadata></package>`;
}

function extension(name: string, version: string): object {
  return {location: 1, from_webstore: true, path: 'x', manifest: {name, version}};
}

function firefox(version: string): string {
  return `[App]\nVendor=Mozilla\nName=Firefox\nVersion=${version}\n`;
}

function folder(fingerprint: string): {
  readonly stat: {readonly kind: 'directory'; readonly fingerprint: string};
} {
  return {stat: {kind: 'directory', fingerprint}};
}

function receipt(id: string): Uint8Array {
  return binaryPlist(
    new Map([
      ['PackageIdentifier', id],
      ['PackageVersion', '1.0'],
    ]),
  );
}

/** Every collector of software on a device of its own; a test holds that none is missing. */
export const devices: readonly Device[] = [
  {
    collector: apk,
    platform: 'linux',
    files: (word) => ({
      '/lib/apk/db/installed': `P:sound\nV:1.0-r0\nA:x86_64\n\nP:${word}\nV:1.0-r0\nA:x86_64\n`,
    }),
    source: '/lib/apk/db/installed',
  },
  {
    collector: appimage,
    platform: 'linux',
    files: (word) => ({'/opt/Sound-1.0.AppImage': IMAGE, [`/opt/${word}-1.0.AppImage`]: IMAGE}),
  },
  {
    collector: browsers,
    platform: 'linux',
    files: (word) => ({
      '/home/ann/firefox/application.ini': firefox('131.0'),
      '/opt/firefox/application.ini': firefox(word),
      '/home/ann/sound': '',
    }),
    source: '/opt/firefox/application.ini',
  },
  {
    collector: cargo,
    platform: 'linux',
    files: (word) => ({
      '/usr/local/cargo/.crates2.json': JSON.stringify({
        installs: {[`sound 1.0.0 ${CRATES}`]: {}, [`${word} 1.0.0 ${CRATES}`]: {}},
      }),
    }),
    source: '/usr/local/cargo/.crates2.json',
  },
  {
    collector: chocolatey,
    platform: 'win32',
    files: (word) => ({
      [`${CHOCOLATEY}/sound/sound.nuspec`]: nuspec('sound', 'Sound'),
      [`${CHOCOLATEY}/bad/bad.nuspec`]: nuspec('bad', word),
    }),
    source: `${CHOCOLATEY}/bad/bad.nuspec`,
  },
  {
    collector: chromiumExtensions,
    platform: 'linux',
    files: (word) => ({
      [`${CHROMIUM}/Preferences`]: JSON.stringify({
        extensions: {
          settings: {
            ['a'.repeat(32)]: extension('Sound', '1.0'),
            ['b'.repeat(32)]: extension('bad', word),
          },
        },
      }),
    }),
    source: `${CHROMIUM}/Preferences`,
  },
  {
    collector: dpkg,
    platform: 'linux',
    files: (word) => ({
      '/var/lib/dpkg/status': ['sound', word]
        .map((name) => `Package: ${name}\nStatus: install ok installed\nArchitecture: all\nVersion: 1.0\n\n`)
        .join(''),
    }),
    source: '/var/lib/dpkg/status',
  },
  {
    collector: firefoxExtensions,
    platform: 'linux',
    files: (word) => ({
      [`${FIREFOX}/prefs.js`]: '',
      [`${FIREFOX}/extensions.json`]: JSON.stringify({
        addons: ['sound@example.org', word].map((id) => ({id, type: 'extension', version: '1.0'})),
      }),
    }),
    source: `${FIREFOX}/extensions.json`,
  },
  {
    collector: flatpak,
    platform: 'linux',
    files: (word) => ({
      [`${FLATPAK}/org.sound.App/current/active/metadata`]: '',
      [`${FLATPAK}/org.sound.App/current/active/files/share/metainfo/org.sound.App.metainfo.xml`]:
        '<name>Sound</name><release version="1.0"/>',
      [`${FLATPAK}/org.${word}/current/active/metadata`]: '',
    }),
    source: `${FLATPAK}/org.sound.App/current/active/files/share/metainfo/org.sound.App.metainfo.xml`,
  },
  {
    collector: gems,
    platform: 'linux',
    files: (word) => ({
      '/var/lib/gems/3.1.0/specifications/sound-1.0.gemspec': '',
      [`/var/lib/gems/3.1.0/specifications/${word}-1.0.gemspec`]: '',
    }),
  },
  {
    collector: homebrew,
    platform: 'linux',
    files: (word) => ({
      [`${BREW}/sound/1.0/INSTALL_RECEIPT.json`]: '{"source": {"tap": "homebrew/core"}}',
      [`${BREW}/bad/${word}/INSTALL_RECEIPT.json`]: '{}',
    }),
    source: `${BREW}/sound/1.0/INSTALL_RECEIPT.json`,
  },
  {
    collector: hotfixes,
    platform: 'win32',
    files: () => ({}),
    registry: (word) => ({
      [`${SERVICING}\\Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2`]: {CurrentState: 112},
      [`${SERVICING}\\Package_for_${word}~31bf3856ad364e35~amd64~~10.0.1.2`]: {CurrentState: 112},
    }),
    passed: true,
  },
  {
    collector: jetbrainsPlugins,
    platform: 'linux',
    files: (word) =>
      Object.fromEntries(
        ['Sound', word].map((name, at) => [
          `${IDE}/plugin${at}/lib/plugin${at}.jar`,
          makeZip([
            {
              name: 'META-INF/plugin.xml',
              data: `<idea-plugin><id>${name}</id><name>${name}</name><version>1.0</version></idea-plugin>`,
            },
          ]),
        ]),
      ),
    source: `${IDE}/plugin1/lib/plugin1.jar`,
  },
  {
    collector: macosApps,
    platform: 'darwin',
    files: (word) => ({
      '/Applications/Sound.app/Contents/Info.plist': binaryPlist(new Map([['CFBundleVersion', '1.0']])),
      [`/Applications/${word}.app/Contents/Info.plist`]: binaryPlist(new Map([['CFBundleVersion', '1.0']])),
    }),
    source: '/Applications/Sound.app/Contents/Info.plist',
  },
  {
    collector: macosReceipts,
    platform: 'darwin',
    files: (word) => ({
      [`${RECEIPTS}/sound.plist`]: receipt('org.sound'),
      [`${RECEIPTS}/bad.plist`]: receipt(word),
    }),
    source: `${RECEIPTS}/bad.plist`,
  },
  {
    collector: msix,
    platform: 'win32',
    files: () => ({}),
    registry: (word) => ({
      [`${REPOSITORY}\\Sound.App_1.0.0.0_x64__n80bbvh6b1yt2`]: {DisplayName: 'Sound', PackageRootFolder: ''},
      [`${REPOSITORY}\\Bad.App_1.0.0.0_x64__n80bbvh6b1yt2`]: {DisplayName: word, PackageRootFolder: ''},
    }),
  },
  {
    collector: npm,
    platform: 'linux',
    files: (word) => ({
      [`${NPM}/sound`]: folder('1'),
      [`${NPM}/sound/package.json`]: '{"name": "sound", "version": "1.0.0"}',
      [`${NPM}/bad`]: folder('2'),
      [`${NPM}/bad/package.json`]: JSON.stringify({name: word, version: '1.0.0'}),
    }),
    source: `${NPM}/bad/package.json`,
  },
  {
    collector: opt,
    platform: 'linux',
    files: (word) => ({
      '/opt/sound/product-info.json': '{"name": "Sound", "version": "1.0"}',
      '/opt/bad/product-info.json': JSON.stringify({name: word, version: '1.0'}),
    }),
    source: '/opt/bad/product-info.json',
  },
  {
    collector: pacman,
    platform: 'linux',
    files: (word) => ({
      '/var/lib/pacman/local/sound-1.0-1/desc': '%NAME%\nsound\n\n%VERSION%\n1.0-1\n\n%ARCH%\nany\n',
      '/var/lib/pacman/local/bad-1.0-1/desc': `%NAME%\n${word}\n\n%VERSION%\n1.0-1\n\n%ARCH%\nany\n`,
    }),
    source: '/var/lib/pacman/local/bad-1.0-1/desc',
  },
  {
    collector: python,
    platform: 'linux',
    files: (word) => ({
      [`${PYTHON}/sound-1.0.dist-info/METADATA`]: '',
      [`${PYTHON}/${word}-1.0.dist-info/METADATA`]: '',
      [`${PYTHON}/bad.egg-info/PKG-INFO`]: 'Name: bad\nVersion: 1.0\n',
    }),
    source: `${PYTHON}/bad.egg-info/PKG-INFO`,
  },
  {
    collector: rpm,
    platform: 'linux',
    files: (word) => ({'/var/lib/rpm/rpmdb.sqlite': makeRpmDatabase(['sound', word])}),
    source: '/var/lib/rpm/rpmdb.sqlite',
  },
  {
    collector: snap,
    platform: 'linux',
    files: (word) => ({
      '/var/lib/snapd/snaps/sound_1.snap': '',
      '/snap/sound/current/meta/snap.yaml': 'name: sound\nversion: 1.0\n',
      '/var/lib/snapd/snaps/bad_1.snap': '',
      '/snap/bad/current/meta/snap.yaml': `name: bad\nversion: ${word}\n`,
    }),
    source: '/snap/bad/current/meta/snap.yaml',
  },
  {
    collector: vscodeExtensions,
    platform: 'linux',
    files: (word) => ({
      [CODE]: JSON.stringify(
        ['sound', word].map((id) => ({identifier: {id: `${id}.theme`}, version: '1.0.0'})),
      ),
    }),
    source: CODE,
  },
  {
    collector: windowsPrograms,
    platform: 'win32',
    files: () => ({}),
    registry: (word) => ({
      [`${UNINSTALL}\\Sound`]: {DisplayName: 'Sound', DisplayVersion: '1.0'},
      [`${UNINSTALL}\\Bad`]: {DisplayName: word, DisplayVersion: '1.0'},
    }),
  },
];
