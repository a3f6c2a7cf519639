import type {Os, Software} from '../inventory/index.ts';

/** How a package manager is told to update packages it has installed. */
export interface Manager {
  /** Type of the software it installs. */
  readonly type: string;
  /** Names that may stand in a command a person pastes; anything else stays out. */
  readonly name: RegExp;
  /** For single packages, or `all` when the line would grow too long. */
  command(names: readonly string[]): string;
  readonly all: string;
  /** Id in the compiled catalogue of fixes, where this device can run it. */
  readonly fix?: string;
}

const MAX_COMMAND = 1000;

/** Debian policy 5.6.1. */
const DEB = /^[a-z0-9][a-z0-9+.-]{1,100}$/;
/** rpm.org, "Tags: Name", without what a shell would read. */
const RPM = /^[A-Za-z0-9][A-Za-z0-9+._-]{0,127}$/;

const apt: Manager = {
  type: 'deb',
  name: DEB,
  command: (names) => `sudo apt-get update && sudo apt-get install --only-upgrade ${names.join(' ')}`,
  all: 'sudo apt-get update && sudo apt-get upgrade',
  fix: 'apt-upgrade',
};
const dnf: Manager = {
  type: 'rpm',
  name: RPM,
  command: (names) => `sudo dnf upgrade --refresh ${names.join(' ')}`,
  all: 'sudo dnf upgrade --refresh',
  fix: 'dnf-upgrade',
};
const zypper: Manager = {
  type: 'rpm',
  name: RPM,
  command: (names) => `sudo zypper refresh && sudo zypper update ${names.join(' ')}`,
  all: 'sudo zypper refresh && sudo zypper update',
  fix: 'zypper-update',
};
const apk: Manager = {
  type: 'apk',
  name: RPM,
  command: (names) => `sudo apk update && sudo apk add --upgrade ${names.join(' ')}`,
  all: 'sudo apk update && sudo apk upgrade',
  fix: 'apk-upgrade',
};
/** Arch supports no partial upgrades (wiki.archlinux.org, "System maintenance"). */
const pacman: Manager = {
  type: 'alpm',
  name: RPM,
  command: () => 'sudo pacman -Syu',
  all: 'sudo pacman -Syu',
  fix: 'pacman-upgrade',
};

/** Managers by the beginning of OSV's ecosystem names. */
const MANAGERS: readonly (readonly [family: string, manager: Manager])[] = [
  ['AlmaLinux', dnf],
  ['Alpine', apk],
  ['Arch', pacman],
  ['Debian', apt],
  ['Red Hat', dnf],
  ['Rocky Linux', dnf],
  ['SUSE', zypper],
  ['Ubuntu', apt],
  ['openSUSE', zypper],
];

/** The manager of a distribution's ecosystem; undefined for what no distribution delivers. */
export function managerOf(ecosystem: string): Manager | undefined {
  const family = ecosystem.split(':')[0] ?? '';
  // The archive's own updates are named by os-release where no advisories are known: `devuan:5`.
  return MANAGERS.find(([name]) => name === family)?.[1] ?? (ecosystem.includes(':') ? apt : undefined);
}

/** SUSE's systems by os-release's `ID`. The read-only ones (MicroOS, SL Micro) take updates in another way than these. */
const SUSE = /^(?:opensuse|sle|sl-)/;
const WITH_ZYPPER = /^(?:opensuse(?:-leap|-tumbleweed|-slowroll)?|sle[ds](?:_sap)?|sle_hpc)$/;

/** The manager that updates another vendor's package of this type on this system; undefined where none is known to. */
export function managerFor(type: Software['type'], {id}: Pick<Os, 'id'>): Manager | undefined {
  if (type === 'deb') return apt;
  if (type !== 'rpm') return undefined;
  if (WITH_ZYPPER.test(id)) return zypper;
  return SUSE.test(id) ? undefined : dnf;
}

/** The command that updates these packages; undefined when there are none, or a name could be read as something else. */
export function updateCommand(manager: Manager, names: readonly string[]): string | undefined {
  if (names.length === 0 || !names.every((name) => manager.name.test(name))) return undefined;
  const command = manager.command(names);
  return command.length <= MAX_COMMAND ? command : manager.all;
}
