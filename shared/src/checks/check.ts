import type {FactName, Facts} from '../inventory/index.ts';

export type Verdict =
  | {readonly status: 'pass'}
  /** `share` of what is right, for a partial result such as 1 of 2 volumes (scoring.md §3); 0 when absent. */
  | {readonly status: 'fail'; readonly evidence: readonly string[]; readonly share?: number}
  | {readonly status: 'not-applicable'; readonly why: string}
  | {readonly status: 'unknown'; readonly why: string};

/** Microsoft's five categories of configuration (mdvm.md §1.3), in our spelling. */
export type Category = 'application' | 'operating-system' | 'network' | 'accounts' | 'security-controls';

/** What people read about a check, in one language. Rule 46 of CONTRIBUTING. */
export interface CheckText {
  /** When it passes: "Fixed disks are encrypted". */
  readonly title: string;
  /** When it fails: "A fixed disk is not encrypted". */
  readonly failure: string;
  /** What an attacker does without it; one or two sentences. */
  readonly why: string;
  /** How to look oneself, with the system's own tool. */
  readonly look: string;
  /** What to do, one imperative sentence a step. */
  readonly remedy: readonly string[];
}

/** Systems a check is written for. */
export type PlatformName = 'linux' | 'windows' | 'macos';

/** How the remedy is done on one platform, as data. */
export interface Remedy {
  readonly platform: PlatformName;
  /** Family of distributions the command is for, where they differ; `remedyFor` chooses. */
  readonly on?: 'debian' | 'red-hat';
  /** Exact command to copy; absent when there is none that fits every device. */
  readonly command?: string;
  /** Deep link to the settings pane. */
  readonly settings?: string;
}

export interface Check<Needs extends FactName = FactName, Wants extends FactName = never> {
  /** The file's name, a noun of what is looked at; never changes. */
  readonly id: string;
  readonly category: Category;
  readonly platforms: readonly PlatformName[];
  readonly needs: readonly Needs[];
  /** Facts it can often do without; where one is absent and decides, the check itself says that it is unknown. */
  readonly wants?: readonly Wants[];
  /** Minutes the remedy takes a person. */
  readonly minutes: number;
  readonly restart?: boolean;
  readonly remedies: readonly Remedy[];
  /** `CIS Debian 12: 5.1.20`, `Lynis SSH-7408`, `scid-2010` (Microsoft Defender’s secure configuration assessment). */
  readonly references: readonly string[];
  readonly text: {readonly en: CheckText; readonly de: CheckText};
  /** Pure: same facts, same verdict. */
  readonly judge: (facts: Pick<Facts, Needs> & Partial<Pick<Facts, Wants>>) => Verdict;
}

/** A check with the facts it needs already bound, as the registry holds it. */
export interface BoundCheck extends Omit<Check<FactName, FactName>, 'judge'> {
  /** What another system asks and says under the same id; `checkOn` chooses. */
  readonly variants?: Readonly<Partial<Record<PlatformName, BoundCheck>>>;
  run(facts: Partial<Facts>): Verdict;
}

/** Binds a check: answers `unknown` itself when a fact it needs could not be read. */
export function defineCheck<const Needs extends FactName, const Wants extends FactName = never>(
  check: Check<Needs, Wants>,
): BoundCheck {
  const {judge: _judge, ...declared} = check;
  return {
    ...declared,
    run(facts) {
      if (hasFacts(facts, check.needs)) return check.judge(facts);
      const missing = check.needs.filter((name) => facts[name] === undefined);
      return {status: 'unknown', why: `could not read ${missing.join(', ')}`};
    },
  };
}

function hasFacts<Needs extends FactName>(
  facts: Partial<Facts>,
  needs: readonly Needs[],
): facts is Partial<Facts> & Pick<Facts, Needs> {
  return needs.every((name) => facts[name] !== undefined);
}
