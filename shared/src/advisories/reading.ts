import type {Exploit, FixState, Severity} from '../findings/index.ts';
import type {SchemeId} from '../versions/index.ts';

/**
 * Versions that have a weakness: from `introduced` on (absent: from the first), before `fixed`, or up to and with
 * `lastAffected`; with neither, every later version. Never both ends.
 */
export interface Range {
  readonly introduced?: string | undefined;
  readonly fixed?: string | undefined;
  readonly lastAffected?: string | undefined;
}

/** Systems a weakness of a product may be limited to. */
export const PLATFORMS = ['windows', 'macos', 'linux'] as const;
export type AdvisoryPlatform = (typeof PLATFORMS)[number];

/** How far a record can be believed: `confirmed` names exactly this, `likely` by an alias or range of NVD, `possible` a hint. */
export type Trust = 'confirmed' | 'likely' | 'possible';

/** One statement of a feed: in `ecosystem`, what is looked up as `source` has `id` in `range`. Several ranges are several of these. */
export interface AdvisoryReading extends Range {
  /** OSV's name with its release (`Debian:12`, `AlmaLinux:9`, `npm`), or ours: `apps`, `windows`, `macos`, `Arch`. */
  readonly ecosystem: string;
  /** Source package, module (`nodejs::nodejs:18`), product id, Windows build (`10.0.19045`), macOS major (`14`)… */
  readonly source: string;
  /** A CVE id where there is one, else the record's own (`GHSA-…`, `MAL-…`, `RUSTSEC-…`). */
  readonly id: string;
  /** Absent: the order of the ecosystem's slice. */
  readonly order?: SchemeId | undefined;
  readonly state: FixState;
  /** The publisher's own view, as a severity. */
  readonly urgency: Severity;
  readonly trust: Trust;
  /** Systems it is limited to; absent: wherever the product runs. */
  readonly platforms?: readonly AdvisoryPlatform[] | undefined;
  /** Published advisory that says so: `ALSA-2023:1234`, `mfsa2024-10`. Absent: the record is the CVE itself. */
  readonly link?: string | undefined;
}

/** Who says a thing about a CVE, best first for scores: the CNA that assigned it, CISA as ADP, NVD, then the rest. */
export const RATERS = ['CNA', 'CISA-ADP', 'NVD', 'distribution', 'OSV'] as const;
export type Rater = (typeof RATERS)[number];

/** One CVSS statement. `score` 0–10. */
export interface Rating {
  readonly by: Rater;
  readonly version: '4.0' | '3.1' | '3.0' | '2.0';
  readonly score: number;
  readonly vector?: string | undefined;
}

/** What one source says of a CVE itself; `mergeCve` makes one record of what all say. */
export interface CveReading {
  readonly id: string;
  readonly by: Rater;
  readonly ratings: readonly Rating[];
  /** Severity in words where no CVSS is given. */
  readonly severity?: Severity | undefined;
  readonly exploit?: Exploit | undefined;
  /** ISO instants or days. */
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** `CWE-79`. */
  readonly cwes?: readonly string[] | undefined;
  /** https addresses. */
  readonly references?: readonly string[] | undefined;
  /** Rejected or withdrawn: nothing may match it any more. */
  readonly rejected?: boolean | undefined;
  /** Disputed: still matched, and shown as such. */
  readonly disputed?: boolean | undefined;
}

/** What one record of a feed says. Absent parts are empty; `skipped` counts parts that could not be read. */
export interface FeedReading {
  readonly advisories: readonly AdvisoryReading[];
  readonly cves: readonly CveReading[];
  readonly skipped: number;
}

/** When support of a product's release line ends. */
export interface LifecycleReading {
  /** Slug of endoflife.date, or `debian`, `ubuntu` of distro-info. */
  readonly slug: string;
  /** Release line: `3.10`, `22.04`, `12`. */
  readonly cycle: string;
  /** Last day of security support for everyone; `true`: ended, nobody says when; `false`: still supported, no end known. */
  readonly ends: string | boolean;
  /** Where a second team takes over for everyone (Debian LTS) and `ends` is its day: the last day of the first team. */
  readonly regular?: string | undefined;
  /** Last day of support that has to be asked or paid for: Ubuntu ESM, Debian ELTS, Red Hat ELS. */
  readonly extended?: string | undefined;
  /** Newest version of the line. */
  readonly latest?: string | undefined;
  /** ISO day of the line's first release. */
  readonly released?: string | undefined;
}
