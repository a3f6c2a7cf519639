import type {Kysely} from 'kysely';

import type {Database, DeviceState} from '../schema.ts';
import type {Scope} from '../scope.ts';
import {type DetectionReach, type DetectionRow, listDetections} from './detections.ts';
import {type DeviceDetail, readDeviceDetail} from './device-detail.ts';
import {type Common, type DeviceRefRow, listDeviceRefs} from './device-refs.ts';
import {type EventQuery, type EventRow, listEvents} from './events.ts';
import {listMachines, type MachineRow} from './machines.ts';
import {
  type CategorySum,
  type OrganisationSums,
  readCategories,
  readOrganisation,
  readTrend,
  type TrendPoint,
} from './organisation.ts';
import type {Page, PageQuery} from './page.ts';
import {
  listRecommendations,
  type RecommendationListRow,
  type RecommendationReach,
} from './recommendations.ts';
import {listSoftware, type SoftwareListRow, type SoftwareReach} from './software.ts';
import {listVulnerabilities, type VulnerabilityReach, type VulnerabilityRow} from './vulnerabilities.ts';

export type {DetectionRow} from './detections.ts';
export type {DeviceDetail} from './device-detail.ts';
export type {Common, DeviceRefRow} from './device-refs.ts';
export type {EventRow} from './events.ts';
export type {MachineRow} from './machines.ts';
export type {Page, PageQuery} from './page.ts';
export type {RecommendationListRow} from './recommendations.ts';
export type {SoftwareListRow} from './software.ts';
export type {VulnerabilityRow} from './vulnerabilities.ts';

export interface MachineReach {
  readonly scope: Scope;
  readonly now: Date;
  readonly states: readonly DeviceState[];
}

/** What API and dashboard read: every call takes the scope of whoever asks. */
export interface Lists {
  machines(reach: MachineReach, query: PageQuery): Promise<Page<MachineRow>>;
  vulnerabilities(reach: VulnerabilityReach, query: PageQuery): Promise<Page<VulnerabilityRow>>;
  recommendations(reach: RecommendationReach, query: PageQuery): Promise<Page<RecommendationListRow>>;
  software(reach: SoftwareReach, query: PageQuery): Promise<Page<SoftwareListRow>>;
  detections(reach: DetectionReach, query: PageQuery): Promise<Page<DetectionRow>>;
  deviceRefs(
    reach: {readonly scope: Scope; readonly now: Date; readonly common: Common},
    limit: number,
  ): Promise<{readonly devices: readonly DeviceRefRow[]; readonly total: number}>;
  deviceDetail(scope: Scope, id: string): Promise<DeviceDetail | undefined>;
  organisation(scope: Scope, now: Date): Promise<OrganisationSums>;
  categories(scope: Scope, now: Date): Promise<readonly CategorySum[]>;
  trend(since: Date): Promise<readonly TrendPoint[]>;
  events(query: EventQuery): Promise<readonly EventRow[]>;
}

/** The reads over a database. */
export function createLists(db: Kysely<Database>): Lists {
  return {
    machines: (reach, query) => listMachines(db, reach, query),
    vulnerabilities: (reach, query) => listVulnerabilities(db, reach, query),
    recommendations: (reach, query) => listRecommendations(db, reach, query),
    software: (reach, query) => listSoftware(db, reach, query),
    detections: (reach, query) => listDetections(db, reach, query),
    deviceRefs: (reach, limit) => listDeviceRefs(db, reach, limit),
    deviceDetail: (scope, id) => readDeviceDetail(db, scope, id),
    organisation: (scope, now) => readOrganisation(db, scope, now),
    categories: (scope, now) => readCategories(db, scope, now),
    trend: (since) => readTrend(db, since),
    events: (query) => listEvents(db, query),
  };
}
