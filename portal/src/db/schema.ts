import type {ColumnType, Generated} from 'kysely';

import type {PeopleTables} from './people-tables.ts';

/** The tables of the portal's database, as the migrations leave them. `bigint` is read as a number. */
export interface Database extends PeopleTables {
  organisation: OrganisationTable;
  enrolment_token: EnrolmentTokenTable;
  device: DeviceTable;
  report: ReportTable;
  software: SoftwareTable;
  software_version: SoftwareVersionTable;
  software_item: SoftwareItemTable;
  device_software: DeviceSoftwareTable;
  vulnerability: VulnerabilityTable;
  finding_item: FindingItemTable;
  device_finding: DeviceFindingTable;
  device_check: DeviceCheckTable;
  device_recommendation: DeviceRecommendationTable;
  event: EventTable;
  score_history: ScoreHistoryTable;
}

/** JSON is written as text and read as parsed, unchecked data. */
type Json = ColumnType<unknown, string, string>;
type MaybeJson = ColumnType<unknown, string | null | undefined, string | null>;
type Instant = ColumnType<Date, Date, Date>;
type MaybeInstant = ColumnType<Date | null, Date | null | undefined, Date | null>;
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** What a device counts for in the organisation's score: 0.5, 1, 4 (docs/scoring.md §4). */
export type DeviceValue = 'low' | 'normal' | 'high';
export type DeviceState = 'pending' | 'active' | 'revoked';
export type Level = 'none' | 'low' | 'medium' | 'high';

interface OrganisationTable {
  single: Generated<boolean>;
  name: string;
  created_at: Instant;
}

interface EnrolmentTokenTable {
  id: Generated<string>;
  /** SHA-256 of the token in hex; the token itself is shown once and never stored. */
  hash: string;
  group_name: string;
  max_uses: number;
  uses: Generated<number>;
  approval: boolean;
  created_by: string;
  created_at: Instant;
  expires_at: Instant;
  revoked_at: MaybeInstant;
}

export interface DeviceTable {
  id: string;
  /** RFC 7638 thumbprint of the device's key: `kid` of its reports. */
  thumbprint: string;
  /** Raw Ed25519 public key, base64url. */
  public_key: string;
  state: DeviceState;
  token_id: Maybe<string>;
  group_name: Generated<string>;
  value: Generated<DeviceValue>;
  tags: Generated<string[]>;
  excluded: Generated<boolean>;
  enrolled_at: Instant;
  last_seen_at: Instant;
  revoked_at: MaybeInstant;
  seq: Generated<number>;
  last_payload: Maybe<string>;
  asked_payload: Maybe<string>;
  boot: Maybe<string>;
  disclosure: Generated<'none' | 'score' | 'findings' | 'inventory'>;
  digest: Maybe<string>;
  snapshot_seq: Maybe<number>;
  taken_at: Maybe<string>;
  reported_at: MaybeInstant;
  late: Generated<boolean>;
  skew_ms: Generated<number>;
  gap_at: MaybeInstant;
  forked_at: MaybeInstant;
  rolled_back_at: MaybeInstant;
  name: string;
  os: string;
  os_family: Maybe<string>;
  os_id: Maybe<string>;
  os_version: Maybe<string>;
  arch: Maybe<string>;
  kernel: Maybe<string>;
  device: MaybeJson;
  coverage: MaybeJson;
  knowledge: MaybeJson;
  detections: MaybeJson;
  detected_at: MaybeInstant;
  exposure: Maybe<number>;
  residual: Maybe<number>;
  level: Maybe<Level>;
  secure: Maybe<number>;
  log_sum: Maybe<number>;
  points_achieved: Generated<number>;
  points_applicable: Generated<number>;
  categories: MaybeJson;
  critical: Generated<number>;
  high: Generated<number>;
  medium: Generated<number>;
  low: Generated<number>;
  unknown: Generated<number>;
  kev: Generated<number>;
}

interface ReportTable {
  device_id: string;
  seq: number;
  report_id: string;
  kind: 'full' | 'delta';
  payload_sha256: string;
  jws: string;
  body: Maybe<Buffer>;
  receipt: string;
  created_at: Instant;
  received_at: Instant;
  late: boolean;
  skew_ms: number;
  moved: boolean;
}

interface SoftwareTable {
  id: Generated<number>;
  vendor: string;
  name: string;
}

interface SoftwareVersionTable {
  id: Generated<number>;
  software_id: number;
  version: string;
}

interface SoftwareItemTable {
  id: Generated<number>;
  hash: Buffer;
  version_id: number;
  name: string;
  version: string;
  type: string;
  origin: string;
  running: string;
  data: Json;
}

interface DeviceSoftwareTable {
  device_id: string;
  /** `id` of the item as the device names it. */
  key: string;
  item_id: number;
  version_id: number;
  first_seen_at: Instant;
}

interface VulnerabilityTable {
  id: Generated<number>;
  cve: string;
  severity: string;
  cvss: Maybe<number>;
  cvss_vector: Maybe<string>;
  epss: Maybe<number>;
  /** Days, `YYYY-MM-DD`. */
  kev_added: Maybe<string>;
  kev_due: Maybe<string>;
  ransomware: Generated<boolean>;
  exploit: string;
  published: MaybeInstant;
  title: Maybe<string>;
  first_seen_at: Instant;
  refreshed_at: Instant;
}

interface FindingItemTable {
  id: Generated<number>;
  hash: Buffer;
  vulnerability_id: Maybe<number>;
  version_id: number;
  severity: string;
  x: number;
  data: Json;
}

interface DeviceFindingTable {
  device_id: string;
  key: string;
  item_id: number;
  vulnerability_id: Maybe<number>;
  version_id: number;
  term: number;
  first_seen_at: Instant;
}

interface DeviceCheckTable {
  device_id: string;
  key: string;
  category: string;
  weight: number;
  status: 'pass' | 'fail' | 'not-applicable' | 'unknown';
  share: Maybe<number>;
  term: number;
  data: Json;
  changed_at: Instant;
}

interface DeviceRecommendationTable {
  device_id: string;
  key: string;
  kind: string;
  vendor: string;
  product: string;
  impact: number;
  secure_impact: number;
  log_share: Generated<number>;
  minutes: number;
  restart: boolean;
  tags: string[];
  closes: string[];
  data: Json;
  first_seen_at: Instant;
}

interface EventTable {
  id: Generated<number>;
  at: Instant;
  device_id: Maybe<string>;
  kind: string;
  subject: string;
  data: ColumnType<unknown, string | undefined, string>;
}

interface ScoreHistoryTable {
  id: Generated<number>;
  device_id: Maybe<string>;
  at: Instant;
  exposure: Maybe<number>;
  secure: Maybe<number>;
  devices: number;
  critical: number;
  high: number;
  medium: number;
  low: number;
  kev: number;
}
