import fc from 'fast-check';
import {expect, test} from 'vitest';

import {readPurl} from './purl.ts';

test.for([
  {
    text: 'pkg:deb/debian/libssl3@3.0.11-1~deb12u2?arch=amd64&upstream=openssl&distro=debian-12',
    purl: {
      type: 'deb',
      namespace: 'debian',
      name: 'libssl3',
      version: '3.0.11-1~deb12u2',
      qualifiers: new Map([
        ['arch', 'amd64'],
        ['upstream', 'openssl'],
        ['distro', 'debian-12'],
      ]),
    },
  },
  {
    text: 'pkg:npm/%40babel/core@7.0.0#lib',
    purl: {type: 'npm', namespace: '@babel', name: 'core', version: '7.0.0', qualifiers: new Map()},
  },
  {
    text: 'pkg:npm/@babel/core@7.0.0',
    purl: {type: 'npm', namespace: '@babel', name: 'core', version: '7.0.0', qualifiers: new Map()},
  },
  {
    text: 'PKG:Golang/github.com/a/b@v1.2.3%2Bincompatible',
    purl: {
      type: 'golang',
      namespace: 'github.com/a',
      name: 'b',
      version: 'v1.2.3+incompatible',
      qualifiers: new Map(),
    },
  },
  {
    text: 'pkg:pypi/requests',
    purl: {type: 'pypi', namespace: '', name: 'requests', version: undefined, qualifiers: new Map()},
  },
  {text: 'pkg:npm', purl: undefined},
  {text: 'pkg:npm/%E0%A4%A', purl: undefined},
  {text: 'npm/lodash@1', purl: undefined},
  {text: '', purl: undefined},
])('$text', ({text, purl}) => {
  expect(readPurl(text)).toEqual(purl);
});

test('never throws', () => {
  fc.assert(fc.property(fc.string(), (text) => void readPurl(`pkg:${text}`)));
  expect(readPurl(`pkg:${'/'.repeat(1_000_000)}`)).toBeUndefined();
  expect(readPurl(`pkg:npm/a?${'a=b&'.repeat(300_000)}`)?.qualifiers).toEqual(new Map([['a', 'b']]));
});
