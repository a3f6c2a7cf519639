import {expect, test} from 'vitest';

import type {BrowserExtensionFact} from '../inventory/index.ts';
import {browserExtensions} from './browser-extensions.ts';

const extension: BrowserExtensionFact = {
  browser: 'Google Chrome',
  profile: '/home/anna/.config/google-chrome/Default',
  id: 'mcckljncdnojhchifnjikookoipmckpc',
  name: 'Probe',
  source: 'store',
  enabled: true,
  permissions: ['<all_urls>', 'cookies'],
};

const RISK = 'high: all-pages, read-cookies';
const LABEL = 'Google Chrome: Probe (mcckljncdnojhchifnjikookoipmckpc)';

test.for<[string, Partial<BrowserExtensionFact>, string | undefined]>([
  ['from the store', {}, undefined],
  ['by policy', {source: 'policy'}, undefined],
  ['of the system, unsigned', {source: 'system', signed: false}, undefined],
  ['from a folder: another check', {source: 'unpacked', signed: false}, undefined],
  ['unsigned', {signed: false}, `${LABEL}, unsigned, ${RISK}`],
  ['sideloaded', {source: 'sideloaded'}, `${LABEL}, sideloaded, ${RISK}`],
  ['sideloaded, harmless', {source: 'sideloaded', permissions: []}, `${LABEL}, sideloaded, low`],
  ['from a file, may read everything', {source: 'file'}, `${LABEL}, file, ${RISK}`],
  ['from a file, signed', {source: 'file', signed: true}, undefined],
  ['from a file, harmless', {source: 'file', permissions: ['storage']}, undefined],
  ['from nowhere known', {source: 'unknown', signed: true}, `${LABEL}, unknown, ${RISK}`],
])('%s', ([, over, evidence]) => {
  const facts = {chromiumExtensions: [{...extension, ...over}], firefoxExtensions: []};

  expect(browserExtensions.run(facts)).toEqual(
    evidence === undefined ? {status: 'pass'} : {status: 'fail', share: 0, evidence: [evidence]},
  );
});

test('what is switched off is not judged; what does not tell is', () => {
  const {enabled: _enabled, ...untold} = extension;
  const off = {...extension, source: 'sideloaded', enabled: false} as const;

  expect(browserExtensions.run({chromiumExtensions: [off], firefoxExtensions: []})).toEqual({
    status: 'not-applicable',
    why: 'no browser extension is switched on',
  });
  expect(
    browserExtensions.run({
      chromiumExtensions: [extension],
      firefoxExtensions: [{...untold, source: 'sideloaded'}],
    }),
  ).toEqual({status: 'fail', share: 0.5, evidence: [`${LABEL}, sideloaded, ${RISK}`]});
});

test('profiles that could not be read leave it open', () => {
  expect(browserExtensions.run({chromiumExtensions: []})).toEqual({
    status: 'unknown',
    why: 'could not read firefoxExtensions',
  });
});
