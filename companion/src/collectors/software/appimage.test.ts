import fc from 'fast-check';
import {expect, test} from 'vitest';

import {fakeSystem} from '../posture/formats/fake.ts';
import {appimage, parseFileName} from './appimage.ts';

const never = new AbortController().signal;
const PASSWD = 'ada:x:1000:1000::/home/ada:/bin/bash\n';
const IMAGE = Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0x41, 0x49, 2, 0);

// Names of real downloads.
test.for([
  ['Obsidian-1.5.3.AppImage', 'Obsidian', '1.5.3'],
  ['Bitwarden-2024.1.0-x86_64.AppImage', 'Bitwarden', '2024.1.0'],
  ['balenaEtcher-1.18.11-x64.AppImage', 'balenaEtcher', '1.18.11'],
  ['FreeCAD_1.0.0-conda-Linux-x86_64-py311.AppImage', 'FreeCAD', '1.0.0'],
  ['krita-5.2.2-x86_64.appimage', 'krita', '5.2.2'],
  ['Session-desktop-linux-x86_64-1.11.5.AppImage', 'Session desktop linux', '1.11.5'],
  ['KeePassXC-2.7.6-1-x86_64.AppImage', 'KeePassXC', '2.7.6'],
  ['Joplin-v2.14.20.AppImage', 'Joplin', '2.14.20'],
  ['nvim.appimage', 'nvim', undefined],
  ['Inkscape-0e150ed-x86_64.AppImage', 'Inkscape 0e150ed', undefined],
  ['LibreOffice-fresh.standard-x86_64.AppImage', 'LibreOffice fresh.standard', undefined],
  ['1.2.3.AppImage', '1.2.3', undefined],
  ['.AppImage', '.AppImage', undefined],
] as const)('%s is %s %s', ([file, name, version]) => {
  expect(parseFileName(file)).toEqual({name, version});
});

test('files that are AppImages, by their bytes', async () => {
  const system = fakeSystem({
    '/etc/passwd': PASSWD,
    '/opt/Obsidian-1.5.3.AppImage': IMAGE,
    '/opt/tools/krita-5.2.2-x86_64.appimage': IMAGE,
    '/home/ada/Downloads/not-1.0.AppImage': 'text',
    '/home/ada/Downloads/folder-1.0.AppImage/x': '',
    '/home/ada/Downloads/closed-1.0.AppImage': {refused: 'EACCES'},
    '/home/ada/Applications/nvim.appimage': IMAGE,
    '/home/ada/Applications/Evil\u{202E}-1.0.AppImage': IMAGE,
  });

  const collected = await appimage.collect(system, never);

  expect(collected?.software?.map(({id, name, version}) => [id, name, version])).toEqual([
    ['appimage:/opt/Obsidian-1.5.3.AppImage', 'Obsidian', '1.5.3'],
    ['appimage:/opt/tools/krita-5.2.2-x86_64.appimage', 'krita', '5.2.2'],
  ]);
  expect(collected?.notes).toEqual([
    '/home/ada/Applications/nvim.appimage: its name says no version',
    'entries without a usable name or version left out: 1',
  ]);
});

test('is absent where there is none', async () => {
  expect(await appimage.collect(fakeSystem({}), never)).toBeUndefined();
});

test('takes any name', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(typeof parseFileName(`${text}.AppImage`).name).toBe('string');
    }),
  );
  expect(parseFileName(`${'1.'.repeat(500_000)}.AppImage`).version).toBeUndefined();
  expect(parseFileName(`a-${'1.'.repeat(500_000)}.AppImage`).name).toContain('a');
});
