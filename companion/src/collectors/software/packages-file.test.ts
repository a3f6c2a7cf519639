import fc from 'fast-check';
import {expect, test} from 'vitest';

import {createPackagesParser, type Offer} from './packages-file.ts';

const LIST = `Package: openssl
Version: 3.0.22-1
Architecture: amd64
Size: 1434
Description: toolkit

Package: zip
Architecture: amd64
Version: 3.0-13

Package: unwanted
Version: 1
Architecture: all

Package: tzdata
Version: 2026a-0
Architecture: all
Size: many
`;

function parse(chunks: readonly string[]): Offer[] {
  const found: Offer[] = [];
  const parser = createPackagesParser(new Set(['openssl', 'zip', 'tzdata']), (offer) => found.push(offer));
  for (const chunk of chunks) parser.push(chunk);
  parser.end();
  return found;
}

const OFFERS: Offer[] = [
  {name: 'openssl', version: '3.0.22-1', arch: 'amd64', bytes: 1434},
  {name: 'zip', version: '3.0-13', arch: 'amd64'},
  {name: 'tzdata', version: '2026a-0', arch: 'all'},
];

test('tells of the wanted names', () => {
  expect(parse([LIST])).toEqual(OFFERS);
});

test('however it is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(LIST.length)), (cuts) => {
      const places = [0, ...cuts.toSorted((a, b) => a - b), LIST.length];
      const chunks = places.slice(1).map((end, i) => LIST.slice(places[i], end));
      expect(parse(chunks)).toEqual(OFFERS);
    }),
  );
});

test('never throws on what is no list, but for one stanza without end', () => {
  fc.assert(fc.property(fc.array(fc.string({unit: 'binary'})), (chunks) => void parse(chunks)));
  expect(() => parse(['x'.repeat(5 * 1024 * 1024)])).toThrow('not a package list');
});
