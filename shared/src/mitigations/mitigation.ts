import type {AttackVector} from '../findings/index.ts';
import type {Running} from '../inventory/index.ts';

/** Which weaknesses a mitigation is about; every member that is there has to hold. */
export interface Affected {
  /** Only the Linux kernel's. */
  readonly kernel?: true;
  /** How titles of the kernel's weaknesses begin: the parts of it, in lower case, before the colon. */
  readonly parts?: readonly string[];
  readonly vectors?: readonly AttackVector[];
  readonly running?: readonly Running[];
  readonly cwes?: readonly string[];
}

/** What people read about a mitigation, in one language. */
export interface MitigationText {
  readonly title: string;
  readonly why: string;
}

/** Something that makes an attack harder while it holds, and a check that shows that it does. */
export interface Mitigation {
  /** The file's name; never changes. */
  readonly id: string;
  /** Every one has to pass; of those after the first it suffices that they do not apply. */
  readonly checks: readonly [string, ...string[]];
  /** Share of attacks it takes away, 0.5–0.95: lower where ways around it are known. */
  readonly effectiveness: number;
  readonly affects: Affected;
  /** The page that says so. */
  readonly source: string;
  readonly text: {readonly en: MitigationText; readonly de: MitigationText};
}
