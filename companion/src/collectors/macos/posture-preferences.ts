/** Keys by domain; `NAT:Enabled` is a key in a dictionary. */
export type PreferenceTable = Readonly<Record<string, readonly string[]>>;

/** What checks ask of the preferences of the device; a test holds that no check asks for more. */
export const DEVICE_PREFERENCES: PreferenceTable = {
  'SystemConfiguration/com.apple.nat': ['NAT:Enabled'],
  'SystemConfiguration/com.apple.smb.server': ['AllowGuestAccess'],
  'com.apple.SoftwareUpdate': [
    'AutomaticCheckEnabled',
    'AutomaticDownload',
    'AutomaticallyInstallMacOSUpdates',
    'ConfigDataInstall',
    'CriticalUpdateInstall',
  ],
  'com.apple.commerce': ['AutoUpdate'],
  'com.apple.loginwindow': ['GuestEnabled', 'RetriesUntilHint', 'SHOWFULLNAME', 'autoLoginUser'],
  'com.apple.security.libraryvalidation': ['DisableLibraryValidation'],
};

/** What checks ask of each person's preferences. */
export const PERSON_PREFERENCES: PreferenceTable = {
  NSGlobalDomain: ['AppleShowAllExtensions'],
  'com.apple.LaunchServices': ['LSQuarantine'],
  'com.apple.Terminal': ['SecureKeyboardEntry'],
  'com.apple.dock': ['wvous-bl-corner', 'wvous-br-corner', 'wvous-tl-corner', 'wvous-tr-corner'],
  'com.apple.sharingd': ['DiscoverableMode'],
};

/** What checks ask of each person's preferences for this device alone (ByHost). */
export const HOST_PREFERENCES: PreferenceTable = {
  'com.apple.Bluetooth': ['PrefKeyServicesEnabled'],
  'com.apple.controlcenter': ['AirplayRecieverEnabled'],
};
