import type {System} from '../../system/system.ts';
import {decodeOem, readUtf8} from './code-page.ts';
import {parseRegistry, type RegistryText, textOf} from './registry-text.ts';

interface Query {
  /** Which of the two registries of a 64-bit Windows is asked. Absent: 64, which a 32-bit one has too. */
  readonly view?: 32 | 64;
  /** Keys below it too. */
  readonly deep?: boolean;
  /** Only this value; with `deep` only keys that have it. */
  readonly value?: string;
  readonly signal?: AbortSignal;
}

/** What `reg.exe` answered; `truncated` says that there was more than is read. */
export interface RegistryAnswer extends RegistryText {
  readonly truncated: boolean;
}

const TIMEOUT_MS = 15_000;

/**
 * Asks Windows' own reg.exe for a key such as `HKLM\SOFTWARE\…`. Undefined when the key is absent or closed: reg.exe
 * answers both alike, but for a sentence in the language of the system. Throws when reg.exe does not run.
 */
export async function queryRegistry(
  system: System,
  key: string,
  query: Query = {},
): Promise<RegistryAnswer | undefined> {
  const bytes = await ask(system, key, query);
  if (!bytes) return undefined;
  const text = await decode(system, bytes.stdout);
  return {...parseRegistry(text), truncated: bytes.truncated};
}

async function ask(
  system: System,
  key: string,
  {view = 64, deep = false, value, signal}: Query,
): Promise<{readonly stdout: string; readonly truncated: boolean} | undefined> {
  const args = ['query', key, ...(deep ? ['/s'] : []), ...(value === undefined ? [] : ['/v', value])];
  const result = await system.run('reg', [...args, `/reg:${view}`], {
    timeoutMs: TIMEOUT_MS,
    encoding: 'latin1',
    ...(signal ? {signal} : {}),
  });
  if (result.outcome !== 'exited') throw new Error(`reg.exe: ${result.outcome}`);
  return result.code === 0 ? result : undefined;
}

const CODE_PAGES = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage';
const NOT_ASCII = /[\x80-\xff]/;

/** Into a pipe reg.exe writes the code page of the console: UTF-8 where that is set, else the system's OEM page. */
async function decode(system: System, latin1: string): Promise<string> {
  if (!NOT_ASCII.test(latin1)) return latin1;
  const bytes = Uint8Array.from(latin1, (character) => character.charCodeAt(0));
  const utf8 = readUtf8(bytes);
  if (utf8 !== undefined) return utf8;
  const answer = await ask(system, CODE_PAGES, {value: 'OEMCP'});
  const page = parseRegistry(answer?.stdout ?? '').keys.map((key) => textOf(key, 'OEMCP'))[0];
  return decodeOem(bytes, page ?? '');
}
