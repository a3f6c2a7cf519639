import type {Counted} from '@plimsoll/shared/texts';

import type {ExceptionTexts} from './exception.ts';
import type {MatchTexts} from './match.ts';
import type {PrivacyTexts} from './privacy.ts';
import type {ReportTexts} from './report.ts';
import type {ServiceTexts} from './service.ts';

/** Names of the commands, in the order help lists them. */
export const commandNames = [
  'start',
  'stop',
  'status',
  'scan',
  'match',
  'report',
  'list',
  'show',
  'fix',
  'exception',
  'timeline',
  'pair',
  'clients',
  'revoke',
  'knowledge',
  'privacy',
  'enroll',
  'doctor',
  'selftest',
  'service',
] as const;
export type CommandName = (typeof commandNames)[number];

/** The command line's own sentences in one language; `{name}` is filled in. */
export interface CliTexts {
  readonly help: {
    readonly title: string;
    readonly usage: string;
    /** What stands for a command's name. */
    readonly command: string;
    readonly commands: string;
    readonly options: string;
    readonly more: string;
    readonly exits: readonly string[];
  };
  readonly summary: Readonly<Record<CommandName, string>>;
  /** What an option does, by its name, or by command and name where it is not the same everywhere: `report out`. */
  readonly option: Readonly<Record<string, string>>;
  readonly usage: {
    readonly unknownCommand: string;
    readonly operands: string;
    readonly unknownOption: string;
    readonly needsValue: string;
    readonly noValue: string;
    readonly badDate: string;
    readonly noFolder: string;
    readonly noFile: string;
    readonly badChoice: string;
    readonly say: string;
    readonly notNumber: string;
    readonly noInspect: string;
  };
  readonly amount: Readonly<Record<'bytes' | 'records' | 'steps' | 'packages', string>>;
  readonly notRunning: readonly string[];
  readonly internal: string;
  readonly score: {
    readonly exposure: string;
    readonly residual: string;
    readonly secure: string;
    readonly secureUnknown: string;
    readonly toDo: string;
    readonly nothing: string;
    readonly nothingKnown: string;
    readonly more: Counted;
    readonly weaknesses: Counted;
    readonly noWeakness: string;
    readonly noKnowledge: string;
    readonly noStored: string;
    readonly exploited: Counted;
    readonly packages: string;
    readonly otherVendor: Counted;
    readonly notAssessed: Counted;
    readonly unknown: Counted;
    readonly notKnown: string;
    readonly failedCollector: string;
    readonly from: string;
  };
  readonly match: MatchTexts;
  readonly list: {readonly empty: string; readonly truncated: string};
  readonly show: {
    readonly notFound: string;
    readonly installed: string;
    readonly fixed: string;
    readonly noFix: string;
    readonly packages: string;
    readonly epss: string;
    readonly kev: string;
    readonly ransomware: string;
    readonly evidence: string;
    readonly fetched: string;
    readonly lookedUp: string;
    readonly disputed: string;
    readonly impact: string;
    readonly effect: string;
    readonly command: string;
    readonly fixIt: string;
    readonly closes: Counted;
    readonly points: string;
    readonly evidenceFound: string;
  };
  readonly fix: {
    readonly willRun: string;
    readonly byHand: string;
    readonly size: string;
    readonly packages: string;
    readonly undo: string;
    readonly restart: string;
    readonly cannot: string;
    readonly copy: string;
    readonly ask: string;
    readonly yes: readonly string[];
    readonly notAsked: string;
  };
  readonly exception: ExceptionTexts;
  readonly pair: {
    readonly code: string;
    readonly until: string;
    readonly how: string;
    readonly waiting: string;
    readonly done: string;
    readonly fingerprint: string;
    readonly failed: string;
    readonly expired: string;
    readonly cancelled: string;
  };
  readonly clients: {
    readonly none: string;
    readonly revoked: string;
    readonly unknown: string;
    readonly connected: string;
    readonly never: string;
  };
  readonly knowledge: {
    readonly state: Readonly<Record<'none' | 'current' | 'stale' | 'building' | 'failed', string>>;
    readonly slice: string;
    readonly source: string;
    readonly sourceSkipped: string;
    readonly never: string;
    readonly next: string;
    /** How to come by it without a network. */
    readonly otherwise: string;
    /** A running companion was started with its source. */
    readonly ownSource: string;
    readonly buildNeeds: string;
    readonly builtNothing: string;
    readonly builtColumns: readonly string[];
    readonly built: string;
    readonly builtSource: string;
    readonly exported: string;
    readonly exportedKey: string;
    readonly imported: string;
  };
  readonly privacy: PrivacyTexts;
  readonly report: ReportTexts;
  readonly enroll: {
    readonly state: Readonly<Record<'none' | 'pending' | 'active' | 'revoked', string>>;
    readonly incomplete: string;
    readonly noAddress: string;
    readonly left: string;
    readonly unreachable: string;
    readonly badToken: string;
    readonly refused: string;
  };
  readonly start: {
    readonly title: string;
    readonly port: string;
    readonly noPort: string;
    readonly detached: string;
    /** Followed by the end of its log. */
    readonly notStarted: string;
    readonly next: string;
    readonly stop: string;
    readonly already: string;
  };
  /** How `plimsoll stop` went. */
  readonly stop: Readonly<Record<'stopped' | 'fix' | 'again' | 'stays', string>>;
  readonly status: {
    readonly running: string;
    readonly clients: Counted;
    readonly scanning: string;
    readonly noScan: string;
  };
  /** What the doctor looked at: well, not well, and then the next step. */
  readonly diagnosis: Readonly<
    Record<
      'node' | 'state' | 'clock' | 'companion' | 'port' | 'packageManager' | 'packageLists',
      {readonly ok: string; readonly bad: string; readonly next: string}
    >
  > & {
    readonly permissions: Readonly<Record<'root' | 'rootRefused' | 'user', string>>;
    /** What to do where what is wrong is told elsewhere. */
    readonly next: Readonly<Record<'revoked' | 'portalTrouble' | 'collector', string>>;
  };
  readonly service: ServiceTexts;
  readonly selftest: {
    readonly ended: Readonly<Record<'closed' | 'open', string>>;
    readonly well: string;
    readonly broken: string;
    readonly noDoor: string;
  };
  readonly doctor: {
    readonly title: Readonly<Record<'ok' | 'warning' | 'problem', string>>;
    readonly well: string;
    readonly next: string;
  };
}
