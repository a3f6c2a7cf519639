import type {MacSecurityFact} from '@plimsoll/shared/inventory';

import type {ProgramName, System} from '../../system/system.ts';
import type {Collector} from '../collector.ts';
import * as read from '../macos/security-text.ts';
import {clip} from './formats/read.ts';

/** What macOS' own programs say of its protections. */
export const macosSecurity: Collector = {
  id: 'macos-security',
  platforms: ['darwin'],
  foreign: false,
  watches: [
    {folder: '/Library/Preferences', names: /^com\.apple\.alf\.plist$/},
    {folder: '/Library/Extensions'},
  ],
  pollSeconds: 3600,
  async collect(system, signal) {
    function ask(program: ProgramName, ...args: string[]): Promise<string> {
      return told(system, program, {args, signal});
    }
    const rules = read.parsePasswordPolicies(await ask('pwpolicy', '-getaccountpolicies'));
    const found: Record<keyof MacSecurityFact, MacSecurityFact[keyof MacSecurityFact]> = {
      fileVault: read.parseFileVault(await ask('fdesetup', 'status')),
      systemIntegrity: read.parseCsrutil(await ask('csrutil', 'status')),
      signedVolume: read.parseCsrutil(await ask('csrutil', 'authenticated-root', 'status')),
      gatekeeper: read.parseGatekeeper(await ask('spctl', '--status')),
      firewall: read.parseFirewall(await ask('socketfilterfw', '--getglobalstate')),
      stealth: read.parseStealth(await ask('socketfilterfw', '--getstealthmode')),
      screenLockSeconds: read.parseScreenLock(await ask('sysadminctl', '-screenLock', 'status')),
      rootLogin: read.parseRootLogin(
        await ask('dscl', '.', '-read', '/Users/root', 'AuthenticationAuthority'),
      ),
      administrators: read
        .parseMembers(await ask('dscl', '.', '-read', '/Groups/admin', 'GroupMembership'))
        ?.map(clip),
      passwordLength: rules?.passwordLength,
      failedLogins: rules?.failedLogins,
      weakBootArguments: read.parseBootArguments(await ask('nvram', 'boot-args'))?.map(clip),
      printerSharing: read.parsePrinterSharing(await ask('cupsctl')),
      wakesForNetwork: read.parseWake(await ask('pmset', '-g', 'custom')),
      kernelExtensions: await kernelExtensions(system),
      remoteManagement: await remoteManagement(system),
    };
    return {facts: {macSecurity: known(found)}};
  },
};

const TIMEOUT_MS = 10_000;

interface Call {
  readonly args: readonly string[];
  readonly signal: AbortSignal;
}

/** Both outputs of a program, whatever it ended with: some say no with a code, some write to their error output. */
async function told(system: System, program: ProgramName, {args, signal}: Call): Promise<string> {
  const {stdout, stderr} = await system.run(program, args, {timeoutMs: TIMEOUT_MS, signal});
  return `${stdout}\n${stderr}`;
}

/** Drivers of disk controllers that macOS itself brings. */
const OF_MACOS = /^(?:HighPoint(?:IOP|RR)|ArcMSR|CalDigitHDProDrv|PromiseSTEX|SoftRAID|ATTO\w{1,40})\.kext$/;
const MAX_EXTENSIONS = 100;

async function kernelExtensions(system: System): Promise<string[] | undefined> {
  const names = await system.list('/Library/Extensions').catch(() => 'closed' as const);
  if (names === 'closed') return undefined;
  return (names ?? [])
    .filter((name) => name.endsWith('.kext') && !OF_MACOS.test(name))
    .slice(0, MAX_EXTENSIONS)
    .map(clip);
}

const ARD = '/Library/Application Support/Apple/Remote Desktop/RemoteManagement.launchd';

/** The file is there as long as remote management is on (kickstart). */
async function remoteManagement(system: System): Promise<boolean | undefined> {
  try {
    return (await system.stat(ARD)) !== undefined;
  } catch {
    return undefined;
  }
}

/** What was not told is left out. */
function known(found: Readonly<Record<string, MacSecurityFact[keyof MacSecurityFact]>>): MacSecurityFact {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
