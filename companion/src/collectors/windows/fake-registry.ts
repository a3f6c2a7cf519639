import type {RunResult, System} from '../../system/system.ts';
import {type FakeEntry, fakeSystem} from '../posture/formats/fake.ts';

/** Values of one key: texts, numbers (REG_DWORD). */
export type FakeValues = Readonly<Record<string, string | number>>;

/** Keys by full path below `HKEY_…`; those of the 32-bit registry begin with `32:`. */
export type FakeRegistry = Readonly<Record<string, FakeValues>>;

const HIVES: Readonly<Record<string, string>> = {
  HKLM: 'HKEY_LOCAL_MACHINE',
  HKCU: 'HKEY_CURRENT_USER',
  HKU: 'HKEY_USERS',
};

/** A Windows made of literals, for tests: its reg.exe writes what the real one would, in `encode`'s bytes. */
export function fakeWindows(
  registry: FakeRegistry,
  files: Readonly<Record<string, FakeEntry>> = {},
  encode: (text: string) => Uint8Array = (text) => Buffer.from(text),
): System {
  return fakeSystem(files, {
    platform: 'win32',
    uid: -1,
    run: async (program, args) => {
      if (program !== 'reg') return {...ENDED, outcome: 'missing', code: null};
      const text = query(registry, args);
      if (text === undefined) return {...ENDED, code: 1, stderr: 'ERROR: not found\r\n'};
      return {...ENDED, stdout: Buffer.from(encode(text)).toString('latin1')};
    },
  });
}

const ENDED: RunResult = {outcome: 'exited', code: 0, stdout: '', stderr: '', truncated: false};

function query(registry: FakeRegistry, args: readonly string[]): string | undefined {
  const key = (args[1] ?? '').replace(/^HK(?:LM|CU|U)(?=\\|$)/, (hive) => HIVES[hive] ?? hive);
  const value = args.includes('/v') ? args[args.indexOf('/v') + 1]?.toLowerCase() : undefined;
  const here = Object.entries(registry)
    .filter(([path]) => path.startsWith('32:') === (args.includes('/reg:32') && key.startsWith('HKEY_LOCAL')))
    .map(([path, values]) => [path.replace(/^32:/, ''), values] as const)
    // Windows does not tell keys apart by case, and answers with the case it was asked in.
    .filter(([path]) => `${path}\\`.toLowerCase().startsWith(`${key}\\`.toLowerCase()))
    .map(([path, values]) => [`${key}${path.slice(key.length)}`, values] as const);
  if (here.length === 0) return undefined;
  return args.includes('/s') ? deep(here, value) : flat(here, key, value);
}

type Entries = readonly (readonly [path: string, values: FakeValues])[];

function deep(entries: Entries, value: string | undefined): string {
  const shown = entries.filter(([, values]) => value === undefined || lines(values, value) !== '');
  const blocks = shown.map(([path, values]) => `\r\n${path}\r\n${lines(values, value)}`);
  return `${blocks.join('')}${value === undefined ? '' : `\r\nEnd of search: ${shown.length} match(es) found.\r\n`}`;
}

function flat(entries: Entries, key: string, value: string | undefined): string | undefined {
  const own = lines(entries.find(([path]) => path === key)?.[1] ?? {}, value);
  if (value !== undefined) return own === '' ? undefined : `\r\n${key}\r\n${own}\r\n`;
  const below = entries.map(([path]) => path.slice(key.length + 1).split('\\')[0] ?? '').filter(Boolean);
  const keys = [...new Set(below)].map((name) => `${key}\\${name}\r\n`).join('');
  return `${own === '' ? '' : `\r\n${key}\r\n${own}`}\r\n${keys}`;
}

function lines(values: FakeValues, value: string | undefined): string {
  return Object.entries(values)
    .filter(([name]) => value === undefined || name.toLowerCase() === value)
    .map(([name, data]) =>
      typeof data === 'number'
        ? `    ${name}    REG_DWORD    0x${data.toString(16)}\r\n`
        : `    ${name}    REG_SZ    ${data}\r\n`,
    )
    .join('');
}
