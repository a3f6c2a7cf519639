import fc from 'fast-check';
import {expect, test} from 'vitest';

import {productById, productsForCna, productsForCpe} from './catalogue.ts';

test.for([
  ['Mozilla', 'Firefox', ['mozilla-firefox']],
  ['Mozilla', 'Firefox ESR', ['mozilla-firefox-esr']],
  ['google', 'chrome', ['google-chrome']],
  ['Microsoft', 'Microsoft Visual Studio 2022 version 17.6', ['visual-studio']],
  ['Microsoft', 'Microsoft Office 2013 Service Pack 1', ['microsoft-office-2013']],
  ['Microsoft', 'Microsoft SQL Server 2019 (GDR)', ['sql-server']],
  ['Microsoft', 'Microsoft .NET Framework 4.8', []],
  ['Microsoft', '.NET 8.0', ['aspnet-core-runtime', 'dotnet-desktop-runtime', 'dotnet-runtime']],
  [
    'Adobe',
    'Acrobat Reader',
    ['adobe-acrobat', 'adobe-acrobat-classic', 'adobe-acrobat-reader', 'adobe-acrobat-reader-classic'],
  ],
  [' APPLE ', 'iTunes  for Windows', ['apple-itunes']],
  ['Oracle Corporation', 'Java', ['oracle-jdk', 'oracle-jre']],
  ['Zoom Video Communications, Inc.', 'Zoom Desktop Client for Windows', ['zoom']],
  ['Zoom Communications Inc.', 'Zoom Workplace Apps, SDKs, Rooms Clients, and Rooms Controllers', ['zoom']],
  ['n/a', 'n/a', []],
  ['Brave', 'Brave Popup Builder', []],
  ['__proto__', 'constructor', []],
  ['', '', []],
] as const)('CNA %s, %s: %j', ([vendor, product, expected]) => {
  expect(productsForCna(vendor, product).map(({id}) => id)).toEqual(expected);
});

test.for([
  ['mozilla', 'firefox', ['mozilla-firefox']],
  ['notepad-plus-plus', 'notepad\\+\\+', ['notepad-plus-plus']],
  ['7-zip', '7-zip', ['7-zip']],
  ['google', 'android', []],
  ['__proto__', '__proto__', []],
] as const)('CPE %s:%s: %j', ([vendor, product, expected]) => {
  expect(productsForCpe(vendor, product).map(({id}) => id)).toEqual(expected);
});

test('a product by its id', () => {
  expect(productById('7-zip')?.title).toBe('7-Zip');
  expect(productById('__proto__')).toBeUndefined();
});

test('foreign text finds nothing and costs little', () => {
  const long = 'a '.repeat(500_000);

  expect([...productsForCna(long, long), ...productsForCpe(long, long)]).toEqual([]);
  fc.assert(
    fc.property(fc.string(), fc.string(), (vendor, product) => {
      expect(Array.isArray(productsForCna(vendor, product))).toBe(true);
      expect(Array.isArray(productsForCpe(vendor, product))).toBe(true);
    }),
  );
});
