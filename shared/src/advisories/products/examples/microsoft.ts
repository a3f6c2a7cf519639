import {type Example, linux, macos, windows} from './example.ts';

/** Microsoft besides Office. */
export const microsoft: readonly Example[] = [
  [
    windows('Visual Studio Community 2022', 'Microsoft Corporation', '17.14.36301.6'),
    ['visual-studio', undefined, 'confirmed'],
  ],
  [
    windows('Visual Studio Build Tools 2019', 'Microsoft Corporation', '16.11.42'),
    ['visual-studio', '16.11.42', 'confirmed'],
  ],
  [windows('Microsoft Visual Studio Installer', 'Microsoft Corporation', '3.8.2112.61926'), undefined],
  [
    windows(
      'Microsoft Visual Studio 2010 Tools for Office Runtime (x64)',
      'Microsoft Corporation',
      '10.0.60910',
    ),
    undefined,
  ],
  [
    windows('Microsoft Visual Studio Code (User)', 'Microsoft Corporation', '1.85.1'),
    ['visual-studio-code', '1.85.1', 'confirmed'],
  ],
  [
    windows('Microsoft Visual Studio Code', 'Microsoft Corporation', '1.85.1'),
    ['visual-studio-code', '1.85.1', 'confirmed'],
  ],
  [
    macos('Visual Studio Code', 'com.microsoft.VSCode', '1.85.1'),
    ['visual-studio-code', '1.85.1', 'confirmed'],
  ],
  [linux('deb', 'code', '1.85.1-1702462158'), ['visual-studio-code', '1.85.1', 'confirmed']],
  [windows('Microsoft Visual Studio Code Insiders (User)', 'Microsoft Corporation', '1.67.0'), undefined],
  [
    windows(
      'Microsoft Visual C++ 2015-2022 Redistributable (x64) - 14.38.33135',
      'Microsoft Corporation',
      '14.38.33135.0',
    ),
    ['visual-cpp-redistributable', '14.38.33135.0', 'confirmed'],
  ],
  [
    windows('Microsoft Visual C++ 2005 Redistributable', 'Microsoft Corporation', '8.0.61001'),
    ['visual-cpp-redistributable', '8.0.61001', 'confirmed'],
  ],
  [
    windows(
      'Microsoft Visual C++ 2022 X64 Minimum Runtime - 14.38.33135',
      'Microsoft Corporation',
      '14.38.33135',
    ),
    undefined,
  ],
  [
    windows('Microsoft .NET Runtime - 6.0.36 (x64)', 'Microsoft Corporation', '6.0.36.34214'),
    ['dotnet-runtime', '6.0.36', 'confirmed'],
  ],
  [
    windows('Microsoft .NET Runtime - 6.0.36 (x64)', 'Microsoft Corporation', '48.144.23186'),
    ['dotnet-runtime', '6.0.36', 'confirmed'],
  ],
  [
    windows('Microsoft .NET Core Runtime - 3.1.32 (x64)', 'Microsoft Corporation', '3.1.32.31915'),
    ['dotnet-runtime', '3.1.32', 'confirmed'],
  ],
  [
    windows('Microsoft .NET 6.0.36 - Windows Server Hosting', 'Microsoft Corporation', '6.0.36.24518'),
    ['dotnet-runtime', '6.0.36', 'confirmed'],
  ],
  [
    windows('Microsoft .NET Host FX Resolver - 6.0.36 (x64)', 'Microsoft Corporation', '48.144.23186'),
    undefined,
  ],
  [windows('Microsoft .NET Framework 4.7.2 Targeting Pack', 'Microsoft Corporation', '4.7.03062'), undefined],
  [
    windows('Microsoft Windows Desktop Runtime - 8.0.11 (x64)', 'Microsoft Corporation', '8.0.11.34221'),
    ['dotnet-desktop-runtime', '8.0.11', 'confirmed'],
  ],
  [
    windows('Microsoft ASP.NET Core 3.1.0 Shared Framework (x64)', 'Microsoft Corporation', '3.1.0.0'),
    ['aspnet-core-runtime', '3.1.0', 'confirmed'],
  ],
  [
    windows(
      'Microsoft ASP.NET Core 8.0.11 - Shared Framework (x64)',
      'Microsoft Corporation',
      '8.0.11.24521',
    ),
    ['aspnet-core-runtime', '8.0.11', 'confirmed'],
  ],
  [
    windows('Microsoft .NET SDK 8.0.100 (x64)', 'Microsoft Corporation', '8.1.23.56607'),
    ['dotnet-sdk', '8.0.100', 'confirmed'],
  ],
  [
    windows('Microsoft .NET Core SDK 3.1.402 (x64)', 'Microsoft Corporation', '3.1.402.15641'),
    ['dotnet-sdk', '3.1.402', 'confirmed'],
  ],
  [
    windows('Microsoft .NET SDK 5.0.100-rc.2.20479.15 (x64)', 'Microsoft Corporation', '5.1.20.47915'),
    ['dotnet-sdk', '5.0.100-rc.2.20479.15', 'confirmed'],
  ],
  [windows('PowerShell 7-x64', 'Microsoft Corporation', '7.4.1.0'), ['powershell', '7.4.1', 'confirmed']],
  [
    windows('PowerShell 7.4.1.0-x64', 'Microsoft Corporation', '7.4.1.0'),
    ['powershell', '7.4.1', 'confirmed'],
  ],
  [linux('deb', 'powershell', '7.4.1-1.deb'), ['powershell', '7.4.1', 'confirmed']],
  [
    windows('SQL Server 2019 Database Engine Services', 'Microsoft Corporation', '15.0.4410.1'),
    ['sql-server', '15.0.4410.1', 'confirmed'],
  ],
  [
    windows('Microsoft SQL Server 2019 (64-bit)', 'Microsoft Corporation', ''),
    ['sql-server', undefined, 'confirmed'],
  ],
  [windows('Microsoft SQL Server 2012 Native Client ', 'Microsoft Corporation', '11.4.7001.0'), undefined],
  [windows('Microsoft SQL Server 2017 Policies ', 'Microsoft Corporation', '14.0.1000.169'), undefined],
  [
    windows('Microsoft SQL Server Management Studio - 18.5.1', 'Microsoft Corporation', '15.0.18333.0'),
    ['sql-server-management-studio', '18.5.1', 'confirmed'],
  ],
  [
    windows('Microsoft ODBC Driver 17 for SQL Server', 'Microsoft Corporation', '17.10.5.1'),
    ['odbc-driver-sql-server', '17.10.5.1', 'confirmed'],
  ],
  [linux('deb', 'msodbcsql18', '18.3.2.1-1'), ['odbc-driver-sql-server', '18.3.2.1', 'confirmed']],
  [
    windows('Microsoft OLE DB Driver for SQL Server', 'Microsoft Corporation', '18.6.7.0'),
    ['ole-db-driver-sql-server', '18.6.7.0', 'confirmed'],
  ],
  [
    windows('Microsoft Exchange Server 2019 Cumulative Update 14', 'Microsoft Corporation', '15.2.1544.4'),
    ['exchange-server', undefined, 'confirmed'],
  ],
  [
    windows('Microsoft SharePoint Server 2019 ', 'Microsoft Corporation', '16.0.10337.12109'),
    ['sharepoint-server', undefined, 'confirmed'],
  ],
  [
    macos('Microsoft Defender', 'com.microsoft.wdav', '101.23092.0012'),
    ['microsoft-defender', '101.23092.0012', 'confirmed'],
  ],
  [linux('deb', 'mdatp', '101.23092.0012'), ['microsoft-defender', '101.23092.0012', 'confirmed']],
  [
    windows('Microsoft Silverlight', 'Microsoft Corporation', '5.1.50918.0'),
    ['silverlight', '5.1.50918.0', 'confirmed'],
  ],
  [
    windows('Microsoft PowerBI Desktop (x64)', 'Microsoft Corporation', '2.124.1805.0'),
    ['power-bi-desktop', '2.124.1805.0', 'confirmed'],
  ],
  [
    windows('Remote Desktop', 'Microsoft Corporation', '1.2.5126.0'),
    ['remote-desktop-client', '1.2.5126.0', 'confirmed'],
  ],
  [
    macos('Microsoft Remote Desktop', 'com.microsoft.rdc.macos', '10.9.5'),
    ['remote-desktop-client', '10.9.5', 'confirmed'],
  ],
  [
    windows('Microsoft Azure CLI (64-bit)', 'Microsoft Corporation', '2.55.0'),
    ['azure-cli', '2.55.0', 'confirmed'],
  ],
  [linux('deb', 'azure-cli', '2.55.0-1~jammy'), ['azure-cli', '2.55.0', 'confirmed']],
  [
    windows('Azure Data Studio', 'Microsoft Corporation', '1.47.1'),
    ['azure-data-studio', '1.47.1', 'confirmed'],
  ],
  [
    windows('Azure Connected Machine Agent', 'Microsoft Corporation', '1.37.02456.1210'),
    ['azure-connected-machine-agent', '1.37.02456.1210', 'confirmed'],
  ],
  [
    windows('On-premises data gateway', 'Microsoft Corporation', '3000.202.16'),
    ['on-premises-data-gateway', '3000.202.16', 'confirmed'],
  ],
  [
    windows('Windows Admin Center', 'Microsoft Corporation', '1.5.2311.14002'),
    ['windows-admin-center', '1.5.2311.14002', 'confirmed'],
  ],
  [
    windows('Power Automate for desktop', 'Microsoft Corporation', '2.39.306.23341'),
    ['power-automate-desktop', '2.39.306.23341', 'confirmed'],
  ],
  [
    windows('PowerToys (Preview) x64', 'Microsoft Corporation', '0.57.0'),
    ['powertoys', '0.57.0', 'confirmed'],
  ],
  [
    macos('Microsoft AutoUpdate', 'com.microsoft.autoupdate2', '4.66'),
    ['microsoft-autoupdate', '4.66', 'confirmed'],
  ],
];
