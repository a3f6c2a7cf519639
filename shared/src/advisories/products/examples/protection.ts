import {type Example, macos, windows} from './example.ts';

/** Protection against malware, and agents of it. */
export const protection: readonly Example[] = [
  [windows('ESET Security', 'ESET, spol. s r.o.', '17.0.16.0'), ['eset-home', '17.0.16.0', 'confirmed']],
  [
    windows('ESET Endpoint Security', 'ESET, spol. s r.o.', '10.1.2058.0'),
    ['eset-endpoint', '10.1.2058.0', 'confirmed'],
  ],
  [
    windows('ESET Server Security', 'ESET, spol. s r.o.', '10.0.12014.1'),
    ['eset-server-security', '10.0.12014.1', 'confirmed'],
  ],
  [windows('Avast Free Antivirus', 'Avast Software', '23.12.6094'), ['avast', '23.12.6094', 'confirmed']],
  [windows('AVG AntiVirus FREE', 'AVG Technologies', '23.12.3314'), ['avg', '23.12.3314', 'confirmed']],
  [
    windows('Kaspersky Internet Security', 'Kaspersky', '21.3.10.391'),
    ['kaspersky', '21.3.10.391', 'confirmed'],
  ],
  [
    windows('Kaspersky Endpoint Security for Windows', 'AO Kaspersky Lab', '12.3.0.493'),
    ['kaspersky-endpoint-security', '12.3.0.493', 'confirmed'],
  ],
  [windows('McAfee Total Protection', 'McAfee, LLC', '16.0 R51'), ['mcafee', '16.0', 'confirmed']],
  [
    windows('Trellix Endpoint Security Platform', 'Musarubra US LLC', '10.7.0.5786'),
    ['trellix-endpoint-security', '10.7.0.5786', 'confirmed'],
  ],
  [windows('Trellix Agent', 'Musarubra US LLC', '5.8.0.161'), ['trellix-agent', '5.8.0.161', 'confirmed']],
  [
    windows('Symantec Endpoint Protection', 'Symantec Corporation', '12.1.1000.157'),
    ['symantec-endpoint-protection', '12.1.1000.157', 'confirmed'],
  ],
  [
    macos('Symantec Endpoint Protection', 'com.symantec.SEPTarget', '12.1.1000.157'),
    ['symantec-endpoint-protection', '12.1.1000.157', 'confirmed'],
  ],
  [windows('Symantec Endpoint Protection Manager', 'Symantec Corporation', '14.3.9205.6000'), undefined],
  [windows('Norton 360', 'NortonLifeLock Inc', '22.23.10.10'), ['norton', '22.23.10.10', 'confirmed']],
  [
    windows('Sophos Endpoint Agent', 'Sophos Limited', '2023.2.1.6'),
    ['sophos-endpoint', '2023.2.1.6', 'confirmed'],
  ],
  [
    macos('Sophos Endpoint', 'com.sophos.endpoint.uiserver', '2023.2.1.6'),
    ['sophos-endpoint', '2023.2.1.6', 'confirmed'],
  ],
  [
    windows('Trend Micro Apex One Security Agent', 'Trend Micro', '14.0.12637'),
    ['trend-micro-apex-one', '14.0.12637', 'confirmed'],
  ],
  [
    windows('Trend Micro Maximum Security', 'Trend Micro Inc.', '17.8'),
    ['trend-micro-security', '17.8', 'confirmed'],
  ],
  [
    windows('Trend Micro Antivirus+', 'Trend Micro Inc.', '17.7'),
    ['trend-micro-security', '17.7', 'confirmed'],
  ],
  [
    windows('Trend Micro Deep Security Agent', 'Trend Micro Inc.', '20.0.8438'),
    ['trend-micro-deep-security-agent', '20.0.8438', 'confirmed'],
  ],
  [
    windows('Malwarebytes version 4.6.7.301', 'Malwarebytes', '4.6.7.301'),
    ['malwarebytes', '4.6.7.301', 'confirmed'],
  ],
  [
    macos('Malwarebytes', 'com.malwarebytes.mbam.frontend.application', '4.6.7.301'),
    ['malwarebytes', '4.6.7.301', 'confirmed'],
  ],
  [
    windows('Bitdefender Total Security', 'Bitdefender', '27.0.25.115'),
    ['bitdefender', '27.0.25.115', 'confirmed'],
  ],
  [
    windows('Bitdefender Endpoint Security Tools', 'Bitdefender', '7.9.8.346'),
    ['bitdefender-endpoint', '7.9.8.346', 'confirmed'],
  ],
  [
    windows('CrowdStrike Windows Sensor', 'CrowdStrike, Inc.', '7.05.17706.0'),
    ['crowdstrike-falcon', '7.05.17706.0', 'confirmed'],
  ],
  [
    macos('CrowdStrike Falcon Sensor', 'com.crowdstrike.falcon.App', '7.05.17706.0'),
    ['crowdstrike-falcon', '7.05.17706.0', 'confirmed'],
  ],
  [
    macos('Falcon', 'com.crowdstrike.falcon.App', '7.05.17706'),
    ['crowdstrike-falcon', '7.05.17706', 'confirmed'],
  ],
  [windows('Sentinel Agent', 'SentinelOne', '23.3.2.12'), ['sentinelone', '23.3.2.12', 'confirmed']],
  [
    windows('Cortex XDR 8.4.0.51691', 'Palo Alto Networks, Inc.', '8.4.0.51691'),
    ['cortex-xdr', '8.4.0.51691', 'confirmed'],
  ],
  [
    macos('Cortex XDR Agent', 'com.paloaltonetworks.cortex.xdr', '8.4.0.51691'),
    ['cortex-xdr', '8.4.0.51691', 'confirmed'],
  ],
  [
    windows('Cylance PROTECT', 'Cylance, Inc.', '2.1.1584.45'),
    ['cylance-protect', '2.1.1584.45', 'confirmed'],
  ],
  [
    windows('ZoneAlarm Extreme Security', 'Check Point, Inc', '15.8.213.19411'),
    ['zonealarm', '15.8.213.19411', 'confirmed'],
  ],
  [windows('ClamAV 1.0.4', 'Cisco Systems, Inc.', '1.0.4'), ['clamav', '1.0.4', 'confirmed']],
  [
    windows('FORCEPOINT ONE ENDPOINT', 'Forcepoint LLC', '23.11.5662'),
    ['forcepoint-one-endpoint', '23.11.5662', 'confirmed'],
  ],
  [windows('Zscaler', 'Zscaler Inc.', '4.3.0.151'), ['zscaler-client-connector', '4.3.0.151', 'confirmed']],
  [
    macos('Zscaler Client Connector', 'com.zscaler.Zscaler', '4.3.0.151'),
    ['zscaler-client-connector', '4.3.0.151', 'confirmed'],
  ],
  [
    windows('Netskope Client', 'Netskope, Inc.', '109.0.0.1904'),
    ['netskope-client', '109.0.0.1904', 'confirmed'],
  ],
  [
    macos('Netskope Client', 'com.netskope.client.Netskope-Client', '109.0.0.1904'),
    ['netskope-client', '109.0.0.1904', 'confirmed'],
  ],
];
