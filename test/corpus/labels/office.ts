import {type Label, macos, windows} from './label.ts';

const ADOBE = 'Adobe';
const MICROSOFT = 'Microsoft Corporation';
const ZOOM = 'Zoom Video Communications, Inc.';

/*
 * Sources of the labels: the bounds in each record's description; for Acrobat APSB24-07, -29, -57, -70 with their tables of
 * tracks; for Office and servers the builds of msrc.microsoft.com; Veeam kb4649; ZSB-24 bulletins; CTX678036.
 */
export const OFFICE: readonly Label[] = [
  windows(
    ['Adobe Acrobat Reader (64-bit)', '24.002.20736', ADOBE],
    '2024-34100 2024-41869 2024-45112',
    '2024-20726',
  ),
  windows(['Adobe Acrobat Reader', '24.002.20759', ADOBE], '2024-41869 2024-45112', '2024-34100 2024-30279'),
  windows(
    ['Adobe Acrobat Reader (64-bit)', '24.003.20112', ADOBE],
    '',
    '2024-34100 2024-41869 2024-45112 2024-30279',
  ),
  windows(['Adobe Acrobat Reader DC - Deutsch', '23.008.20470', ADOBE], '2024-20726 2024-34100', ''),
  windows(['Adobe Acrobat Reader DC - Deutsch', '23.008.20533', ADOBE], '2024-34100', '2024-20726'),
  macos(['Adobe Acrobat Reader', '24.002.20687', 'com.adobe.Reader'], '2024-34100 2024-41869', '2024-20726'),
  // Classic 2020 counts apart: 20.005.3xxxx looks far older than Continuous and is not.
  windows(['Adobe Acrobat 2020', '20.005.30710', ADOBE], '', '2024-34100 2024-20726 2024-41869 2024-45112'),
  windows(['Adobe Refresh Manager', '1.8.0', ADOBE], '', '2024-34100 2024-41869'),
  windows(['Adobe Acrobat Reader DC MUI Language Pack', '21.001.20135', ADOBE], '', ''),
  windows(['Adobe Photoshop 2024', '25.11.0.706', 'Adobe Inc.'], '', ''),
  windows(['Adobe Photoshop 2024', '25.9.1.626', 'Adobe Inc.'], '2024-45108 2024-45109', ''),
  windows(['Adobe Photoshop 2024', '25.12.0.806', 'Adobe Inc.'], '', '2024-45108 2024-45109'),
  windows(['Adobe Illustrator 2023', '27.9.4', 'Adobe Inc.'], '2024-43759 2024-45111', ''),
  windows(['Adobe Illustrator 2023', '27.9.6', 'Adobe Inc.'], '', '2024-43759 2024-45111'),
  windows(['Adobe Illustrator 2024', '28.7', 'Adobe Inc.'], '', '2024-43759 2024-45111'),
  windows(['Adobe InDesign 2023', '18.5.2', 'Adobe Inc.'], '2024-41866 2024-45137', ''),
  windows(['Adobe InDesign 2024', '19.5', 'Adobe Inc.'], '', '2024-41866 2024-45137'),
  // Office by Click-to-Run has no bound in these records: nothing may be said.
  windows(
    ['Microsoft 365 Apps for enterprise - en-us', '16.0.17726.20160', MICROSOFT],
    '',
    '2024-38170 2024-38171 2024-43465 2024-21413',
  ),
  windows(
    ['Microsoft Office Professional Plus 2019 - de-de', '16.0.10414.20002', MICROSOFT],
    '',
    '2024-38170 2024-21413',
  ),
  macos(['Microsoft Excel', '16.84', 'com.microsoft.Excel'], '2024-38170 2024-43465', '2024-44713'),
  macos(['Microsoft Excel', '16.88.24081116', 'com.microsoft.Excel'], '2024-43465', '2024-38170'),
  macos(['Microsoft Word', '16.89', 'com.microsoft.Word'], '', '2024-38250 2024-43465'),
  macos(['Microsoft Excel', '16.89.1', 'com.microsoft.Excel'], '', '2024-38170 2024-43465 2024-26257'),
  macos(['Microsoft AutoUpdate', '4.70', 'com.microsoft.autoupdate2'], '2024-43492', '2024-38170'),
  macos(['Microsoft AutoUpdate', '4.72', 'com.microsoft.autoupdate2'], '', '2024-43492'),
  windows(['Skype version 8.112', '8.112', 'Skype Technologies S.A.'], '2024-21411', ''),
  windows(['Skype version 8.113', '8.113', 'Skype Technologies S.A.'], '', '2024-21411'),
  windows(
    ['Microsoft Visual C++ 2015-2022 Redistributable (x64) - 14.38.33135', '14.38.33135.0', MICROSOFT],
    '2024-43590',
    '',
  ),
  windows(
    ['Microsoft Visual C++ 2015-2022 Redistributable (x64) - 14.42.34433', '14.42.34433.0', MICROSOFT],
    '',
    '2024-43590',
  ),
  windows(['SQL Server 2019 Database Engine Services', '15.0.2110.4', MICROSOFT], '2024-43474', ''),
  windows(['SQL Server 2019 Database Engine Services', '15.0.2120.1', MICROSOFT], '', '2024-43474'),
  windows(
    ['SQL Server 2017 Database Engine Services', '14.0.3475.1', MICROSOFT],
    '',
    '2024-43474 2024-38088',
  ),
  windows(['Microsoft SQL Server 2008 R2 (64-bit)', '10.53.6000.34', MICROSOFT], '', '2024-43474 2024-38088'),
  windows(['Zoom Workplace (64-bit)', '6.0.4.39647', ZOOM], '2024-39827', '2024-42439 2024-42441 2024-27247'),
  windows(['Zoom Workplace (64-bit)', '6.0.10.42447', ZOOM], '', '2024-39827 2024-42439 2024-42441'),
  windows(['Zoom', '5.11.1 (6602)', ZOOM], '2024-39827 2024-27240', '2024-27247'),
  windows(['Zoom Outlook Plugin', '6.0.0.1', ZOOM], '', '2024-39827 2024-39825'),
  macos(
    ['zoom.us', '5.17.9 (31642)', 'us.zoom.xos'],
    '2024-27247 2024-42439 2024-42441',
    '2024-39827 2024-27240',
  ),
  macos(['zoom.us', '6.1.0 (35886)', 'us.zoom.xos'], '2024-42441', '2024-42439 2024-27247 2024-39827'),
  macos(['zoom.us', '6.1.5 (36543)', 'us.zoom.xos'], '', '2024-42439 2024-42441 2024-27247'),
  windows(['TeamViewer', '15.57.5', 'TeamViewer'], '2024-7479 2024-7481', '2024-6053 2024-2451'),
  windows(['TeamViewer', '15.58.4', 'TeamViewer'], '', '2024-7479 2024-7481 2024-2451'),
  windows(['TeamViewer 14', '14.7.48796', 'TeamViewer'], '', '2024-7479 2024-7481'),
  macos(['TeamViewer', '15.57.5', 'com.teamviewer.TeamViewer'], '', '2024-7479 2024-7481'),
  windows(['GlobalProtect', '6.0.5', 'Palo Alto Networks'], '2024-5908 2024-8687 2024-9473', ''),
  windows(['GlobalProtect', '6.1.4', 'Palo Alto Networks'], '2024-9473', '2024-5908 2024-8687'),
  windows(['GlobalProtect', '6.2.5', 'Palo Alto Networks'], '', '2024-5908 2024-8687 2024-9473'),
  macos(['GlobalProtect', '6.1.4', 'com.paloaltonetworks.GlobalProtect.client'], '', '2024-9473 2024-5908'),
  windows(['Citrix Workspace 2402', '24.2.0.187', 'Citrix Systems, Inc.'], '2024-7889 2024-7890', ''),
  windows(
    ['Citrix Workspace 2405', '24.5.0.131', 'Citrix Systems, Inc.'],
    '',
    '2024-7889 2024-7890 2024-6286',
  ),
  windows(
    ['Citrix Workspace 2503', '25.3.10.69', 'Citrix Systems, Inc.'],
    '',
    '2024-6286 2024-7889 2024-7890',
  ),
  windows(['ScreenConnect', '23.9.7.8804', 'ScreenConnect Software'], '', ''),
  windows(
    ['Veeam Backup & Replication', '12.1.2.172', 'Veeam Software Group GmbH'],
    '2024-40711 2024-39718 2024-40714',
    '2024-29849',
  ),
  windows(
    ['Veeam Backup & Replication', '12.2.0.334', 'Veeam Software Group GmbH'],
    '',
    '2024-40711 2024-39718 2024-29849 2024-29853',
  ),
  windows(
    ['Veeam Backup & Replication Console', '12.1.2.172', 'Veeam Software Group GmbH'],
    '',
    '2024-40711',
  ),
  windows(['Dell SupportAssist', '4.0.3.61633', 'Dell Inc.'], '', '2023-44283 2023-25535'),
  windows(['Dell Command | Update for Windows Universal', '5.3.0', 'Dell Inc.'], '2024-28962', ''),
  windows(['Dell Command | Update for Windows Universal', '5.4.0', 'Dell, Inc.'], '', '2024-28962'),
  windows(
    ['WPS Office (12.2.0.13431)', '12.2.0.13431', 'Kingsoft Corp.'],
    '2024-7262 2024-7263',
    '2024-35205',
  ),
  windows(
    ['WPS Office (12.2.0.18283)', '12.2.0.18283', 'Kingsoft Corp.'],
    '',
    '2024-7262 2024-7263 2024-35205',
  ),
  windows(['LibreOffice 24.2.2.2', '24.2.2.2', 'The Document Foundation'], '2024-3044 2024-6472', ''),
  windows(
    ['LibreOffice 24.2.5.2', '24.2.5.2', 'The Document Foundation'],
    '',
    '2024-3044 2024-6472 2024-7788',
  ),
  windows(['LibreOffice 7.6.6.3', '7.6.6.3', 'The Document Foundation'], '2024-3044', '2024-6472'),
  windows(['LibreOffice 7.6 Help Pack (German)', '7.6.6.3', 'The Document Foundation'], '', '2024-3044'),
  windows(['1Password', '8.10.30', 'AgileBits, Inc.'], '', '2024-42218 2024-42219'),
  macos(['1Password', '8.10.30', 'com.1password.1password'], '2024-42218 2024-42219', ''),
  macos(['1Password', '8.10.36', 'com.1password.1password'], '2024-42218', '2024-42219'),
  macos(['1Password', '8.10.38', 'com.1password.1password'], '', '2024-42218 2024-42219'),
  windows(['Mullvad VPN 2023.6.1', '2023.6.1', 'Mullvad VPN'], '', '2024-34446'),
  windows(['iTunes', '12.12.9.4', 'Apple Inc.'], '2024-44157 2024-44193', ''),
  windows(
    ['Apache Tomcat 9.0 Tomcat9 (remove only)', '9.0.89', 'The Apache Software Foundation'],
    '2024-34750',
    '',
  ),
  windows(
    ['Apache Tomcat 9.0 Tomcat9 (remove only)', '9.0.90', 'The Apache Software Foundation'],
    '',
    '2024-34750',
  ),
  windows(['PostgreSQL 16', '16.2-1', 'PostgreSQL Global Development Group'], '2024-4317 2024-7348', ''),
  windows(['PostgreSQL 15', '15.8-1', 'PostgreSQL Global Development Group'], '', '2024-4317 2024-7348'),
];
