import fc from 'fast-check';
import {expect, test} from 'vitest';

import {parseMetainfo} from './metainfo.ts';

test.for([
  {
    given: 'releases in order',
    xml: '<component><name>GIMP</name><name xml:lang="ar">x</name><releases><release version="2.10.38" date="2024-05-02"><description><p>2</p></description></release><release version="2.10.36" date="2023-11-05"/></releases></component>',
    told: {name: 'GIMP', version: '2.10.38'},
  },
  {
    given: 'releases out of order',
    xml: '<release version="1.0" date="2020-01-01"/><release date="2021-01-01" version="1.1"/>',
    told: {version: '1.1'},
  },
  {
    given: 'seconds instead of days',
    xml: "<release timestamp='1600000000' version='1.0'/><release version='1.1' timestamp='1700000000'/>",
    told: {version: '1.1'},
  },
  {
    given: 'no dates: the first',
    xml: '<release version="3"/><release version="2"/>',
    told: {version: '3'},
  },
  {
    given: 'a release that is not stable',
    xml: '<release type="development" version="4.0" date="2026-01-01"/><release version="3.9" date="2025-01-01"/>',
    told: {version: '3.9'},
  },
  {
    given: 'a developer before the name',
    xml: '<developer id="org.example"><name>Somebody</name></developer><name>Tool &amp; more</name>',
    told: {name: 'Tool & more'},
  },
  {given: 'no release', xml: '<component><name>A</name><releases/></component>', told: {name: 'A'}},
  {given: 'a release without a version', xml: '<release date="2026-01-01"/>', told: {}},
  {given: 'a tag cut off', xml: '<name>A</name><release version="1', told: {name: 'A'}},
  {given: 'nothing', xml: '', told: {}},
])('$given', ({xml, told}) => {
  expect(parseMetainfo(xml)).toEqual(told);
});

test('takes a megabyte of beginnings in a moment, and any text', () => {
  expect(parseMetainfo('<release '.repeat(120_000))).toEqual({});
  expect(parseMetainfo('<name>'.repeat(200_000))).toEqual({});
  expect(parseMetainfo('<developer'.repeat(100_000))).toEqual({});
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const told = parseMetainfo(`<name>${a}</name><release version="${b}" date="${a}"/>`);
      expect(told.version?.includes('"') ?? false).toBe(false);
    }),
  );
});
