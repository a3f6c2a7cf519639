import type {BoundCheck} from '../check.ts';
import {registryCheck} from '../kit/registry.ts';

/** This check verifies that Windows’ firewall is on and refuses what nobody asked for, in all three kinds of networks. */
export const firewallOnWindows: BoundCheck = registryCheck({
  id: 'firewall',
  category: 'network',
  minutes: 3,
  references: [
    'CIS Windows 11 22H2: 9.1.1',
    'CIS Windows 11 22H2: 9.1.2',
    'CIS Windows 11 22H2: 9.2.1',
    'CIS Windows 11 22H2: 9.2.2',
    'CIS Windows 11 22H2: 9.3.1',
    'CIS Windows 11 22H2: 9.3.2',
    'scid-2070',
    'scid-2071',
    'scid-2072',
    'scid-2073',
  ],
  settings: 'ms-settings:windowsdefender',
  command: 'Set-NetFirewallProfile -All -Enabled True -DefaultInboundAction Block',
  values: [
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\DomainProfile\\EnableFirewall',
        'HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\DomainProfile\\EnableFirewall',
      ],
      right: 1,
      unset: 'right',
    },
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\DomainProfile\\DefaultInboundAction',
        'HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\DomainProfile\\DefaultInboundAction',
      ],
      right: 1,
      unset: 'right',
    },
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\PrivateProfile\\EnableFirewall',
        'HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\StandardProfile\\EnableFirewall',
      ],
      right: 1,
      unset: 'right',
    },
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\PrivateProfile\\DefaultInboundAction',
        'HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\StandardProfile\\DefaultInboundAction',
      ],
      right: 1,
      unset: 'right',
    },
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\PublicProfile\\EnableFirewall',
        'HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\PublicProfile\\EnableFirewall',
      ],
      right: 1,
      unset: 'right',
    },
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\PublicProfile\\DefaultInboundAction',
        'HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\PublicProfile\\DefaultInboundAction',
      ],
      right: 1,
      unset: 'right',
    },
  ],
  text: {
    en: {
      title: 'A firewall refuses incoming connections',
      failure: 'No firewall refuses incoming connections',
      why: 'Every service a program opens by accident or by default is at once within reach of anybody in the same network.',
      look: 'Run in PowerShell: Get-NetFirewallProfile | Select-Object Name, Enabled, DefaultInboundAction – Enabled should be True, the action Block or NotConfigured.',
      steps: [
        'Open Windows Security, Firewall & network protection, and switch each of the three networks on.',
      ],
    },
    de: {
      title: 'Eine Firewall weist eingehende Verbindungen ab',
      failure: 'Keine Firewall weist eingehende Verbindungen ab',
      why: 'Jeder Dienst, den ein Programm versehentlich oder von Haus aus öffnet, ist sofort für alle im selben Netz erreichbar.',
      look: 'Führen Sie in PowerShell aus: Get-NetFirewallProfile | Select-Object Name, Enabled, DefaultInboundAction – Enabled sollte True sein, die Aktion Block oder NotConfigured.',
      steps: [
        'Öffnen Sie Windows-Sicherheit, Firewall- & Netzwerkschutz und schalten Sie alle drei Netze ein.',
      ],
    },
  },
});
