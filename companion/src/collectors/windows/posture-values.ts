/** Values by the key they stand in. */
export type ValueTable = Readonly<Record<string, readonly string[]>>;

/** What checks ask of the registry of the device; a test holds that no check asks for more. */
export const MACHINE_VALUES: ValueTable = {
  'HKLM\\SOFTWARE\\Microsoft\\Office\\16.0\\Common\\InstallRoot': ['Path'],
  'HKLM\\SOFTWARE\\Microsoft\\Office\\ClickToRun\\Configuration': ['VersionToReport'],
  'HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Features': ['TamperProtection'],
  'HKLM\\SOFTWARE\\Microsoft\\Windows Defender': ['PUAProtection'],
  'HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Real-Time Protection': [
    'DisableBehaviorMonitoring',
    'DisableIOAVProtection',
    'DisableRealtimeMonitoring',
    'DisableScriptScanning',
  ],
  'HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Scan': ['DisableRemovableDriveScanning'],
  'HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Spynet': ['SpynetReporting'],
  'HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Windows Defender Exploit Guard\\ASR\\Rules': [
    '26190899-1602-49e8-8b27-eb1d0a1ce869',
    '3b576869-a4ec-4529-8536-b80a7769e899',
    '56a863a9-875e-4185-98a7-b882c64b5ce5',
    '5beb7efe-fd9a-4556-801d-275e5ffc04cc',
    '75668c1f-73b5-4cf0-bb93-3ecf5cb7cc84',
    '7674ba52-37eb-4a4f-a9a1-f0f9a1619a2c',
    '92e97fa1-2edf-4476-bdd6-9dd0b4dddc7b',
    '9e6c4e1f-7d60-472f-ba1a-a39ef669e4b2',
    'b2b3f03d-6a65-4f7b-a9c7-1c7ef74a9ba4',
    'be9ba2d9-53ea-4cdc-84e5-9b1eeee46550',
    'd3e037e1-3eb8-44c8-a917-57927947596d',
    'd4f940ab-401b-4efc-aadc-ad5f3c50688a',
    'e6db77e5-3df2-4cf1-b95a-636979351e5b',
  ],
  'HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Windows Defender Exploit Guard\\Controlled Folder Access': [
    'EnableControlledFolderAccess',
  ],
  'HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Windows Defender Exploit Guard\\Network Protection': [
    'EnableNetworkProtection',
  ],
  'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion': ['EditionID'],
  'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon': ['AutoAdminLogon', 'CachedLogonsCount'],
  'HKLM\\SOFTWARE\\Microsoft\\Windows Script Host\\Settings': ['Enabled'],
  'HKLM\\SOFTWARE\\Microsoft\\WindowsUpdate\\UX\\Settings': ['PauseUpdatesExpiryTime'],
  'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Explorer': ['SmartScreenEnabled'],
  'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\WinHttp': ['DisableWpad'],
  'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\Explorer': ['NoDriveTypeAutoRun'],
  'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\Audit': [
    'ProcessCreationIncludeCmdLine_Enabled',
  ],
  'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System': [
    'ConsentPromptBehaviorAdmin',
    'EnableLUA',
    'InactivityTimeoutSecs',
    'LocalAccountTokenFilterPolicy',
    'PromptOnSecureDesktop',
  ],
  'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\CredSSP\\Parameters': [
    'AllowEncryptionOracle',
  ],
  'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WSMAN\\Service': ['allow_unencrypted', 'auth_basic'],
  'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsStore\\WindowsUpdate': ['AutoDownload'],
  'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender': ['DisableAntiSpyware', 'PUAProtection'],
  'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender\\Real-Time Protection': [
    'DisableBehaviorMonitoring',
    'DisableIOAVProtection',
    'DisableRealtimeMonitoring',
    'DisableScriptScanning',
  ],
  'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender\\Scan': ['DisableRemovableDriveScanning'],
  'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender\\Spynet': ['SpynetReporting'],
  'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender\\Windows Defender Exploit Guard\\ASR\\Rules': [
    '26190899-1602-49e8-8b27-eb1d0a1ce869',
    '3b576869-a4ec-4529-8536-b80a7769e899',
    '56a863a9-875e-4185-98a7-b882c64b5ce5',
    '5beb7efe-fd9a-4556-801d-275e5ffc04cc',
    '75668c1f-73b5-4cf0-bb93-3ecf5cb7cc84',
    '7674ba52-37eb-4a4f-a9a1-f0f9a1619a2c',
    '92e97fa1-2edf-4476-bdd6-9dd0b4dddc7b',
    '9e6c4e1f-7d60-472f-ba1a-a39ef669e4b2',
    'b2b3f03d-6a65-4f7b-a9c7-1c7ef74a9ba4',
    'be9ba2d9-53ea-4cdc-84e5-9b1eeee46550',
    'd3e037e1-3eb8-44c8-a917-57927947596d',
    'd4f940ab-401b-4efc-aadc-ad5f3c50688a',
    'e6db77e5-3df2-4cf1-b95a-636979351e5b',
  ],
  'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender\\Windows Defender Exploit Guard\\Controlled Folder Access':
    ['EnableControlledFolderAccess'],
  'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender\\Windows Defender Exploit Guard\\Network Protection':
    ['EnableNetworkProtection'],
  'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient': ['EnableMulticast', 'EnableNetbios'],
  'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Printers\\PointAndPrint': [
    'NoWarningNoElevationOnInstall',
    'RestrictDriverInstallationToAdministrators',
    'UpdatePromptSettings',
  ],
  'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services': [
    'DisablePasswordSaving',
    'SecurityLayer',
    'UserAuthentication',
    'fDenyTSConnections',
  ],
  'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\DomainProfile': [
    'DefaultInboundAction',
    'EnableFirewall',
  ],
  'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\PrivateProfile': [
    'DefaultInboundAction',
    'EnableFirewall',
  ],
  'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\PublicProfile': [
    'DefaultInboundAction',
    'EnableFirewall',
  ],
  'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsStore': ['AutoDownload'],
  'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\DeviceGuard': [
    'EnableVirtualizationBasedSecurity',
    'HypervisorEnforcedCodeIntegrity',
    'LsaCfgFlags',
  ],
  'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\Installer': ['AlwaysInstallElevated', 'EnableUserControl'],
  'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\LanmanWorkstation': ['AllowInsecureGuestAuth'],
  'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell\\ScriptBlockLogging': [
    'EnableScriptBlockLogging',
  ],
  'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\System': ['EnableSmartScreen', 'RunAsPPL'],
  'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WinRM\\Service': ['AllowBasic', 'AllowUnencryptedTraffic'],
  'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU': ['AUOptions', 'NoAutoUpdate'],
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\BitLockerStatus': ['BootStatus'],
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\CI\\Config': ['VulnerableDriverBlocklistEnable'],
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\DeviceGuard': ['EnableVirtualizationBasedSecurity'],
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\DeviceGuard\\Scenarios\\HypervisorEnforcedCodeIntegrity': [
    'Enabled',
  ],
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa': [
    'EveryoneIncludesAnonymous',
    'LimitBlankPasswordUse',
    'LmCompatibilityLevel',
    'LsaCfgFlags',
    'NoLMHash',
    'RestrictAnonymous',
    'RestrictAnonymousSAM',
    'RunAsPPL',
  ],
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\MSV1_0': ['NTLMMinClientSec', 'NTLMMinServerSec'],
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecureBoot\\State': ['UEFISecureBootEnabled'],
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest': ['UseLogonCredential'],
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Memory Management': ['FeatureSettingsOverride'],
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager': ['SafeDllSearchMode'],
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\kernel': ['DisableExceptionChainValidation'],
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp': [
    'SecurityLayer',
    'UserAuthentication',
  ],
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server': ['fDenyTSConnections'],
  'HKLM\\SYSTEM\\CurrentControlSet\\Policies\\EarlyLaunch': ['DriverLoadPolicy'],
  'HKLM\\SYSTEM\\CurrentControlSet\\Services\\LDAP': ['LDAPClientIntegrity'],
  'HKLM\\SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters': [
    'RequireSecuritySignature',
    'RestrictNullSessAccess',
    'SMB1',
  ],
  'HKLM\\SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters': [
    'AllowInsecureGuestAuth',
    'EnablePlainTextPassword',
    'RequireSecuritySignature',
  ],
  'HKLM\\SYSTEM\\CurrentControlSet\\Services\\NetBT\\Parameters': ['NodeType'],
  'HKLM\\SYSTEM\\CurrentControlSet\\Services\\RemoteRegistry': ['Start'],
  'HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\DomainProfile': [
    'DefaultInboundAction',
    'EnableFirewall',
  ],
  'HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\PublicProfile': [
    'DefaultInboundAction',
    'EnableFirewall',
  ],
  'HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\StandardProfile': [
    'DefaultInboundAction',
    'EnableFirewall',
  ],
  'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip6\\Parameters': ['DisableIPSourceRouting'],
  'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters': [
    'DisableIPSourceRouting',
    'Domain',
    'EnableICMPRedirect',
  ],
  'HKLM\\SYSTEM\\CurrentControlSet\\Services\\W32Time\\Parameters': ['Type'],
  'HKLM\\SYSTEM\\CurrentControlSet\\Services\\W32Time': ['Start'],
  'HKLM\\SYSTEM\\CurrentControlSet\\Services\\WinDefend': ['Start'],
  'HKLM\\SYSTEM\\CurrentControlSet\\Services\\WinRM': ['Start'],
  'HKLM\\SYSTEM\\CurrentControlSet\\Services\\mrxsmb10': ['Start'],
  'HKLM\\SYSTEM\\CurrentControlSet\\Services\\sshd': ['Start'],
  'HKLM\\SYSTEM\\CurrentControlSet\\Services\\wuauserv': ['Start'],
};

/** What checks ask of the registry of each person signed in. */
export const USER_VALUES: ValueTable = {
  'HKCU\\Control Panel\\Desktop': ['ScreenSaveActive', 'ScreenSaveTimeOut', 'ScreenSaverIsSecure'],
  'HKCU\\SOFTWARE\\Policies\\Microsoft\\Windows\\Installer': ['AlwaysInstallElevated'],
  'HKCU\\Software\\Microsoft\\Office\\16.0\\Excel\\Security\\ProtectedView': [
    'DisableAttachementsInPV',
    'DisableInternetFilesInPV',
  ],
  'HKCU\\Software\\Microsoft\\Office\\16.0\\Excel\\Security': ['VBAWarnings'],
  'HKCU\\Software\\Microsoft\\Office\\16.0\\PowerPoint\\Security\\ProtectedView': [
    'DisableAttachementsInPV',
    'DisableInternetFilesInPV',
  ],
  'HKCU\\Software\\Microsoft\\Office\\16.0\\PowerPoint\\Security': ['VBAWarnings'],
  'HKCU\\Software\\Microsoft\\Office\\16.0\\Word\\Security': ['AllowDDE', 'VBAWarnings'],
  'HKCU\\Software\\Microsoft\\Office\\16.0\\Word\\Security\\ProtectedView': [
    'DisableAttachementsInPV',
    'DisableInternetFilesInPV',
  ],
  'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\Advanced': ['HideFileExt'],
  'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\AutoplayHandlers': ['DisableAutoplay'],
  'HKCU\\Software\\Policies\\Microsoft\\Office\\16.0\\Excel\\Security\\ProtectedView': [
    'DisableAttachmentsInPV',
    'DisableInternetFilesInPV',
  ],
  'HKCU\\Software\\Policies\\Microsoft\\Office\\16.0\\Excel\\Security': ['VBAWarnings'],
  'HKCU\\Software\\Policies\\Microsoft\\Office\\16.0\\PowerPoint\\Security\\ProtectedView': [
    'DisableAttachmentsInPV',
    'DisableInternetFilesInPV',
  ],
  'HKCU\\Software\\Policies\\Microsoft\\Office\\16.0\\PowerPoint\\Security': ['VBAWarnings'],
  'HKCU\\Software\\Policies\\Microsoft\\Office\\16.0\\Word\\Security\\ProtectedView': [
    'DisableAttachmentsInPV',
    'DisableInternetFilesInPV',
  ],
  'HKCU\\Software\\Policies\\Microsoft\\Office\\16.0\\Word\\Security': ['VBAWarnings'],
  'HKCU\\Software\\Policies\\Microsoft\\Windows\\Control Panel\\Desktop': [
    'ScreenSaveActive',
    'ScreenSaveTimeOut',
    'ScreenSaverIsSecure',
  ],
};

/** Keys that hold secrets beside (`DefaultPassword`): only the values named above are ever asked of them. */
export const GUARDED_KEYS: ReadonlySet<string> = new Set([
  'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon',
]);
