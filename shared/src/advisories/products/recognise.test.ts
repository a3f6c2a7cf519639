import fc from 'fast-check';
import {expect, test} from 'vitest';

import {type InstalledItem, recogniseProduct} from './recognise.ts';

function recognised(item: Partial<InstalledItem>): readonly unknown[] | undefined {
  const found = recogniseProduct({name: '', version: '', type: 'windows', platform: 'windows', ...item});
  return found && [found.product.id, found.version, found.confidence];
}

test('by name and publisher, by name alone, not by name and another publisher', () => {
  const chrome = {name: 'Google Chrome', version: '120.0.6099.110'};

  expect(recognised({...chrome, publisher: 'Google LLC'})).toEqual([
    'google-chrome',
    '120.0.6099.110',
    'confirmed',
  ]);
  expect(recognised(chrome)).toEqual(['google-chrome', '120.0.6099.110', 'likely']);
  expect(recognised({...chrome, publisher: ''})).toEqual(['google-chrome', '120.0.6099.110', 'likely']);
  expect(recognised({...chrome, publisher: 'Googleplex Fan Club'})).toBeUndefined();
});

test('an everyday word alone is no product', () => {
  expect(recognised({name: 'Box', version: '2.35.95', publisher: 'Box, Inc.'})).toEqual([
    'box-drive',
    '2.35.95',
    'confirmed',
  ]);
  expect(recognised({name: 'Box', version: '2.35.95'})).toBeUndefined();
});

test('a signature of Apple names the publisher', () => {
  const firefox = {name: 'Firefox', version: '120.0.1', type: 'macos', platform: 'macos'} as const;

  expect(
    recognised({...firefox, publisher: 'Developer ID Application: Mozilla Corporation (43AQ936H96)'}),
  ).toEqual(['mozilla-firefox', '120.0.1', 'confirmed']);
  expect(recognised({...firefox, publisher: 'Developer ID Application: Other (43AQ936H96)'})).toBeUndefined();
});

test('a bundle id decides before the name, and speaks against it', () => {
  const item = {name: 'Renamed', version: '120.0.1', type: 'macos', platform: 'macos'} as const;

  expect(recognised({...item, bundleId: 'org.mozilla.Firefox'})).toEqual([
    'mozilla-firefox',
    '120.0.1',
    'confirmed',
  ]);
  expect(recognised({...item, name: 'Firefox', bundleId: 'org.example'})).toBeUndefined();
  expect(recognised({name: 'Renamed', bundleId: 'org.mozilla.firefox'})).toBeUndefined();
});

test("other managers' ids, in any case of letters; on Linux nothing else", () => {
  expect(recognised({name: '7-Zip', version: '23.01', type: 'winget', packageId: '7ZIP.7zip'})).toEqual([
    '7-zip',
    '23.01',
    'confirmed',
  ]);
  expect(recognised({name: 'vlc', version: '3.0.20', type: 'homebrew', platform: 'macos'})).toEqual([
    'vlc',
    '3.0.20',
    'confirmed',
  ]);
  expect(recognised({name: 'firefox', version: '1', type: 'generic', platform: 'linux'})).toBeUndefined();
});

test.for([
  ['google-chrome', 'Google Chrome', '156.0.8078.108', ['google-chrome', '156.0.8078.108', 'confirmed']],
  ['brave', 'Brave', '128.1.69.153', ['brave', '1.69.153', 'confirmed']],
  ['mozilla-firefox', 'Mozilla Firefox', '152.0', ['mozilla-firefox', '152.0', 'confirmed']],
  ['mozilla-firefox', 'Mozilla Firefox ESR', '153.0', ['mozilla-firefox-esr', '153.0', 'confirmed']],
  ['google-chrome', 'Google Chrome', '156.0', ['google-chrome', undefined, 'confirmed']],
  ['__proto__', 'Firefox', '152.0', undefined],
] as const)('a browser by its own files: %s, %s %s', ([packageId, name, version, expected]) => {
  expect(recognised({type: 'browser', platform: 'linux', packageId, name, version})).toEqual(expected);
});

test('a release that cannot be told is none', () => {
  const reader = {name: 'Adobe Acrobat Reader', publisher: 'Adobe'};

  expect(recognised({...reader, version: '23.008.20421'})?.[0]).toBe('adobe-acrobat-reader');
  expect(recognised({...reader, version: '20.005.30636'})?.[0]).toBe('adobe-acrobat-reader-classic');
  expect(recognised({...reader, version: ''})).toBeUndefined();
});

test('never throws, whatever a list holds', () => {
  const text = fc.oneof(
    fc.string({unit: 'binary', maxLength: 600}),
    fc.constantFrom('__proto__', 'Firefox', '1.0'),
  );
  fc.assert(
    fc.property(
      text,
      text,
      text,
      fc.constantFrom('windows', 'macos', 'linux'),
      (name, version, other, platform) => {
        const item = {
          name,
          version,
          publisher: other,
          bundleId: other,
          packageId: other,
          type: other,
          platform,
        } as const;
        expect(recogniseProduct(item)?.confidence ?? 'none').toMatch(/^(?:confirmed|likely|none)$/);
      },
    ),
  );
});
