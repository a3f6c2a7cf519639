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
  /** What unattended-upgrades may install, in its own words (`origin=Debian,label=Debian-Security`). */
  readonly upgradeOrigins: readonly string[];
  /** It restarts the device by itself when an update needs that. */
  readonly restartsDevice: boolean;
}

export interface PackageListsFact {
  /** Whole days since the lists were fetched; absent when they never were. */
  readonly days?: number;
}

export interface DnfFact {
  readonly installed: boolean;
  /** Enabled repositories whose packages are installed without a signature check. */
  readonly unsigned: readonly string[];
}

export interface FlatpakRemoteFact {
  readonly name: string;
  readonly file: string;
  readonly verifies: boolean;
}
