import {firewall} from './firewall.ts';
import {linkProtection} from './link-protection.ts';
import type {Mitigation} from './mitigation.ts';
import {rareFileSystems} from './rare-file-systems.ts';
import {rareProtocols} from './rare-protocols.ts';
import {terminalDisciplines} from './terminal-disciplines.ts';
import {unprivilegedBpf} from './unprivileged-bpf.ts';
import {usbDevices} from './usb-devices.ts';
import {userNamespaces} from './user-namespaces.ts';

/** Every mitigation Plimsoll knows, by id: few, each with a source, each shown to hold by a check. */
export const mitigations: readonly Mitigation[] = [
  firewall,
  linkProtection,
  rareFileSystems,
  rareProtocols,
  terminalDisciplines,
  unprivilegedBpf,
  usbDevices,
  userNamespaces,
];
