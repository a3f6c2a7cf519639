import fc from 'fast-check';
import {expect, test} from 'vitest';

import {parseDistribution, parseMetadata} from './python-metadata.ts';

// Entries of package folders of Debian 12 and of pip.
test.for([
  ['PyYAML-6.0.dist-info', 'PyYAML', '6.0'],
  ['PyJWT-2.6.0.egg-info', 'PyJWT', '2.6.0'],
  ['typing_extensions-4.4.0.dist-info', 'typing_extensions', '4.4.0'],
  ['zope.interface-5.5.2-py3.11.egg-info', 'zope.interface', '5.5.2'],
  ['numpy-1.24.2-py3.11-linux-x86_64.egg', 'numpy', '1.24.2'],
  ['torch-2.1.0+cu121.dist-info', 'torch', '2.1.0+cu121'],
  ['pytz-2022.7.1.dist-info', 'pytz', '2022.7.1'],
  ['a-1.0_rc1.dist-info', 'a', '1.0-rc1'],
] as const)('%s is %s %s', ([entry, name, version]) => {
  expect(parseDistribution(entry)).toEqual({name, version});
});

test.for([
  'foo.egg-info',
  '~ip-22.0.dist-info',
  '-1.dist-info',
  'a-.dist-info',
  'a-1.0',
  '../a-1.dist-info',
  'a b-1.dist-info',
  `${'a'.repeat(1_000_000)}-1.dist-info`,
])('%.40s says no name and version', (entry) => {
  expect(parseDistribution(entry)).toBeUndefined();
});

test.for([
  ['Metadata-Version: 2.1\nName: foo-bar\nVersion: 1.2.3\n\nbody', {name: 'foo-bar', version: '1.2.3'}],
  ['Metadata-Version: 1.0\r\nName: foo\r\nVersion: 1\r\n', {name: 'foo', version: '1'}],
  ['Name: foo\n\nVersion: 1\n', undefined],
  ['Version: 1\n', undefined],
  ['Name: a\u{202E}b\nVersion: 1\n', undefined],
  ['', undefined],
] as const)('the metadata %j says %o', ([text, expected]) => {
  expect(parseMetadata(text)).toEqual(expected);
});

test('takes any text in a moment', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const found = parseDistribution(`${text}.dist-info`) ?? parseMetadata(text);
      expect(found === undefined || found.name.length <= 200).toBe(true);
    }),
  );
  expect(parseMetadata('Name: '.repeat(200_000))).toBeUndefined();
  expect(parseMetadata(`Name:${' '.repeat(1_000_000)}`)).toBeUndefined();
});
