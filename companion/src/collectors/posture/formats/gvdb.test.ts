import fc from 'fast-check';
import {expect, test} from 'vitest';

import {parseGvdb} from './gvdb.ts';

/** Made by `dconf compile` (dconf 0.40) out of four settings. */
const COMPILED = new Uint8Array(
  Buffer.from(
    'R1ZhcmlhbnQAAAAAAAAAABgAAAA4AQAAAAAAKAoAAAAAAAAAAQAAAAEAAAADAAAAAwAAAAQAAAAFAAAABQAAAAYAAAAJAAAA1LUCAP////84AQAAAQBMADwBAABAAQAAgj6FjgkAAABAAQAACwB2AFABAABgAQAAzuJdcAkAAABgAQAACgB2AHABAAB2AQAA5skZ1QgAAAB2AQAACgB2AIABAACGAQAAS1CQCwAAAACGAQAABABMAIwBAACQAQAAuYj92gcAAACQAQAACABMAJgBAACgAQAAqs2TYAkAAACgAQAADAB2ALABAACzAQAAsLckMAQAAACzAQAABgBMALwBAADAAQAAjIfdZgUAAADAAQAACABMAMgBAADMAQAAKbkPxgUAAADMAQAADABMANgBAADkAQAALwAAAAQAAABwaWN0dXJlLXVyaQAAAAAAZmlsZTovLy9hLmpwZwAAc2xvY2stZGVsYXkAAAAAAAAeAAAAAHVpZGxlLWRlbGF5hAMAAAB1b3JnLwAABwAAAGRlc2t0b3AvCQAAAAgAAABsb2NrLWVuYWJsZWQAAAAAAABiZ25vbWUvAAAABQAAAHNlc3Npb24vAwAAAHNjcmVlbnNhdmVyLwIAAAAGAAAAAQAAAA==',
    'base64',
  ),
);

test('reads what dconf compiled', () => {
  expect(Object.fromEntries(parseGvdb(COMPILED))).toEqual({
    '/org/gnome/desktop/session/idle-delay': 900,
    '/org/gnome/desktop/screensaver/lock-enabled': false,
    '/org/gnome/desktop/screensaver/lock-delay': 30,
    '/org/gnome/desktop/screensaver/picture-uri': 'file:///a.jpg',
  });
});

test('what is no database has no values', () => {
  for (const bytes of [
    new Uint8Array(),
    new Uint8Array(100),
    COMPILED.subarray(0, 20),
    COMPILED.subarray(0, 300),
  ]) {
    expect([...parseGvdb(bytes)]).toEqual([]);
  }
});

test('an item that is its own parent has no name', () => {
  const bytes = Uint8Array.from(COMPILED);
  const first = 24 + 8 + 4 * 10;
  for (let item = 0; item < 10; item += 1) bytes.set([item, 0, 0, 0], first + 24 * item + 4);

  expect([...parseGvdb(bytes)]).toEqual([]);
});

test('ends on any damage', () => {
  fc.assert(
    fc.property(fc.nat(COMPILED.length - 1), fc.uint8Array({minLength: 1, maxLength: 8}), (at, damage) => {
      const bytes = Uint8Array.from(COMPILED);
      bytes.set(damage.subarray(0, bytes.length - at), at);

      expect(parseGvdb(bytes).size).toBeLessThanOrEqual(20);
    }),
  );
});
