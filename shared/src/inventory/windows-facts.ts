/**
 * Values of Windows' registry by their full path, `HKLM\SOFTWARE\…\Name`: numbers (REG_DWORD) and texts as they stand there.
 * `null`: read, and not set. Absent: nobody looked, or it is closed.
 */
export type RegistryValues = Readonly<Partial<Record<string, number | string | null>>>;

/** The registry of one person signed in; paths begin with `HKCU\`. */
export interface UserRegistryFact {
  /** `HKCU` where there is one, `HKU\S-1-5-21-…` where there are several. */
  readonly user: string;
  readonly values: RegistryValues;
}

/** A scanner for malware that Windows' Security Center knows. */
export interface VirusScannerFact {
  readonly name: string;
  readonly on: boolean;
}

/** What Microsoft Defender leaves unlooked at, by whom it was set. */
export interface ScannerExclusionsFact {
  /** Paths, extensions and programs, as they stand there. */
  readonly entries: readonly string[];
}

/** A service whose program's path holds blanks and no quotes. */
export interface UnquotedServiceFact {
  readonly name: string;
  readonly path: string;
}
