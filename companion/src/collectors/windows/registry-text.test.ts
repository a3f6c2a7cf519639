import fc from 'fast-check';
import {expect, test} from 'vitest';

import {nameBelow, numberOf, parseRegistry, textOf} from './registry-text.ts';

const UNINSTALL = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall';

const ANSWER = [
  '',
  `${UNINSTALL}\\7-Zip`,
  '    DisplayName    REG_SZ    7-Zip 25.01 (x64)',
  '    Install Location    REG_EXPAND_SZ    %ProgramFiles%\\7-Zip\\',
  '    InstallSource    REG_SZ',
  '    HelpLink    REG_SZ    ',
  '    EstimatedSize    REG_DWORD    0x167e',
  '    Comments    REG_SZ    first line',
  'second line',
  '    Publisher    REG_SZ    Igor Pavlov',
  '',
  `${UNINSTALL}\\AddressBook`,
  '',
  'End of search: 2 match(es) found.',
  '',
].join('\r\n');

test('reads keys and values of reg.exe, line breaks within one too', () => {
  expect(parseRegistry(ANSWER)).toEqual({
    keys: [
      {
        path: `${UNINSTALL}\\7-Zip`,
        values: new Map([
          ['displayname', {type: 'REG_SZ', data: '7-Zip 25.01 (x64)'}],
          ['install location', {type: 'REG_EXPAND_SZ', data: '%ProgramFiles%\\7-Zip\\'}],
          ['installsource', {type: 'REG_SZ', data: ''}],
          ['helplink', {type: 'REG_SZ', data: ''}],
          ['estimatedsize', {type: 'REG_DWORD', data: '0x167e'}],
          ['comments', {type: 'REG_SZ', data: 'first line\nsecond line'}],
          ['publisher', {type: 'REG_SZ', data: 'Igor Pavlov'}],
        ]),
      },
      {path: `${UNINSTALL}\\AddressBook`, values: new Map()},
    ],
    skipped: 0,
  });
});

test('values are asked for in any case, texts and numbers apart', () => {
  const [key] = parseRegistry(ANSWER).keys;
  if (!key) throw new Error('no key');

  expect(textOf(key, 'DISPLAYNAME')).toBe('7-Zip 25.01 (x64)');
  expect(textOf(key, 'InstallSource')).toBeUndefined();
  expect(textOf(key, 'EstimatedSize')).toBeUndefined();
  expect(numberOf(key, 'EstimatedSize')).toBe(5758);
  expect(numberOf(key, 'DisplayName')).toBeUndefined();
});

test.for([
  {path: `${UNINSTALL}\\7-Zip`, name: '7-Zip'},
  {path: `${UNINSTALL.toUpperCase()}\\7-Zip`, name: '7-Zip'},
  {path: `${UNINSTALL}\\7-Zip\\Sub`, name: undefined},
  {path: UNINSTALL, name: undefined},
  {path: `${UNINSTALL}\\`, name: undefined},
  {path: 'HKEY_LOCAL_MACHINE\\SOFTWARE', name: undefined},
])('below the list, $path is $name', ({path, name}) => {
  expect(nameBelow({path, values: new Map()}, UNINSTALL)).toBe(name);
});

test('never throws, and reads hostile text in linear time', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('HKEY_USERS\\x', '    a    REG_SZ    b', '', ' ', '__proto__', '\r')),
      (lines) => {
        const {keys, skipped} = parseRegistry(lines.join('\n'));
        expect(keys.length).toBe(lines.filter((line) => line.startsWith('HKEY')).length);
        expect(skipped).toBe(0);
      },
    ),
  );
  const blanks = `HKEY_USERS\\x\r\n    ${' '.repeat(1_000_000)}REG_X\r\n${'    a    REG_SZ    b\r\n'.repeat(100_000)}`;

  const started = parseRegistry(blanks);

  expect(started.keys).toHaveLength(1);
  expect([...(started.keys[0]?.values ?? [])]).toEqual([['a', {type: 'REG_SZ', data: 'b'}]]);
});

test('a key and a value are kept up to a limit, the rest is counted', () => {
  const values = Array.from({length: 250}, (_, index) => `    v${index}    REG_SZ    ${'x'.repeat(5000)}`);

  const {keys, skipped} = parseRegistry(['HKEY_USERS\\x', ...values].join('\r\n'));

  expect(keys[0]?.values.size).toBe(200);
  expect(keys[0]?.values.get('v0')?.data).toHaveLength(4096);
  expect(skipped).toBe(50);
});
