import {type Example, linux, macos, windows} from './example.ts';

/** Remote access, agents, networks. */
export const remoteTools: readonly Example[] = [
  [
    windows('ScreenConnect', 'ScreenConnect Software', '23.9.8.8811'),
    ['screenconnect', '23.9.8', 'confirmed'],
  ],
  [
    windows('ScreenConnect Client (38b7a1c2d3e4f506)', 'ScreenConnect Software', '23.9.7.8804'),
    ['screenconnect-client', '23.9.7', 'confirmed'],
  ],
  [windows('SimpleHelp', 'SimpleHelp Ltd', '5.5.7'), ['simplehelp', '5.5.7', 'confirmed']],
  [
    windows('BeyondTrust Remote Support Jump Client [support.example.com-65A1]', 'BeyondTrust', '23.3.1'),
    ['beyondtrust-jump-client', '23.3.1', 'confirmed'],
  ],
  [windows('Kaseya Agent', 'Kaseya', '9.5.0.24'), ['kaseya-agent', '9.5.0.24', 'confirmed']],
  [windows('Take Control Agent', 'N-able', '7.50.0.1'), ['n-able-take-control', '7.50.0.1', 'confirmed']],
  [
    windows('Automation Manager Agent', 'N-able', '2.91.0.0'),
    ['n-able-automation-manager', '2.91.0.0', 'confirmed'],
  ],
  [windows('AteraAgent', 'Atera networks', '1.8.6.0'), ['atera-agent', '1.8.6.0', 'confirmed']],
  [windows('NinjaRMMAgent', 'NinjaRMM LLC', '5.3.7196'), ['ninjaone-agent', '5.3.7196', 'confirmed']],
  [
    windows('Remote Desktop Manager', 'Devolutions inc.', '2020.2.20.0'),
    ['remote-desktop-manager', '2020.2.20.0', 'confirmed'],
  ],
  [
    windows('Remote Desktop Manager Free', 'Devolutions inc.', '2020.2.20.0'),
    ['remote-desktop-manager', '2020.2.20.0', 'confirmed'],
  ],
  [
    windows('Royal TS 5.03.60925.0', 'Royal Apps GmbH', '5.3.60925.0'),
    ['royal-ts', '5.3.60925.0', 'confirmed'],
  ],
  [
    windows('mRemoteNG', 'Next Generation Software', '1.76.20.24615'),
    ['mremoteng', '1.76.20.24615', 'confirmed'],
  ],
  [windows('TigerVNC 1.13.1', 'TigerVNC project', '1.13.1'), ['tigervnc', '1.13.1', 'confirmed']],
  [windows('RustDesk', 'Purslane Ltd', '1.2.3'), ['rustdesk', '1.2.3', 'confirmed']],
  [macos('RustDesk', 'com.carriez.rustdesk', '1.2.3'), ['rustdesk', '1.2.3', 'confirmed']],
  [
    windows('BeyondTrust Privilege Management for Windows', 'BeyondTrust Corporation', '23.9.261.0'),
    ['beyondtrust-privilege-management', '23.9.261.0', 'confirmed'],
  ],
  [windows('ZeroTier One', 'ZeroTier, Inc.', '1.4.6'), ['zerotier', '1.4.6', 'confirmed']],
  [windows('Mullvad VPN 2020.6.0', 'Mullvad VPN', '2020.6.0'), ['mullvad-vpn', '2020.6.0', 'confirmed']],
  [macos('Mullvad VPN', 'net.mullvad.vpn', '2023.6.0'), ['mullvad-vpn', '2023.6.0', 'confirmed']],
  [
    windows('Private Internet Access', 'Private Internet Access, Inc.', '2.4.0+05574'),
    ['private-internet-access', '2.4.0+05574', 'confirmed'],
  ],
  [windows('Tenable Nessus (x64)', 'Tenable, Inc.', '10.6.4.20002'), ['nessus', '10.6.4', 'confirmed']],
  [windows('Nessus Agent (x64)', 'Tenable, Inc.', '10.4.4.20024'), ['nessus-agent', '10.4.4', 'confirmed']],
  [
    windows('Qualys Cloud Security Agent', 'Qualys, Inc.', '5.3.0.8'),
    ['qualys-agent', '5.3.0.8', 'confirmed'],
  ],
  [windows('osquery', 'osquery', '5.10.2'), ['osquery', '5.10.2', 'confirmed']],
  [windows('Wazuh Agent', 'Wazuh, Inc.', '4.7.2'), ['wazuh-agent', '4.7.2', 'confirmed']],
  [linux('deb', 'wazuh-manager', '4.7.2-1'), ['wazuh-manager', '4.7.2', 'confirmed']],
  [windows('OSSEC HIDS 2.5.1', undefined, '2.5.1'), ['ossec', '2.5.1', 'confirmed']],
  [
    windows('Cloudflare WARP', 'Cloudflare, Inc.', '23.11.4.0'),
    ['cloudflare-warp', '23.11.4.0', 'confirmed'],
  ],
];
