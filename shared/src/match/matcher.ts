import type {OsEcosystem} from '../advisories/index.ts';
import type {Confidence} from '../findings/index.ts';
import type {Os, Running, Software} from '../inventory/index.ts';
import type {Boot} from './kernel.ts';

/** The device a rule looks at. `knows`: whether the knowledge held names the source at all. */
export interface MatchDevice extends Boot {
  readonly os: Os;
  /** Where the advisories of its distribution stand. */
  readonly release: OsEcosystem | undefined;
  knows(ecosystem: string, source: string): boolean;
}

/** What an installed thing is looked up as. */
export interface Lookup {
  readonly kind: 'lookup';
  readonly ecosystem: string;
  /** The key of the advisories: source package, binary package with its module, product… */
  readonly source: string;
  /** What findings name it by; absent: as it is looked up. Binaries of one component share their findings. */
  readonly component?: string | undefined;
  /** The version that is compared, and the one that is installed where they differ. */
  readonly version: string;
  readonly installed?: string | undefined;
  readonly running: Running;
  readonly confidence: Confidence;
  /** Id of the rule in evidence: `debian-source`. */
  readonly rule: string;
  /** The product it was recognised as, and as people call it. */
  readonly product?: {readonly id: string; readonly title: string} | undefined;
  /** Knowledge of the ecosystem does not cover all there is: what it does not name is not assessed, instead of clean. */
  readonly partial?: boolean;
}

/**
 * How one installed thing counts. `covered`: another item answers for it; `other-vendor`: not the distribution's;
 * `unknown`: nobody can tell whose it is; `not-assessed`: an application outside the table of products.
 */
export type Subject = Lookup | {readonly kind: 'covered' | 'other-vendor' | 'unknown' | 'not-assessed'};

/** One rule of how software is held against advisories. */
export interface Matcher {
  readonly id: string;
  /** Ecosystems whose knowledge it asks for on this device. */
  ecosystems(os: Os, software: readonly Software[]): readonly string[];
  /** What the item is looked up as; undefined when this rule is not for it. */
  subject(item: Software, device: MatchDevice): Subject | undefined;
  /** The operating system itself as one more item, where advisories are written against it. */
  system?(os: Os): Software | undefined;
}
