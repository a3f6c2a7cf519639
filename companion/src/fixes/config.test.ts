import {expect, test} from 'vitest';

import {fakeSystem} from '../collectors/posture/formats/fake.ts';
import type {FileStat, System} from '../system/system.ts';
import {CONFIG_PATH, readFixConfig} from './config.ts';

const root: FileStat = {kind: 'file', size: 1, mode: 0o644, uid: 0, modifiedMs: 0, fingerprint: '1'};

function system(text: string | undefined, stat: FileStat = root): System {
  return {
    ...fakeSystem({}),
    stat: async (path) => (path === CONFIG_PATH && text !== undefined ? stat : undefined),
    readText: async () => text,
  };
}

const off = {enabled: false, unattendedConsent: false};

test.for([
  {given: 'no file', text: undefined, config: {enabled: true, unattendedConsent: false}},
  {given: 'an empty object', text: '{}', config: {enabled: true, unattendedConsent: false}},
  {
    given: 'unattended consent',
    text: '{"unattendedConsent": true}',
    config: {enabled: true, unattendedConsent: true},
  },
  {given: 'fixes off', text: '{"fixes": "off"}', config: off},
])('$given', async ({text, config}) => {
  expect(await readFixConfig(system(text))).toEqual({config});
});

test.for([
  ['somebody else’s file', '{"unattendedConsent": true}', {...root, uid: 1000}],
  ['a file others may write', '{"unattendedConsent": true}', {...root, mode: 0o666}],
  ['no JSON', '{', root],
  ['an unknown key', '{"unattendedConsnet": true}', root],
] as const)('%s switches fixes off and says why', async ([, text, stat]) => {
  const read = await readFixConfig(system(text, stat));

  expect(read.config).toEqual(off);
  expect(read.problem).toContain(CONFIG_PATH);
});
