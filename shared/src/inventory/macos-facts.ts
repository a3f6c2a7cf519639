/**
 * Preferences of macOS by domain and key, `com.apple.SoftwareUpdate/AutomaticDownload`, as the system resolves them: a
 * profile's value (managed) before the device's own. `null`: read, and not set. Absent: nobody looked, or it is closed.
 */
export type PreferenceValues = Readonly<Partial<Record<string, boolean | number | string | null>>>;

/** Preferences of one person. */
export interface UserPreferencesFact {
  /** Name of the home folder. */
  readonly user: string;
  readonly values: PreferenceValues;
}

/** What macOS' own programs say of its protections; absent: it did not say, or not to us. */
export interface MacSecurityFact {
  readonly fileVault?: boolean;
  readonly systemIntegrity?: boolean;
  readonly signedVolume?: boolean;
  readonly gatekeeper?: boolean;
  readonly firewall?: boolean;
  readonly stealth?: boolean;
  /** Seconds until the password is asked for once the screen is off; `null`: never. */
  readonly screenLockSeconds?: number | null;
  /** Root may log in. */
  readonly rootLogin?: boolean;
  /** Accounts of the group `admin`, root left out. */
  readonly administrators?: readonly string[];
  /** Least length of a new password; 0 where there is no rule. */
  readonly passwordLength?: number;
  /** Failed logins after which an account is shut; 0 where there is no rule. */
  readonly failedLogins?: number;
  /** Arguments the kernel is started with that switch protections off: `amfi_get_out_of_my_way=1`. */
  readonly weakBootArguments?: readonly string[];
  /** Printers are shared with the network. */
  readonly printerSharing?: boolean;
  /** The device wakes for the network: on mains or on battery. */
  readonly wakesForNetwork?: boolean;
  /** Kernel extensions of other makers: `Example.kext`. */
  readonly kernelExtensions?: readonly string[];
  /** Remote management (Apple Remote Desktop) was switched on. */
  readonly remoteManagement?: boolean;
}

/** Time Machine's own record of its backups. */
export interface TimeMachineFact {
  /** Backs up by itself. */
  readonly automatic: boolean;
  /** Whole days since the newest copy; absent where there is none. */
  readonly days?: number;
  /** Whether each disk it writes to is encrypted; those it says nothing about are left out. */
  readonly encrypted: readonly boolean[];
}
