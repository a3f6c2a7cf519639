import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {afterEach, beforeEach, expect, test} from 'vitest';

import {readAddresses} from './addresses.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-test-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const KEV = 'kev/known_exploited_vulnerabilities.json';

test('without the file every feed keeps its own', () => {
  expect(readAddresses(folder)).toEqual({ok: true, value: new Map()});
});

test('addresses stand by the file they are for', () => {
  writeFileSync(join(folder, 'addresses.json'), JSON.stringify({[KEV]: 'https://mirror.example/kev.json'}));

  expect(readAddresses(folder)).toEqual({
    ok: true,
    value: new Map([[KEV, 'https://mirror.example/kev.json']]),
  });
});

test.for([
  {given: 'no JSON', text: '{', why: /not an object of addresses/},
  {given: 'a list', text: '["mirror"]', why: /not an object of addresses/},
  {given: 'no address', text: JSON.stringify({[KEV]: 'mirror'}), why: /not an object of addresses/},
  {
    given: 'a file no feed has',
    text: '{"kev.json": "https://mirror.example/"}',
    why: /no feed has a file kev\.json/,
  },
])('$given is refused with its reason', ({text, why}) => {
  writeFileSync(join(folder, 'addresses.json'), text);

  expect(readAddresses(folder)).toEqual({ok: false, why: expect.stringMatching(why)});
});
