import type {Category, CheckResult} from '../checks/index.ts';
import type {Confidence, Exploit, FixState, Severity} from '../findings/index.ts';
import type {Origin, Running} from '../inventory/index.ts';
import type {ErrorCode, FixOutcome, TimelineEvent} from '../protocol/index.ts';
import type {Recommendation} from '../recommend/index.ts';
import type {Disclosure} from '../report/index.ts';
import type {Counted} from './catalogue.ts';
import type {ExceptionWords} from './exceptions.ts';
import type {ExtensionWords} from './extensions.ts';

/** The words every face of Plimsoll shares; a page's own words are in its own catalogue. */
export interface Vocabulary {
  readonly severity: Record<Severity, string>;
  readonly level: Record<'none' | 'low' | 'medium' | 'high', string>;
  readonly running: Record<Running, string>;
  readonly fixState: Record<FixState, string>;
  readonly confidence: Record<Confidence, string>;
  readonly exploit: Record<Exploit, string>;
  /** What was compared, by the bounds that are known. */
  readonly evidence: Record<
    'before' | 'between' | 'upTo' | 'fromUpTo' | 'since' | 'all' | 'unreadable',
    string
  >;
  /** Matching rules in words, by their ids in evidence. */
  readonly rule: Record<string, string>;
  /** Where a release line stands. */
  readonly support: Record<'supported' | 'ending' | 'ended', string>;
  readonly category: Record<Category, string>;
  readonly status: Record<CheckResult['status'], string>;
  readonly kind: Record<Recommendation['kind'], string>;
  readonly tag: Record<Recommendation['tags'][number], string>;
  readonly origin: Record<Origin, string>;
  readonly disclosure: Record<Disclosure, string>;
  readonly update: {
    readonly title: string;
    readonly titlePlain: string;
    readonly why: Counted;
    readonly whyExploited: string;
    readonly whyArchive: string;
    readonly steps: readonly string[];
    /** For an application nobody's package manager updates. */
    readonly kernelSteps: readonly string[];
    readonly commandSteps: readonly string[];
    readonly appSteps: readonly string[];
    /** For Windows and macOS themselves. */
    readonly systemSteps: readonly string[];
    /** Many packages at once. */
    readonly others: Counted;
    /** Support ends soon, and no weakness is known. */
    readonly whyEnding: string;
  };
  readonly upgrade: {readonly title: string; readonly why: string; readonly steps: readonly string[]};
  readonly uninstall: {
    readonly title: string;
    readonly why: string;
    readonly whyMalicious: string;
    readonly steps: readonly string[];
  };
  readonly attention: {
    readonly title: string;
    readonly others: Counted;
    readonly why: Counted;
    readonly steps: readonly string[];
  };
  readonly restart: {readonly title: string; readonly why: string; readonly steps: readonly string[]};
  readonly configureWhyFallback: string;
  readonly exception: ExceptionWords;
  readonly extension: ExtensionWords;
  readonly minutes: Counted;
  readonly event: Record<TimelineEvent['kind'], string>;
  /** A score moved from nowhere: the first one. */
  readonly firstScore: string;
  /** What moved a score: value of `data.cause` of a `score-moved` event. */
  readonly cause: Record<string, string>;
  readonly fixResult: Record<FixOutcome['result'], string>;
  /** Steps of long work: values of `Progress.step`. */
  readonly step: Record<string, string>;
  readonly error: Record<ErrorCode, string>;
}
