import fc from 'fast-check';
import {expect, test} from 'vitest';

import {versionFiles} from './version-files.ts';

function told(file: string, text: string): unknown {
  return versionFiles.find((known) => known.file === file)?.read(text);
}

test.for([
  {
    file: 'product-info.json',
    text: '{"name":"IntelliJ IDEA","version":"2024.1.2","buildNumber":"241.17011.79","productVendor":"JetBrains"}',
    expected: {name: 'IntelliJ IDEA', version: '2024.1.2', vendor: 'JetBrains'},
  },
  {file: 'product-info.json', text: '{"name":"x"}', expected: undefined},
  {
    file: 'application.ini',
    text: '; comment\n[App]\nVendor=BrowserWorks\nName=Waterfox\nRemotingName=waterfox\nVersion=128.0.3\nBuildID=20240801\n\n[Gecko]\nVersion=1\n',
    expected: {name: 'Waterfox', version: '128.0.3', vendor: 'BrowserWorks'},
  },
  {
    file: 'application.ini',
    text: '[App]\nVendor=Mozilla\nName=Firefox\nVersion=128.0.3\n',
    expected: undefined,
  },
  {file: 'application.ini', text: '[Other]\nName=Firefox\nVersion=1.0\n', expected: undefined},
  {
    file: 'release',
    text: 'IMPLEMENTOR="Eclipse Adoptium"\nJAVA_RUNTIME_VERSION="21.0.2+13-LTS"\nJAVA_VERSION="21.0.2"\n',
    expected: {name: 'Java', version: '21.0.2', vendor: 'Eclipse Adoptium'},
  },
  {file: 'release', text: 'something else\n', expected: undefined},
  {file: 'VERSION', text: 'go1.22.1\ntime 2024-02-29T18:18:48Z\n', expected: {name: 'Go', version: '1.22.1'}},
  {file: 'VERSION', text: '3.2.1\n', expected: undefined},
])('$file: $text', ({file, text, expected}) => {
  expect(told(file, text)).toEqual(expected);
});

test('takes any text', () => {
  fc.assert(
    fc.property(fc.constantFrom(...versionFiles), fc.string(), ({read}, text) => {
      expect(read(text)?.version ?? '0').toMatch(/^\d/);
    }),
  );
});
