import type {System} from '../../system/system.ts';
import type {Collected, Collector} from '../collector.ts';
import {queryRegistry, type RegistryAnswer} from '../windows/registry.ts';
import {nameBelow} from '../windows/registry-text.ts';
import {loadedUsers} from '../windows/users.ts';
import {distinguish} from './distinguish.ts';
import {createHarvest, type Found, type Harvest} from './harvest.ts';
import {toWindowsProgram, type WindowsProgram} from './windows-program.ts';

/** What installers write; data of programs is not among it. */
const PROGRAM = /\.exe$/i;
const SHORTCUT = /\.lnk$/i;
const LIST = 'Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall';

/** Programs of Windows' own list (Settings → Apps): of the machine, 64 and 32 bits, and of everybody signed in. */
export const windowsPrograms: Collector = {
  id: 'windows-programs',
  platforms: ['win32'],
  foreign: false,
  // The registry itself cannot be watched: what installers leave behind is, and the rest is looked at in turn.
  watches: [
    {folder: 'C:/Program Files', names: PROGRAM, deep: true},
    {folder: 'C:/Program Files (x86)', names: PROGRAM, deep: true},
    {folder: '~/AppData/Local/Programs', names: PROGRAM, deep: true},
    {folder: 'C:/ProgramData/Microsoft/Windows/Start Menu/Programs', names: SHORTCUT, deep: true},
    {folder: '~/AppData/Roaming/Microsoft/Windows/Start Menu/Programs', names: SHORTCUT, deep: true},
    {folder: 'C:/Windows/Installer', names: /\.ms[ip]$/i},
  ],
  pollSeconds: 300,
  async collect(system, signal): Promise<Collected> {
    const harvest = createHarvest();
    const programs: WindowsProgram[] = [];
    for (const {key, view} of await lists(system, signal)) {
      const answer = await queryRegistry(system, key, {view, deep: true, signal});
      if (answer) programs.push(...readList(answer, key, harvest));
      else if (key === `HKLM\\${LIST}` && view === 64)
        throw new Error('the list of installed programs cannot be read');
    }
    for (const item of distinguish(withoutParts(programs))) harvest.add(item);
    return harvest.result() ?? {software: []};
  },
};

interface Place {
  readonly key: string;
  readonly view: 32 | 64;
}

/** Who is not signed in has no registry that could be read. */
async function lists(system: System, signal: AbortSignal): Promise<readonly Place[]> {
  const users = await loadedUsers(system, signal);
  return [
    {key: `HKLM\\${LIST}`, view: 64},
    {key: `HKLM\\${LIST}`, view: 32},
    ...users.map((hive) => ({key: `${hive}\\${LIST}`, view: 64 as const})),
  ];
}

function readList(answer: RegistryAnswer, key: string, harvest: Harvest): WindowsProgram[] {
  const parent = key
    .replace(/^HKLM/, 'HKEY_LOCAL_MACHINE')
    .replace(/^HKCU/, 'HKEY_CURRENT_USER')
    .replace(/^HKU/, 'HKEY_USERS');
  if (answer.truncated) harvest.note('the list of installed programs is too long to be read whole');
  harvest.drop(answer.skipped);
  const programs: WindowsProgram[] = [];
  for (const entry of answer.keys) {
    if (nameBelow(entry, parent) === undefined) continue;
    const program = toWindowsProgram(entry);
    if (program === 'versionless') harvest.drop();
    else if (typeof program === 'object') programs.push(program);
  }
  return programs;
}

/** Without what people do not see either, but for products: a runtime that came with something is as vulnerable as one of its own. */
function withoutParts(programs: readonly WindowsProgram[]): Found[] {
  const shown = new Set(programs.flatMap(({hidden, product}) => (hidden || !product ? [] : [product])));
  return programs
    .filter(({hidden, product}) => !hidden || (product !== undefined && !shown.has(product)))
    .map(({item}) => item);
}
