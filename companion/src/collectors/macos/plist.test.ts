import fc from 'fast-check';
import {expect, test} from 'vitest';

import {binaryPlist} from './make-plist.ts';
import {parsePlist, parsePlistDict, stringIn} from './plist.ts';

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <!-- <key>CFBundleName</key> a > b -->
  <key>CFBundleName</key>
  <string>Caf\u00E9 &amp; &#x43;o &lt;1&gt;</string>
  <key>Nothing</key><string/>
  <key>Yes</key><true/>
  <key>Count</key><integer>-42</integer>
  <key>Share</key><real>0.5</real>
  <key>When</key><date>2024-11-07T08:58:38Z</date>
  <key>Bytes</key><data>AAEC</data>
  <key>List</key><array><dict><key>a</key><string><![CDATA[<b>]]></string></dict><array/><string>c</string></array>
  <key>__proto__</key><string>x</string>
</dict>
</plist>`;

test('reads XML with every kind of value', () => {
  expect(parsePlist(bytes(XML))).toEqual(
    new Map<string, unknown>([
      ['CFBundleName', 'Caf\u00E9 & Co <1>'],
      ['Nothing', ''],
      ['Yes', true],
      ['Count', -42],
      ['Share', 0.5],
      ['When', '2024-11-07T08:58:38Z'],
      ['List', [new Map([['a', '<b>']]), [], 'c']],
      ['__proto__', 'x'],
    ]),
  );
});

test('reads the binary form of the same', () => {
  const value = new Map<string, unknown>([
    ['CFBundleName', 'Firefox'],
    ['Umlaut', 'Müller \u{1F600}'],
    ['Long', 'x'.repeat(300)],
    ['Yes', true],
    ['No', false],
    ['Count', 70_000],
    ['Share', 0.5],
    ['List', ['a', new Map([['b', 'c']]), []]],
    ['__proto__', 'x'],
  ]);

  expect(parsePlist(binaryPlist(value))).toEqual(value);
});

test('texts are asked for by key', () => {
  const dict = parsePlistDict(
    binaryPlist(
      new Map<string, unknown>([
        ['a', ' x '],
        ['b', ' '],
        ['c', 1],
      ]),
    ),
  );

  expect(dict && ['a', 'b', 'c', 'd'].map((key) => stringIn(dict, key))).toEqual([
    'x',
    undefined,
    undefined,
    undefined,
  ]);
  expect(parsePlistDict(binaryPlist('text'))).toBeUndefined();
});

test.for([
  {given: 'nothing', text: ''},
  {given: 'another format', text: '{CFBundleName = "x";}'},
  {given: 'no end', text: '<plist><dict><key>a</key>'},
  {given: 'crossed elements', text: '<plist><dict><array></dict></array></plist>'},
  {given: 'an unknown element', text: '<plist><dict><key>a</key><script'},
  {given: 'too deep', text: `<plist>${'<array>'.repeat(100_000)}`},
  {given: 'a binary header alone', text: 'bplist00'},
  {given: 'a binary list without a trailer', text: `bplist00${'\0'.repeat(10)}`},
  {given: 'a binary list of zeros', text: `bplist00${'\0'.repeat(100)}`},
])('$given is none', ({text}) => {
  expect(parsePlist(bytes(text))).toBeUndefined();
});

test('a list that names itself, or one object a million times, is given up', () => {
  const circle = Uint8Array.from([...bytes('bplist00'), 0xa1, 0, 8, ...trailer({count: 1, table: 10})]);
  const levels = Array.from({length: 20}, (_, index) => [
    0xaf,
    0x10,
    16,
    ...Array(16).fill(index + 1),
  ]).flat();
  const offsets = Array.from({length: 21}, (_, index) => {
    const offset = 8 + index * 19;
    return [offset >> 8, offset & 0xff];
  }).flat();
  const bomb = Uint8Array.from([
    ...bytes('bplist00'),
    ...levels,
    0x51,
    0x61,
    ...offsets,
    ...trailer({count: 21, table: 8 + levels.length + 2, size: 2}),
  ]);

  expect(parsePlist(circle)).toBeUndefined();
  expect(parsePlist(bomb)).toBeUndefined();
});

function trailer({count, table, size = 1}: {count: number; table: number; size?: number}): number[] {
  return [0, 0, 0, 0, 0, 0, size, 1, ...eight(count), ...eight(0), ...eight(table)];
}

function eight(value: number): number[] {
  return [0, 0, 0, 0, 0, 0, value >> 8, value & 0xff];
}

test('never throws, whatever the bytes', () => {
  const good = binaryPlist(
    new Map<string, unknown>([
      ['a', ['b', 1, true]],
      ['c', 'ü'],
    ]),
  );
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
      const damaged = Uint8Array.from(good);
      damaged[at] = byte;
      expect(() => parsePlist(damaged)).not.toThrow();
    }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('<dict>', '</dict>', '<array>', '<key>a</key>', '<true/>', 'x')),
      (parts) => {
        expect(() => parsePlist(bytes(`<plist>${parts.join('')}`))).not.toThrow();
      },
    ),
  );
});
