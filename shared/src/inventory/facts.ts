import type {
  AccountFileFact,
  AutomaticLoginFact,
  GroupFact,
  HomeFact,
  HomeFileFact,
  PasswordPolicyFact,
  PasswordsFact,
  PrivateKeyFact,
  ScreenLockFact,
  SshClientFact,
  SudoFact,
  UserFact,
} from './account-facts.ts';
import type {BrowserExtensionFact, BrowserProfileFact} from './browser-facts.ts';
import type {MacSecurityFact, PreferenceValues, TimeMachineFact, UserPreferencesFact} from './macos-facts.ts';
import type {
  AptSettingsFact,
  DnfFact,
  FlatpakRemoteFact,
  PackageListsFact,
  RepositoryFact,
} from './package-facts.ts';
import type {
  RegistryValues,
  ScannerExclusionsFact,
  UnquotedServiceFact,
  UserRegistryFact,
  VirusScannerFact,
} from './windows-facts.ts';

export type * from './account-facts.ts';
export type * from './browser-facts.ts';
export type * from './macos-facts.ts';
export type * from './package-facts.ts';
export type * from './windows-facts.ts';

/**
 * What posture checks may ask about a device. One interface a fact; a collector fills it, a check reads it.
 * A fact that could not be read is absent: a check then answers `unknown`. Facts never leave the device.
 */
export interface Facts {
  /** The release this device runs, to hold against its end of support. */
  readonly release: ReleaseFact;
  /** Kernel settings by name with dots (`kernel.kptr_restrict`); a setting nobody looked at is absent. */
  readonly sysctl: Readonly<Partial<Record<string, SysctlValue>>>;
  /** File systems mounted now. */
  readonly mounts: readonly MountFact[];
  /** Mounted file systems that lie on a disk; read-only images and boot partitions left out. */
  readonly volumes: readonly VolumeFact[];
  readonly secureBoot: SecureBootFact;
  readonly restart: RestartFact;
  /** What the kernel says of each processor weakness it knows. */
  readonly mitigations: readonly MitigationFact[];
  readonly accessControl: AccessControlFact;
  readonly services: ServicesFact;
  /** Names of programs found in the system's program folders (`auditd`), sorted; only those checks know. */
  readonly programs: readonly string[];
  readonly firewall: FirewallFact;
  /** Sockets that other devices may reach: not bound to loopback. */
  readonly listeners: readonly ListenerFact[];
  readonly sshd: SshdFact;
  /** Every account of the local database. */
  readonly users: readonly UserFact[];
  /** Derived from the shadow file, never a hash; only root can fill it. */
  readonly passwords: PasswordsFact;
  readonly passwordPolicy: PasswordPolicyFact;
  /** Rules of sudo that ask for no password; only root can fill it. */
  readonly sudo: SudoFact;
  /** Accounts that log in by themselves when the device starts. */
  readonly automaticLogins: readonly AutomaticLoginFact[];
  /** Home folders of people's accounts. */
  readonly homes: readonly HomeFact[];
  /** The account databases as files. */
  readonly accountFiles: readonly AccountFileFact[];
  /** Package repositories in use; empty where apt is not the package manager. */
  readonly repositories: readonly RepositoryFact[];
  readonly aptSettings: AptSettingsFact;
  readonly packageLists: PackageListsFact;
  /** Browser profiles that could be read, with what they switch off. */
  readonly browserProfiles: readonly BrowserProfileFact[];
  /** Extensions in profiles of Chromium's family that could be read. */
  readonly chromiumExtensions: readonly BrowserExtensionFact[];
  /** Add-ons in profiles of Firefox and Thunderbird that could be read. */
  readonly firefoxExtensions: readonly BrowserExtensionFact[];
  readonly virusSignatures: VirusSignaturesFact;
  readonly logging: LoggingFact;
  /** Kernel modules checks ask about, as far as they are on disk or loaded. */
  readonly modules: readonly ModuleFact[];
  /** Files and folders of the system that checks know, as far as they exist. */
  readonly systemFiles: readonly SystemFileFact[];
  /** Folders near the root that every account may write to. */
  readonly sharedFolders: readonly SharedFolderFact[];
  readonly bootLoader: BootLoaderFact;
  readonly lockdown: LockdownFact;
  /** Where memory is swapped to; empty where it is not. */
  readonly swaps: readonly SwapFact[];
  /** What fstab(5) mounts at the next start. */
  readonly fileSystemTable: readonly MountFact[];
  /** Every group of the local database. */
  readonly groups: readonly GroupFact[];
  /** Files in homes that hold passwords or say whom to trust; homes that are closed are left out. */
  readonly homeFiles: readonly HomeFileFact[];
  readonly privateKeys: readonly PrivateKeyFact[];
  /** Lines of ssh_config(5) that hand the agent on or do not ask who answers. */
  readonly sshClient: readonly SshClientFact[];
  /** Desktops people use and how they lock; empty where there is no desktop. */
  readonly screenLocks: readonly ScreenLockFact[];
  readonly nfsExports: readonly NfsExportFact[];
  readonly samba: SambaFact;
  readonly printerDiscovery: PrinterDiscoveryFact;
  readonly dnf: DnfFact;
  readonly flatpakRemotes: readonly FlatpakRemoteFact[];
  /** Settings files of editors (VS Code family) that could be read. */
  readonly editors: readonly EditorFact[];
  /** AppArmor's profiles in the kernel; only root can fill it. */
  readonly appArmorProfiles: readonly AppArmorProfileFact[];
  /** Rules loaded by auditd at its start; only root can fill it. */
  readonly auditRules: AuditRulesFact;
  /** Windows' registry, as far as checks ask for it. */
  readonly registry: RegistryValues;
  /** The registries of people signed in. */
  readonly userRegistry: readonly UserRegistryFact[];
  /** Scanners that Windows' Security Center knows; none where it knows none. */
  readonly virusScanners: readonly VirusScannerFact[];
  /** What Microsoft Defender leaves out; only administrators may read it. */
  readonly scannerExclusions: ScannerExclusionsFact;
  readonly unquotedServices: readonly UnquotedServiceFact[];
  /** Preferences of macOS for all people of the device. */
  readonly preferences: PreferenceValues;
  /** Preferences of people whose home can be read. */
  readonly userPreferences: readonly UserPreferencesFact[];
  readonly macSecurity: MacSecurityFact;
  /** Services of macOS that somebody switched on (true) or off, by launchd's label; those at their default are absent. */
  readonly launchServices: Readonly<Partial<Record<string, boolean>>>;
  /** Time Machine's record; only programs with full disk access can read it. */
  readonly timeMachine: TimeMachineFact;
}

export type FactName = keyof Facts;

export interface ReleaseFact {
  readonly id: string;
  readonly version: string;
  /** Day the regular security support ends, ISO; absent when no source says so. */
  readonly supportEnds?: string;
  /** Day the free long-term support of the same repositories ends (Debian LTS), ISO. */
  readonly longTermEnds?: string;
  /** The day the question is asked, ISO. */
  readonly today: string;
}

/** One kernel setting: what holds now and what will hold after a restart, apart. */
export interface SysctlValue {
  /** Value now; absent when nothing runs (another root directory) or it may not be read. */
  readonly runtime?: string;
  /** Value the last matching line of the configuration gives. */
  readonly persistent?: string;
  /** Value the kernel starts with when nothing is configured, where that is certain. */
  readonly builtin?: string;
  /** The running kernel has no such setting. */
  readonly missing?: boolean;
}

export interface MountFact {
  readonly point: string;
  readonly type: string;
  readonly options: readonly string[];
}

export interface VolumeFact {
  readonly mount: string;
  readonly encrypted: boolean;
  readonly removable: boolean;
}

export interface SecureBootFact {
  /** Started through UEFI. */
  readonly uefi: boolean;
  /** What the firmware's variable SecureBoot says; absent without UEFI. */
  readonly enabled?: boolean;
}

export interface RestartFact {
  /** The system itself asks for a restart (`/run/reboot-required`). */
  readonly requested: boolean;
  readonly packages: readonly string[];
  /** Release of the kernel that runs. */
  readonly booted: string;
  /** Newest kernel of the booted one's flavour on disk; absent when none is kept there. */
  readonly newest?: string;
}

export interface MitigationFact {
  readonly name: string;
  /** The kernel's own words: `Not affected`, `Mitigation: PTI`, `Vulnerable`. */
  readonly state: string;
}

export interface AccessControlFact {
  readonly apparmor: boolean;
  readonly selinux: 'enforcing' | 'permissive' | 'off';
  /** What /etc/selinux/config sets at the next start (`enforcing`); absent where there is no such file. */
  readonly selinuxAtStart?: string;
}

export interface ServicesFact {
  /** Names of units and init scripts started at boot, without `.service`, sorted. */
  readonly enabled: readonly string[];
  /** Names of systemd's services that have processes at this moment, sorted; absent where that cannot be seen. */
  readonly running?: readonly string[];
}

export interface FirewallFact {
  /** ufw: enabled in its own configuration, and what it does with incoming traffic. */
  readonly ufw?: {readonly enabled: boolean; readonly incoming: string; readonly ipv6: boolean};
  /** nftables: whether the configuration loaded at boot filters what comes in. */
  readonly nftables?: {readonly filtersInput: boolean; readonly filtersIpv6: boolean};
  /** iptables-persistent: the INPUT chain's policy of each rules file that could be read. */
  readonly iptables?: {
    readonly policies: readonly string[];
    /** Policy for IPv6; `accept` when there is no file of rules for it, absent when it could not be read. */
    readonly ipv6?: string;
  };
  readonly firewalld: boolean;
  /** What the kernel filters at this moment, whoever told it to; only an administrator sees it. */
  readonly running?: {readonly filtersInput: boolean; readonly filtersIpv6: boolean};
}

export interface ListenerFact {
  readonly protocol: 'tcp' | 'udp';
  readonly address: string;
  readonly port: number;
  /** The account that opened it; absent on Windows and macOS, whose netstat does not say. */
  readonly uid?: number;
}

/** What sshd's configuration says; `{installed: false}` where there is no SSH server. */
export type SshdFact =
  | {readonly installed: false}
  | {
      readonly installed: true;
      readonly rootLogin: string;
      readonly passwords: string;
      readonly emptyPasswords: string;
      /** Lines inside `Match` blocks that set one of the three to `yes`: `PermitRootLogin yes`. */
      readonly conditional: readonly string[];
      /** Values in force of further keywords checks ask about, all in lower case; absent: not set, the default holds. */
      readonly settings: Readonly<Partial<Record<string, string>>>;
    };

export interface VirusSignaturesFact {
  /** Whole days since ClamAV's daily signatures changed; absent when there are none. */
  readonly days?: number;
}

export interface LoggingFact {
  /** `Storage=` of journald, lower case; `auto` when not set. */
  readonly journalStorage: string;
  /** `/var/log/journal` exists: with `auto` the journal is kept. */
  readonly journalFolder: boolean;
}

export interface ModuleFact {
  readonly name: string;
  /** Compiled into the kernel: it cannot be kept out. */
  readonly builtin: boolean;
  /** modprobe.d(5) keeps it from loading by itself (`blacklist`, `install … /bin/false`, `alias … off`). */
  readonly barred: boolean;
  /** Loaded now; absent when nothing runs (another root directory). */
  readonly loaded?: boolean;
}

export interface SystemFileFact {
  readonly path: string;
  /** Permission bits, 0–0o7777. */
  readonly mode: number;
  readonly uid: number;
}

export interface SharedFolderFact {
  readonly path: string;
  /** Only a file's owner may remove it (the sticky bit). */
  readonly sticky: boolean;
}

export interface BootLoaderFact {
  /** `none`: no boot loader lies here, as in containers and some virtual machines. */
  readonly kind: 'grub' | 'systemd-boot' | 'none';
  /** The kernel command line cannot be changed at the start without a password. */
  readonly locked: boolean;
}

export interface LockdownFact {
  /** The kernel knows lockdown. */
  readonly supported: boolean;
  /** `none`, `integrity` or `confidentiality`. */
  readonly mode?: string;
}

export interface SwapFact {
  readonly path: string;
  /** On an encrypted device, or in memory (zram). */
  readonly safe: boolean;
}

export interface NfsExportFact {
  readonly path: string;
  /** Whom it is for, as exports(5) writes it: `192.168.0.0/24`, `*`. */
  readonly client: string;
  readonly options: readonly string[];
}

export interface SambaFact {
  readonly installed: boolean;
  /** Shares open without a password. */
  readonly guestShares: readonly string[];
  /** Oldest dialect the server speaks when configured below SMB 2 (`nt1`). */
  readonly oldDialect?: string;
}

export interface PrinterDiscoveryFact {
  readonly installed: boolean;
  /** Protocols by which cups-browsed takes in printers others announce: `dnssd`, `cups`. */
  readonly protocols: readonly string[];
}

export interface EditorFact {
  readonly editor: string;
  readonly file: string;
  /** Asks before running what an opened folder brings. */
  readonly workspaceTrust: boolean;
}

export interface AppArmorProfileFact {
  readonly name: string;
  /** `enforce`, `complain`, `unconfined`… */
  readonly mode: string;
}

export interface AuditRulesFact {
  /** Lines that watch or record something. */
  readonly rules: number;
}
