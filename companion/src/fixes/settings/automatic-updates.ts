import {APT_INSTALL} from './apt-install.ts';
import {forgetFormer, keepFormer, restoreFile, takeFormer} from './former.ts';
import {type Hands, must, type Setting} from './setting.ts';

/** Read after every other file there (apt.conf(5)), so that it decides; a file of its own, so that it can go again. */
export const PATH = '/etc/apt/apt.conf.d/99plimsoll-automatic-updates';
const PROGRAM = '/usr/bin/unattended-upgrade';
export const PACKAGE = 'unattended-upgrades';

/** Security updates that install themselves, by Debian's own unattended-upgrades. */
export const automaticUpdatesSetting: Setting = {rights: 'root', set, unset};

/** Whether the program that does it is there. */
export async function hasProgram({system}: Pick<Hands, 'system'>): Promise<boolean> {
  return (await system.stat(PROGRAM)) !== undefined;
}

async function set(hands: Hands, check: string): Promise<void> {
  const {system} = hands;
  const installed = await hasProgram(hands);
  const former = {
    file: (await system.readText(PATH)) ?? null,
    // The package switches itself on when it is installed; taking back must then say no.
    values: installed ? {} : {[PACKAGE]: '–'},
  };
  await keepFormer(hands, check, former, switched('1'));
  if (!installed) await must(hands, 'apt-get', [...APT_INSTALL, PACKAGE]);
  hands.write(PATH, switched('1'));
  hands.say(`wrote ${PATH}`);
}

async function unset(hands: Hands, check: string): Promise<void> {
  const former = await takeFormer(hands, check);
  const off = former.file === null && Object.hasOwn(former.values, PACKAGE);
  restoreFile(hands, PATH, off ? {...former, file: switched('0')} : former);
  forgetFormer(hands, check);
}

function switched(value: '0' | '1'): string {
  return `// By Plimsoll; back with: plimsoll fix --undo sca-_-automatic-updates
APT::Periodic::Update-Package-Lists "${value}";
APT::Periodic::Unattended-Upgrade "${value}";
`;
}
