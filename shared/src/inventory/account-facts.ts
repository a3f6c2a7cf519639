export interface UserFact {
  readonly name: string;
  readonly uid: number;
  readonly home: string;
  readonly shell: string;
}

export interface GroupFact {
  readonly name: string;
  readonly gid: number;
  /** Accounts the group lists itself; those whose main group it is are not among them. */
  readonly members: readonly string[];
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
  /** Whether logins take it over (pam_umask); undefined where PAM has no such files. */
  readonly umaskByPam?: boolean;
  /** Files of PAM that let an account without a password in (`nullok`). */
  readonly nullok: readonly string[];
}

export interface SudoFact {
  readonly installed: boolean;
  readonly withoutPassword: readonly SudoRuleFact[];
  /** `use_pty`; absent when no line says so: the version decides (on since 1.9.14). */
  readonly usesPty?: boolean;
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

export interface HomeFileFact {
  readonly user: string;
  readonly path: string;
  /** Of passwords or tokens; whom to let in without a password; of the SSH client. */
  readonly kind: 'credentials' | 'trust' | 'ssh';
  readonly mode: number;
}

export interface PrivateKeyFact {
  readonly user: string;
  readonly path: string;
  readonly encrypted: boolean;
}

export interface SshClientFact {
  readonly file: string;
  /** Pattern of the Host block the line stands in; `*` outside. */
  readonly host: string;
  /** The keyword in lower case. */
  readonly keyword: 'forwardagent' | 'stricthostkeychecking';
  readonly value: string;
}

export interface ScreenLockFact {
  readonly user: string;
  readonly desktop: 'GNOME' | 'KDE';
  /** Minutes without input until it locks; 0 is never. */
  readonly minutes: number;
}
