import {type Example, linux, macos, windows} from './example.ts';

/** Oracle and VMware. */
export const oracleVmware: readonly Example[] = [
  [
    windows('Java 8 Update 351 (64-bit)', 'Oracle Corporation', 'Java 8 Update 351 (64-bit)'),
    ['oracle-jre', '8.0.351', 'confirmed'],
  ],
  [
    windows('Java 8 Update 351 (64-bit)', 'Oracle Corporation', '8.0.3510.10'),
    ['oracle-jre', '8.0.351', 'confirmed'],
  ],
  [windows('Java(TM) 6 Update 31', 'Oracle', '6.0.310'), ['oracle-jre', '6.0.31', 'confirmed']],
  [windows('Java Auto Updater', 'Sun Microsystems, Inc.', '2.0.7.1'), undefined],
  [
    windows('Java(TM) SE Development Kit 17.0.8 (64-bit)', 'Oracle Corporation', '17.0.8.0'),
    ['oracle-jdk', '17.0.8', 'confirmed'],
  ],
  [
    windows(
      'Java(TM) SE Development Kit 17.0.8 (64-bit)',
      'Oracle Corporation',
      'Java(TM) SE Development Kit 17.0.8 (64-bit)',
    ),
    ['oracle-jdk', '17.0.8', 'confirmed'],
  ],
  [
    windows(
      'Java SE Development Kit 7 Update 45 (64-bit)',
      'Oracle',
      'Java SE Development Kit 7 Update 45 (64-bit)',
    ),
    ['oracle-jdk', '7.0.45', 'confirmed'],
  ],
  [linux('deb', 'jdk-17', '17.0.9-11'), ['oracle-jdk', '17.0.9', 'confirmed']],
  [
    windows('Oracle VM VirtualBox 6.1.48', 'Oracle Corporation', '6.1.48'),
    ['virtualbox', '6.1.48', 'confirmed'],
  ],
  [windows('Oracle VM VirtualBox Guest Additions 6.1.48', 'Oracle Corporation', '6.1.48.0'), undefined],
  [macos('VirtualBox', 'org.virtualbox.app.VirtualBox', '7.0.12'), ['virtualbox', '7.0.12', 'confirmed']],
  [linux('deb', 'virtualbox-7.0', '7.0.12-159484~Debian~bookworm'), ['virtualbox', '7.0.12', 'confirmed']],
  [
    windows('MySQL Workbench 8.0 CE', 'Oracle Corporation', '8.0.34'),
    ['mysql-workbench', '8.0.34', 'confirmed'],
  ],
  [windows('VMware Player', 'VMware, Inc.', '17.5.0'), ['vmware-workstation', '17.5.0', 'confirmed']],
  [windows('VMware Workstation', 'VMware, Inc.', '17.5.0'), ['vmware-workstation', '17.5.0', 'confirmed']],
  [macos('VMware Fusion', 'com.vmware.fusion', '13.5.0'), ['vmware-fusion', '13.5.0', 'confirmed']],
  [windows('VMware Tools', 'VMware, Inc.', '12.3.5.22544099'), ['vmware-tools', '12.3.5', 'confirmed']],
  [
    windows('VMware Horizon Client', 'VMware, Inc.', '8.11.0.37208'),
    ['vmware-horizon-client', '8.11.0.37208', 'confirmed'],
  ],
];
