import {expect, test} from 'vitest';

import type {System} from '../../system/system.ts';
import {fakeWindows} from '../windows/fake-registry.ts';
import {parseFileTime, windowsDefender} from './windows-defender.ts';

// Tested on recorded answers of reg.exe only: no test runs on Windows.

const never = AbortSignal.any([]);
const DATA = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows Defender';
const PROVIDER = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Security Center\\Provider\\Av';

/** Answers of reg.exe that its fake cannot give: bytes. */
function withBytes(fake: System, hex: string): System {
  return {
    ...fake,
    run: async (program, args) =>
      args[1]?.endsWith('Signature Updates')
        ? {
            outcome: 'exited',
            code: 0,
            stdout: `\r\n${DATA}\\Signature Updates\r\n    AVSignatureVersion    REG_SZ    1.421.9.0\r\n    SignaturesLastUpdated    REG_BINARY    ${hex}\r\n\r\n`,
            stderr: '',
            truncated: false,
          }
        : await fake.run(program, args),
  };
}

test('reads scanners, the age of signatures, and what is left out', async () => {
  const fake = fakeWindows({
    [`${PROVIDER}\\{D68DDC3A-831F-4fae-9E44-DA132C1ACF46}`]: {
      DISPLAYNAME: 'Windows Defender',
      STATE: 0x6_11_00,
    },
    [`${PROVIDER}\\{11111111-2222-3333-4444-555555555555}`]: {
      DISPLAYNAME: 'Norton Security',
      STATE: 0x4_10_00,
    },
    [`${PROVIDER}\\{99999999-2222-3333-4444-555555555555}`]: {DISPLAYNAME: 'Old Scanner', STATE: 0x4_00_10},
    [`${DATA}\\Exclusions`]: {},
    [`${DATA}\\Exclusions\\Paths`]: {'C:\\Build': 0},
    [`${DATA}\\Exclusions\\Extensions`]: {exe: 0},
  });

  // 2026-11-20T12:00:00Z.
  const collected = await windowsDefender.collect(withBytes(fake, '0080BB5E1458DD01'), never);

  expect(collected?.facts?.virusScanners).toEqual([
    {name: 'Windows Defender', on: true},
    {name: 'Norton Security', on: true},
    {name: 'Old Scanner', on: false},
  ]);
  expect(collected?.facts?.scannerExclusions).toEqual({entries: ['c:\\build', 'exe']});
});

test.for([
  ['0000000000000000', undefined],
  ['', undefined],
  ['00803ED5', undefined],
  ['zz803ED5DEB19D01', undefined],
] as const)('the bytes %s are %s', ([hex, ms]) => {
  expect(parseFileTime(hex)).toBe(ms);
});

test('a FILETIME counts tenths of microseconds since 1601, lowest byte first', () => {
  const instant = Date.UTC(2026, 10, 20, 12);
  const ticks = (BigInt(instant) + 11_644_473_600_000n) * 10_000n;
  const hex = (ticks.toString(16).padStart(16, '0').match(/../g) ?? []).toReversed().join('');

  expect(parseFileTime(hex)).toBe(instant);
});

test('days are counted to now; without Defender nothing is said, and closed exclusions are told', async () => {
  const ticks = (BigInt(Date.UTC(2026, 10, 20, 11)) + 11_644_473_600_000n) * 10_000n;
  const hex = (ticks.toString(16).padStart(16, '0').match(/../g) ?? []).toReversed().join('').toUpperCase();
  const fresh = await windowsDefender.collect(withBytes(fakeWindows({}), hex), never);
  const none = await windowsDefender.collect(fakeWindows({}), never);

  expect(fresh).toEqual({
    facts: {virusScanners: [], virusSignatures: {days: 3}},
    notes: ['what Microsoft Defender leaves out is closed (needs administrator)'],
  });
  expect(none?.facts).toEqual({virusScanners: []});
});
