/**
 * What posture checks may ask about a device. One interface a fact; a collector fills it, a check reads it.
 * A fact that could not be read is absent: a check then answers `unknown`.
 */
export interface Facts {
  /** The release this device runs, to hold against its end of support. */
  readonly release: ReleaseFact;
}

export interface ReleaseFact {
  readonly id: string;
  readonly version: string;
  /** Day security support ends, ISO; absent when no source on the device says so. */
  readonly supportEnds?: string;
  /** The day the question is asked, ISO. */
  readonly today: string;
}

export type FactName = keyof Facts;
