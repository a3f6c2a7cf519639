import {type Example, macos, windows} from './example.ts';

/** What is met on macOS, and what came last. */
export const macTools: readonly Example[] = [
  [macos('iTerm', 'com.googlecode.iterm2', '3.3.12'), ['iterm2', '3.3.12', 'confirmed']],
  [macos('iTerm', undefined, '3.3.12'), ['iterm2', '3.3.12', 'likely']],
  [macos('Alfred 5', 'com.runningwithcrayons.Alfred', '5.1.4'), ['alfred', '5.1.4', 'confirmed']],
  [macos('Raycast', 'com.raycast.macos', '1.65.1'), ['raycast', '1.65.1', 'confirmed']],
  [macos('Sketch', 'com.bohemiancoding.sketch3', '99.1'), ['sketch', '99.1', 'confirmed']],
  [
    macos('Parallels Desktop', 'com.parallels.desktop.console', '19.2.1'),
    ['parallels-desktop', '19.2.1', 'confirmed'],
  ],
  [macos('UTM', 'com.utmapp.UTM', '4.4.5'), ['utm', '4.4.5', 'confirmed']],
  [macos('OrbStack', 'dev.kdrag0n.MacVirt', '1.3.0'), ['orbstack', '1.3.0', 'confirmed']],
  [
    windows('Transmission 3.00 (bb6b5a062e) (x64)', 'Transmission Project', '3.00.0'),
    ['transmission', '3.00.0', 'confirmed'],
  ],
  [macos('Transmission', 'org.m0k.transmission', '2.94'), ['transmission', '2.94', 'confirmed']],
  [macos('Little Snitch', 'at.obdev.littlesnitch', '5.7.2'), ['little-snitch', '5.7.2', 'confirmed']],
  [macos('CleanMyMac X', 'com.macpaw.CleanMyMac4', '4.14.6'), ['cleanmymac', '4.14.6', 'confirmed']],
  [macos('Bartender 5', 'com.surteesstudios.Bartender', '5.0.49'), ['bartender', '5.0.49', 'confirmed']],
  [
    macos('Karabiner-Elements', 'org.pqrs.Karabiner-Elements.Preferences', '12.10.0'),
    ['karabiner-elements', '12.10.0', 'confirmed'],
  ],
  [macos('OmniGraffle', 'com.omnigroup.OmniGraffle7', '7.17.3'), ['omnigraffle', '7.17.3', 'confirmed']],
  [macos('BBEdit', 'com.barebones.bbedit', '14.6.9'), ['bbedit', '14.6.9', 'confirmed']],
  [macos('IINA', 'com.colliderli.iina', '1.3.4'), ['iina', '1.3.4', 'confirmed']],
  [
    macos('Tunnelblick', 'net.tunnelblick.tunnelblick', '3.8.0 (build 5370)'),
    ['tunnelblick', '3.8.0', 'confirmed'],
  ],
  [macos('XQuartz', 'org.macosforge.xquartz.X11', '2.7.7'), ['xquartz', '2.7.7', 'confirmed']],
  [
    macos('Managed Software Centre', 'com.googlecode.munki.ManagedSoftwareCenter', '5.1.0.3774'),
    ['munki', '5.1.0.3774', 'confirmed'],
  ],
  [windows('Cyberduck', 'iterate GmbH', '7.7.1.33788'), ['cyberduck', '7.7.1.33788', 'confirmed']],
  [macos('Cyberduck', 'ch.sudo.cyberduck', '8.6.0'), ['cyberduck', '8.6.0', 'confirmed']],
  [windows('Multipass', 'canonical', '1.4.0+win'), ['multipass', '1.4.0', 'confirmed']],
  [windows('QEMU', 'QEMU Community', '8.1.91'), ['qemu', '8.1.91', 'confirmed']],
];
