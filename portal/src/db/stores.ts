import type {Kysely} from 'kysely';

import {type AccountStore, createAccountStore} from './accounts.ts';
import {type AuditStore, createAuditStore} from './audit.ts';
import {createDeviceAdmin, type DeviceAdmin} from './device-admin.ts';
import {createDeviceStore, type DeviceStore} from './devices.ts';
import {createEnrolmentStore, type EnrolmentStore} from './enrolment.ts';
import {createEnrolmentTokens, type EnrolmentTokens} from './enrolment-tokens.ts';
import {createEventStore, type EventStore} from './events.ts';
import {createLists, type Lists} from './lists/index.ts';
import {createReportStore, type ReportStore} from './reports.ts';
import type {Database} from './schema.ts';
import {createScoreStore, type ScoreStore} from './scores.ts';
import {createSessionStore, type SessionStore} from './sessions.ts';
import {createTokenStore, type TokenStore} from './tokens.ts';
import {createVulnerabilityStore, type VulnerabilityStore} from './vulnerabilities.ts';

/** One store per aggregate. */
export interface Stores {
  readonly accounts: AccountStore;
  readonly audit: AuditStore;
  readonly deviceAdmin: DeviceAdmin;
  readonly devices: DeviceStore;
  readonly enrolment: EnrolmentStore;
  readonly enrolmentTokens: EnrolmentTokens;
  readonly events: EventStore;
  readonly lists: Lists;
  readonly reports: ReportStore;
  readonly scores: ScoreStore;
  readonly sessions: SessionStore;
  readonly tokens: TokenStore;
  readonly vulnerabilities: VulnerabilityStore;
}

/** All stores over one database. */
export function createStores(db: Kysely<Database>): Stores {
  return {
    accounts: createAccountStore(db),
    audit: createAuditStore(db),
    deviceAdmin: createDeviceAdmin(db),
    devices: createDeviceStore(db),
    enrolment: createEnrolmentStore(db),
    enrolmentTokens: createEnrolmentTokens(db),
    events: createEventStore(db),
    lists: createLists(db),
    reports: createReportStore(db),
    scores: createScoreStore(db),
    sessions: createSessionStore(db),
    tokens: createTokenStore(db),
    vulnerabilities: createVulnerabilityStore(db),
  };
}
