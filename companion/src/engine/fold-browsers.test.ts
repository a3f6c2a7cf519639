import type {Software} from '@plimsoll/shared/inventory';
import {expect, test} from 'vitest';

import {foldBrowsers} from './fold-browsers.ts';

function item(over: Partial<Software> & Pick<Software, 'id' | 'type' | 'name' | 'version'>): Software {
  return {origin: 'other-vendor', state: 'installed', running: 'unknown', ...over};
}

const chrome = item({
  id: 'browser:google-chrome',
  type: 'browser',
  name: 'Google Chrome',
  version: '156.0.8078.108',
  packageId: 'google-chrome',
  paths: ['/opt/google/chrome'],
  running: 'running',
  oldCode: true,
});
const deb = item({
  id: 'deb:google-chrome-stable:amd64',
  type: 'deb',
  name: 'google-chrome-stable',
  version: '156.0.8078.108-1',
});
const zlib = item({
  id: 'deb:zlib1g:amd64',
  type: 'deb',
  name: 'zlib1g',
  version: '1',
  origin: 'distribution',
});

test('one browser, two pieces of evidence', () => {
  expect(foldBrowsers([zlib, chrome, deb])).toEqual([
    zlib,
    {...deb, paths: ['/opt/google/chrome'], running: 'running', oldCode: true},
  ]);
});

test('on Windows by name and publisher', () => {
  const listed = item({
    id: 'win:x',
    type: 'win',
    name: 'Google Chrome',
    version: '156.0.8078.108',
    publisher: 'Google LLC',
    paths: ['C:/Program Files/Google/Chrome/Application'],
  });
  const read = {...chrome, paths: ['C:/Program Files/Google/Chrome/Application']};

  expect(foldBrowsers([listed, read])).toEqual([{...listed, running: 'running', oldCode: true}]);
});

test('another version is another installation', () => {
  const older = {...deb, version: '155.0.8000.1-1'};

  expect(foldBrowsers([older, chrome])).toEqual([older, chrome]);
});

test("the distribution's own package is judged by its own advisories: not folded into", () => {
  const own = {...deb, origin: 'distribution'} as const;

  expect(foldBrowsers([own, chrome])).toEqual([own, chrome]);
});

test('without browsers nothing is copied', () => {
  const software = [deb, zlib];

  expect(foldBrowsers(software)).toBe(software);
});
