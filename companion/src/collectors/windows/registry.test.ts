import {expect, test} from 'vitest';

import {fakeSystem} from '../posture/formats/fake.ts';
import {fakeWindows} from './fake-registry.ts';
import {queryRegistry} from './registry.ts';

const PAGE = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage';

test.for([
  {page: '866', bytes: [0x8a, 0xe0, 0xa8, 0xaf, 0xe2, 0xae], text: 'Крипто'},
  {page: '850', bytes: [0x4d, 0x81, 0x6c, 0x6c, 0x65, 0x72, 0x20, 0xa9], text: 'Müller ®'},
  {page: '437', bytes: [0x80, 0x87, 0xe1, 0xff], text: 'Ççß\u00A0'},
  {page: '852', bytes: [0x9d, 0xa2, 0x64, 0xab], text: 'Łódź'},
  {page: '932', bytes: [0x93, 0xfa, 0x96, 0x7b], text: '日本'},
  {page: '65001', bytes: [0xc3, 0xbc], text: 'ü'},
  {page: '720', bytes: [0xa5, 0x41], text: '\u{FFFD}A'},
  {page: '__proto__', bytes: [0xa5], text: '\u{FFFD}'},
])('in code page $page the answer reads $text', async ({page, bytes, text}) => {
  const system = fakeWindows({[PAGE]: {OEMCP: page}, 'HKEY_LOCAL_MACHINE\\X': {Name: '§'}}, {}, (answer) =>
    answer.includes('§') ? inside(answer, bytes) : Buffer.from(answer),
  );

  const answer = await queryRegistry(system, 'HKLM\\X');

  expect(answer?.keys[0]?.values.get('name')).toEqual({type: 'REG_SZ', data: text});
});

function inside(answer: string, bytes: readonly number[]): Uint8Array {
  const [before = '', after = ''] = answer.split('§');
  return Buffer.concat([Buffer.from(before), Uint8Array.from(bytes), Buffer.from(after)]);
}

test('UTF-8 is read as such whatever the page says', async () => {
  const system = fakeWindows({[PAGE]: {OEMCP: '866'}, 'HKEY_LOCAL_MACHINE\\X': {Name: 'КриптоПро CSP'}});

  const answer = await queryRegistry(system, 'HKLM\\X');

  expect(answer?.keys[0]?.values.get('name')?.data).toBe('КриптоПро CSP');
});

test('asks for one view, one value, one depth, and nothing else', async () => {
  const asked: string[] = [];
  const system = fakeSystem(
    {},
    {
      run: async (program, args) => {
        asked.push([program, ...args].join(' '));
        return {outcome: 'exited', code: 0, stdout: '', stderr: '', truncated: false};
      },
    },
  );

  await queryRegistry(system, 'HKLM\\A');
  await queryRegistry(system, 'HKLM\\A', {view: 32, deep: true, value: 'B'});

  expect(asked).toEqual(['reg query HKLM\\A /reg:64', 'reg query HKLM\\A /s /v B /reg:32']);
});

test('an absent key is undefined, a reg.exe that does not run is an error', async () => {
  await expect(queryRegistry(fakeWindows({}), 'HKLM\\X')).resolves.toBeUndefined();
  await expect(queryRegistry(fakeSystem({}), 'HKLM\\X')).rejects.toThrow('reg.exe: missing');
});
