import {type Example, linux, managed, windows} from './example.ts';

/** What offices and their servers run, and tools in CISA KEV. */
export const business: readonly Example[] = [
  [windows('MySQL Server 8.2', 'Oracle Corporation', '8.2.0'), ['mysql', '8.2.0', 'confirmed']],
  [linux('deb', 'zabbix-server-mysql', '1:6.4.10-1+debian12'), ['zabbix-server', '6.4.10', 'confirmed']],
  [windows('Bitbucket 8.9.4', 'Atlassian', '8.9.4'), ['bitbucket', '8.9.4', 'confirmed']],
  [
    windows('MOVEit Transfer', 'Progress Software Corporation', '2023.0.1'),
    ['moveit-transfer', '2023.0.1', 'confirmed'],
  ],
  [
    windows('MOVEit Transfer', 'Progress Software Corporation', '15.0.1.37'),
    ['moveit-transfer', undefined, 'confirmed'],
  ],
  [
    windows('WS_FTP Server', 'Progress Software Corporation', '8.8.4'),
    ['ws-ftp-server', '8.8.4', 'confirmed'],
  ],
  [windows('SmarterMail', 'SmarterTools Inc.', '100.0.8768'), ['smartermail', '100.0.8768', 'confirmed']],
  [windows('MagicInfo', 'Samsung Electronics', '20.1010.7'), ['magicinfo-server', '20.1010.7', 'confirmed']],
  [
    windows('Arcserve Unified Data Protection', 'Arcserve (USA) LLC', '9.2.0'),
    ['arcserve-udp', '9.2.0', 'confirmed'],
  ],
  [windows('Wing FTP Server 7.3.6', undefined, ''), ['wing-ftp-server', '7.3.6', 'likely']],
  [managed('homebrew', 'nexus', '3.63.0-01'), ['nexus-repository', '3.63.0-01', 'confirmed']],
  [managed('homebrew', 'minio', '20230320201618'), ['minio', undefined, 'confirmed']],
  [windows('Openfire 4.7.5', 'Ignite Realtime RTC', '4.7.5'), ['openfire', '4.7.5', 'confirmed']],
  [
    windows('Output Messenger Server', 'Srimax', '2.0.62.0'),
    ['output-messenger-server', '2.0.62.0', 'confirmed'],
  ],
  [windows('TrueConf Client', 'TrueConf', '8.4.0.1'), ['trueconf-client', '8.4.0.1', 'confirmed']],
  [windows('Authy Desktop', 'Twilio Inc.', '2.4.2'), ['authy-desktop', '2.4.2', 'confirmed']],
  [
    windows('DAEMON Tools Lite', 'Disc Soft Ltd', '11.2.0.2080'),
    ['daemon-tools-lite', '11.2.0.2080', 'confirmed'],
  ],
  [windows('ASUS Live Update', 'ASUS', '3.6.8'), ['asus-live-update', '3.6.8', 'confirmed']],
  [windows('APP Center', 'GIGABYTE', '3.21.0416.1'), ['gigabyte-app-center', '3.21.0416.1', 'confirmed']],
  [windows('Remote Mouse version 4.602', 'Remote Mouse', '4.602'), ['remote-mouse', '4.602', 'confirmed']],
  [windows('Tera Term 4.105', 'TeraTerm Project', '4.105'), ['tera-term', '4.105', 'confirmed']],
  [windows('Tera Term 4.63', undefined, 'Tera Term 4.63'), ['tera-term', '4.63', 'likely']],
  [linux('deb', 'trivy', '0.49.1'), ['trivy', '0.49.1', 'confirmed']],
  [windows('SumatraPDF', 'Krzysztof Kowalczyk', '3.2'), ['sumatrapdf', '3.2', 'confirmed']],
  [
    windows('Windows Subsystem for Linux', 'Microsoft Corporation', '2.0.9.0'),
    ['wsl', '2.0.9.0', 'confirmed'],
  ],
];
