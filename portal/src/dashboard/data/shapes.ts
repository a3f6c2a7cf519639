import {CheckResult} from '@plimsoll/shared/checks';
import {Exploit, Finding, Severity} from '@plimsoll/shared/findings';
import {Detection, Software} from '@plimsoll/shared/inventory';
import {TimelineEvent} from '@plimsoll/shared/protocol';
import {Recommendation} from '@plimsoll/shared/recommend';
import {Coverage, Disclosure, KnowledgeState} from '@plimsoll/shared/report';
import {DeviceScore} from '@plimsoll/shared/score';
import * as v from 'valibot';

/** What the portal's `/dash` and `/admin` reads answer; the server's contract test parses with these. */

const Level = v.picklist(['none', 'low', 'medium', 'high']);
const Category = v.picklist(['application', 'operating-system', 'network', 'accounts', 'security-controls']);
const MaybeNumber = v.nullable(v.number());

export const Me = v.variant('state', [
  v.object({
    state: v.literal('signed-in'),
    name: v.string(),
    role: v.picklist(['admin', 'helpdesk', 'user']),
  }),
  v.object({state: v.literal('setup')}),
  v.object({state: v.literal('signed-out')}),
]);
export type Me = v.InferOutput<typeof Me>;

export const DeviceRow = v.object({
  id: v.string(),
  name: v.string(),
  state: v.picklist(['pending', 'active', 'revoked']),
  os: v.string(),
  group: v.string(),
  value: v.picklist(['low', 'normal', 'high']),
  exposure: MaybeNumber,
  level: v.nullable(Level),
  secure: MaybeNumber,
  critical: v.number(),
  high: v.number(),
  kev: v.number(),
  breach: v.boolean(),
  firstSeen: v.string(),
  lastSeen: v.nullable(v.string()),
});
export type DeviceRow = v.InferOutput<typeof DeviceRow>;
export const Devices = v.object({devices: v.array(DeviceRow)});

export const RecommendationRow = v.object({
  id: v.string(),
  kind: Recommendation.entries.kind,
  product: v.string(),
  vendor: v.string(),
  to: v.nullable(v.string()),
  weaknesses: v.number(),
  devices: v.number(),
  impact: v.number(),
  secureImpact: v.number(),
  restart: v.boolean(),
  tags: v.array(v.string()),
});
export type RecommendationRow = v.InferOutput<typeof RecommendationRow>;
export const Recommendations = v.object({recommendations: v.array(RecommendationRow)});

export const SoftwareRow = v.object({
  id: v.string(),
  name: v.string(),
  vendor: v.string(),
  weaknesses: v.number(),
  exploited: v.boolean(),
  devices: v.number(),
  exposedDevices: v.number(),
  impact: v.number(),
  breach: v.boolean(),
});
export type SoftwareRow = v.InferOutput<typeof SoftwareRow>;
export const SoftwareList = v.object({software: v.array(SoftwareRow)});

export const WeaknessRow = v.object({
  id: v.string(),
  title: v.string(),
  severity: Severity,
  cvss: MaybeNumber,
  epss: MaybeNumber,
  kev: v.boolean(),
  exploit: Exploit,
  devices: v.number(),
  published: v.nullable(v.string()),
  breach: v.boolean(),
});
export type WeaknessRow = v.InferOutput<typeof WeaknessRow>;
export const Weaknesses = v.object({weaknesses: v.array(WeaknessRow)});

/** Something seen on a device; `software` are names. */
export const DetectionRow = v.object({
  id: v.string(),
  deviceId: v.string(),
  deviceName: v.string(),
  at: v.string(),
  source: v.string(),
  rule: v.string(),
  severity: Detection.entries.severity,
  state: Detection.entries.state,
  count: v.number(),
  software: v.array(v.string()),
  cves: v.array(v.string()),
});
export type DetectionRow = v.InferOutput<typeof DetectionRow>;
export const Detections = v.object({detections: v.array(DetectionRow)});

/** A device as named in lists under something else. */
export const DeviceRef = v.object({
  id: v.string(),
  name: v.string(),
  exposure: MaybeNumber,
  level: v.nullable(Level),
});
export type DeviceRef = v.InferOutput<typeof DeviceRef>;
export const DeviceRefs = v.object({devices: v.array(DeviceRef), total: v.number()});

/** A device's own event, or one of the portal's (`enrolled`, `report-gap`…), which the device knows nothing of. */
export const FleetEvent = v.object({
  ...TimelineEvent.entries,
  kind: v.string(),
  deviceId: v.nullable(v.string()),
  deviceName: v.nullable(v.string()),
});
export type FleetEvent = v.InferOutput<typeof FleetEvent>;
/** A device's events; `more`: there are older ones. */
export const FleetEvents = v.object({events: v.array(FleetEvent), more: v.boolean()});
export type FleetEvents = v.InferOutput<typeof FleetEvents>;

export const Overview = v.object({
  organisation: v.string(),
  devices: v.object({total: v.number(), counted: v.number(), pending: v.number()}),
  exposure: v.object({score: MaybeNumber, level: v.nullable(Level)}),
  trend: v.array(v.object({at: v.string(), exposure: v.number()})),
  secure: v.object({
    percent: MaybeNumber,
    categories: v.array(v.object({category: Category, achieved: v.number(), applicable: v.number()})),
  }),
  distribution: v.object({
    high: v.number(),
    medium: v.number(),
    low: v.number(),
    none: v.number(),
    unknown: v.number(),
  }),
  recommendations: v.array(RecommendationRow),
  software: v.array(SoftwareRow),
  detections: v.object({open: v.number(), newest: v.array(DetectionRow)}),
  topDevices: v.array(DeviceRow),
  events: v.array(FleetEvent),
});
export type Overview = v.InferOutput<typeof Overview>;

export const DevicePage = v.object({
  device: DeviceRow,
  disclosure: v.nullable(Disclosure),
  score: v.nullable(DeviceScore),
  coverage: v.nullable(Coverage),
  knowledge: v.nullable(KnowledgeState),
  findings: v.array(Finding),
  recommendations: v.array(Recommendation),
  checks: v.array(CheckResult),
  software: v.array(Software),
  detections: v.array(Detection),
});
export type DevicePage = v.InferOutput<typeof DevicePage>;

export const Account = v.object({
  id: v.string(),
  name: v.string(),
  role: v.picklist(['admin', 'helpdesk', 'user']),
  groups: v.array(v.string()),
  devices: v.array(v.string()),
  createdAt: v.string(),
  disabled: v.boolean(),
});
export type Account = v.InferOutput<typeof Account>;
export const Accounts = v.object({accounts: v.array(Account)});

export const EnrolmentToken = v.object({
  id: v.string(),
  group: v.string(),
  maxUses: v.number(),
  uses: v.number(),
  approval: v.boolean(),
  createdBy: v.string(),
  expiresAt: v.string(),
  state: v.picklist(['open', 'used-up', 'expired', 'revoked']),
});
export type EnrolmentToken = v.InferOutput<typeof EnrolmentToken>;
export const EnrolmentTokens = v.object({tokens: v.array(EnrolmentToken)});
export const NewEnrolmentToken = v.object({...EnrolmentToken.entries, secret: v.string()});

export const ApiToken = v.object({
  id: v.string(),
  name: v.string(),
  permissions: v.array(v.string()),
  createdBy: v.string(),
  createdAt: v.string(),
  expiresAt: v.string(),
  lastUsedAt: v.nullable(v.string()),
  revoked: v.boolean(),
});
export type ApiToken = v.InferOutput<typeof ApiToken>;
export const ApiTokens = v.object({tokens: v.array(ApiToken)});
export const NewApiToken = v.object({...ApiToken.entries, secret: v.string()});

export const AuditEntry = v.object({
  id: v.number(),
  at: v.string(),
  actor: v.string(),
  action: v.string(),
  subject: v.string(),
  detail: v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()])),
});
export type AuditEntry = v.InferOutput<typeof AuditEntry>;
export const AuditEntries = v.object({entries: v.array(AuditEntry)});
