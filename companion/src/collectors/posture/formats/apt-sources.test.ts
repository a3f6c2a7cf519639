import fc from 'fast-check';
import {expect, test} from 'vitest';

import {parseOneLine, parseStanzas} from './apt-sources.ts';

const path = '/etc/apt/sources.list';

test.for([
  ['deb http://deb.debian.org/debian bookworm main', ['http://deb.debian.org/debian', false, false]],
  ['deb [signed-by=/k.gpg trusted=yes] https://a.example/ x main', ['https://a.example/', true, true]],
  ['deb [ trusted=no ] https://a.example/ x/', ['https://a.example/', false, false]],
  ['deb-src http://deb.debian.org/debian bookworm main', undefined],
  ['# deb http://deb.debian.org/debian bookworm main', undefined],
  ['deb http://only.example', undefined],
] as const)('%j is %j', ([text, expected]) => {
  const found = parseOneLine({path, text}).map(({uri, unsigned, signedBy}) => [uri, unsigned, signedBy]);

  expect(found).toEqual(expected === undefined ? [] : [expected]);
});

test('a stanza that lets anything in is unsigned', () => {
  const text = 'Types: deb\nURIs: https://a.example/\nSuites: /\nAllow-Insecure: Yes\n';

  expect(parseStanzas({path, text})).toEqual([
    {file: path, uri: 'https://a.example/', suite: '/', unsigned: true, signedBy: false},
  ]);
});

test('neither form fails on any input', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(Array.isArray(parseOneLine({path, text}))).toBe(true);
      expect(Array.isArray(parseStanzas({path, text}))).toBe(true);
    }),
  );
});
