import {type Example, linux, macos, windows} from './example.ts';

/** Microsoft Office and what belongs to it. */
export const office: readonly Example[] = [
  [
    windows('Microsoft 365 Apps for enterprise - en-us', 'Microsoft Corporation', '16.0.17328.20550'),
    ['microsoft-365-apps', '16.0.17328.20550', 'confirmed'],
  ],
  [
    windows('Microsoft 365 - de-de', 'Microsoft Corporation', '16.0.17328.20550'),
    ['microsoft-365-apps', '16.0.17328.20550', 'confirmed'],
  ],
  [
    windows('Microsoft Office 365 ProPlus - en-us', 'Microsoft Corporation', '16.0.12527.21416'),
    ['microsoft-365-apps', '16.0.12527.21416', 'confirmed'],
  ],
  [
    windows('Microsoft Office Proofing Tools 2016 - Deutsch', 'Microsoft Corporation', '16.0.4266.1001'),
    undefined,
  ],
  [windows('Microsoft 365 Language Pack - de-de', 'Microsoft Corporation', '16.0.17328.20550'), undefined],
  [
    windows(
      'Microsoft Office LTSC Professional Plus 2024 - en-us',
      'Microsoft Corporation',
      '16.0.17932.20130',
    ),
    ['microsoft-office-2024', '16.0.17932.20130', 'confirmed'],
  ],
  [
    windows('Microsoft Office Home and Business 2024 - de-de', 'Microsoft Corporation', '16.0.17932.20130'),
    ['microsoft-office-2024', '16.0.17932.20130', 'confirmed'],
  ],
  [
    windows(
      'Microsoft Office LTSC Professional Plus 2021 - en-us',
      'Microsoft Corporation',
      '16.0.14332.20763',
    ),
    ['microsoft-office-2021', '16.0.14332.20763', 'confirmed'],
  ],
  [
    windows('Microsoft Office Home and Business 2021 - de-de', 'Microsoft Corporation', '16.0.14332.20763'),
    ['microsoft-office-2021', '16.0.14332.20763', 'confirmed'],
  ],
  [
    windows('Microsoft Office Professional Plus 2019 - en-us', 'Microsoft Corporation', '16.0.10412.20006'),
    ['microsoft-office-2019', '16.0.10412.20006', 'confirmed'],
  ],
  [
    windows('Microsoft Office Home and Business 2019 - de-de', 'Microsoft Corporation', '16.0.10412.20006'),
    ['microsoft-office-2019', '16.0.10412.20006', 'confirmed'],
  ],
  [
    windows('Microsoft Office Professional Plus 2016', 'Microsoft Corporation', '16.0.4266.1001'),
    ['microsoft-office-2016', '16.0.4266.1001', 'confirmed'],
  ],
  [
    windows('Microsoft Office Professional Plus 2016 - en-us', 'Microsoft Corporation', '16.0.17328.20550'),
    ['microsoft-365-apps', '16.0.17328.20550', 'confirmed'],
  ],
  [windows('Microsoft Office Professional Plus 2016', 'Microsoft Corporation', ''), undefined],
  [
    windows('Microsoft Office Shared MUI (English) 2016', 'Microsoft Corporation', '16.0.4266.1001'),
    undefined,
  ],
  [windows('Microsoft Office Proof (French) 2016', 'Microsoft Corporation', '16.0.4266.1001'), undefined],
  [
    windows('Microsoft Office Professional Plus 2013', 'Microsoft Corporation', '15.0.4569.1506'),
    ['microsoft-office-2013', '15.0.4569.1506', 'confirmed'],
  ],
  [
    windows('Microsoft Office Professional Plus 2010', 'Microsoft Corporation', '14.0.6029.1000'),
    ['microsoft-office-2010', '14.0.6029.1000', 'confirmed'],
  ],
  [
    windows('Microsoft Office Access MUI (English) 2010', 'Microsoft Corporation', '14.0.6029.1000'),
    undefined,
  ],
  [
    windows(
      'Microsoft Office Access Setup Metadata MUI (English) 2010',
      'Microsoft Corporation',
      '14.0.6029.1000',
    ),
    undefined,
  ],
  [
    macos('Microsoft Word', 'com.microsoft.Word', '16.80'),
    ['microsoft-office-mac', '16.80.99999999', 'confirmed'],
  ],
  [
    macos('Microsoft Excel', 'com.microsoft.Excel', '16.89.24090815'),
    ['microsoft-office-mac', '16.89.24090815', 'confirmed'],
  ],
  [macos('Microsoft Excel', undefined, '12.1.0'), ['microsoft-office-mac', '12.1.0', 'likely']],
  [macos('Microsoft Word', 'com.example.other', '1.0'), undefined],
  [
    windows('Microsoft Visio Professional 2019 - en-us', 'Microsoft Corporation', '16.0.10412.20006'),
    ['microsoft-visio', '16.0.10412.20006', 'confirmed'],
  ],
  [
    windows('Microsoft Project Professional 2021 - en-us', 'Microsoft Corporation', '16.0.14332.20763'),
    ['microsoft-project', '16.0.14332.20763', 'confirmed'],
  ],
  [
    windows('Microsoft Teams', 'Microsoft Corporation', '24004.1307.2669.7070'),
    ['microsoft-teams', '24004.1307.2669.7070', 'confirmed'],
  ],
  [
    macos('Microsoft Teams', 'com.microsoft.teams2', '24004.1307.2669.7070'),
    ['microsoft-teams', '24004.1307.2669.7070', 'confirmed'],
  ],
  [
    windows('Microsoft Teams', 'Microsoft Corporation', '1.6.00.35961'),
    ['microsoft-teams-classic', '1.6.00.35961', 'confirmed'],
  ],
  [windows('Teams Machine-Wide Installer', 'Microsoft Corporation', '1.6.0.35961'), undefined],
  [
    windows('Microsoft Teams Meeting Add-in for Microsoft Office', 'Microsoft Corporation', '1.24.14501'),
    undefined,
  ],
  [
    macos('Microsoft Teams', 'com.microsoft.teams', '1.6.00.33567'),
    ['microsoft-teams-classic', '1.6.00.33567', 'confirmed'],
  ],
  [linux('deb', 'teams', '1.5.00.23861'), ['microsoft-teams-classic', '1.5.00.23861', 'confirmed']],
  [
    windows('Microsoft OneDrive', 'Microsoft Corporation', '23.230.1105.0005'),
    ['microsoft-onedrive', '23.230.1105.0005', 'confirmed'],
  ],
  [
    macos('OneDrive', 'com.microsoft.OneDrive', '23.230.1105'),
    ['microsoft-onedrive', '23.230.1105', 'confirmed'],
  ],
  [windows('Skype version 8.109', 'Skype Technologies S.A.', '8.109'), ['skype', '8.109', 'confirmed']],
  [macos('Skype', 'com.skype.skype', '2.8.0.851'), ['skype', '2.8.0.851', 'confirmed']],
  [
    windows('Microsoft Skype for Business Entry 2016', 'Microsoft Corporation', '16.0.4849.1000'),
    ['skype-for-business', '16.0.4849.1000', 'confirmed'],
  ],
  [
    windows('Skype for Business Basic 2016', 'Microsoft Corporation', '16.0.4849.1000'),
    ['skype-for-business', '16.0.4849.1000', 'confirmed'],
  ],
];
