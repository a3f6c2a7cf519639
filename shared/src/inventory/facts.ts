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
  readonly virusSignatures: VirusSignaturesFact;
  readonly logging: LoggingFact;
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
}

export interface ServicesFact {
  /** Names of units and init scripts started at boot, without `.service`, sorted. */
  readonly enabled: readonly string[];
}

export interface FirewallFact {
  /** ufw: enabled in its own configuration, and what it does with incoming traffic. */
  readonly ufw?: {readonly enabled: boolean; readonly incoming: string};
  /** nftables: whether the configuration loaded at boot filters what comes in. */
  readonly nftables?: {readonly filtersInput: boolean};
  /** iptables-persistent: the INPUT chain's policy of each rules file that could be read. */
  readonly iptables?: {readonly policies: readonly string[]};
  readonly firewalld: boolean;
}

export interface ListenerFact {
  readonly protocol: 'tcp' | 'udp';
  readonly address: string;
  readonly port: number;
  readonly uid: number;
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
    };

export interface UserFact {
  readonly name: string;
  readonly uid: number;
  readonly home: string;
  readonly shell: string;
}

export interface PasswordsFact {
  /** Accounts whose password is empty. */
  readonly empty: readonly string[];
  /** Accounts whose password is stored with DES or MD5. */
  readonly outdated: readonly string[];
}

export interface PasswordPolicyFact {
  /** Scheme new passwords are stored with, lower case (`yescrypt`); absent when nothing says so. */
  readonly hash?: string;
  /** Modules that refuse weak passwords: `pam_pwquality`. */
  readonly quality: readonly string[];
  /** Modules that lock an account after failed logins: `pam_faillock`. */
  readonly lockout: readonly string[];
  /** Permissions taken from new files, octal digits. */
  readonly umask?: string;
}

export interface SudoFact {
  readonly installed: boolean;
  readonly withoutPassword: readonly SudoRuleFact[];
}

export interface SudoRuleFact {
  readonly subject: string;
  readonly file: string;
  /** The rule covers every command. */
  readonly all: boolean;
}

export interface AutomaticLoginFact {
  readonly user: string;
  readonly file: string;
}

export interface HomeFact {
  readonly user: string;
  readonly path: string;
  /** Permission bits, 0–0o7777. */
  readonly mode: number;
}

export interface AccountFileFact {
  readonly path: string;
  readonly mode: number;
  readonly uid: number;
}

export interface RepositoryFact {
  readonly file: string;
  readonly uri: string;
  readonly suite: string;
  /** `Trusted: yes` or `allow-insecure`: signatures are not asked for. */
  readonly unsigned: boolean;
  /** A key of its own is named. */
  readonly signedBy: boolean;
}

export interface AptSettingsFact {
  /** apt is the package manager here. */
  readonly installed: boolean;
  readonly refreshesLists: boolean;
  readonly unattendedUpgrade: boolean;
  readonly allowsUnauthenticated: boolean;
}

export interface PackageListsFact {
  /** Whole days since the lists were fetched; absent when they never were. */
  readonly days?: number;
}

export interface BrowserProfileFact {
  readonly browser: string;
  readonly path: string;
  /** Protection against dangerous pages is switched off in the profile or by policy. */
  readonly safeBrowsingOff: boolean;
}

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
