import type {PortalState} from '@plimsoll/shared/protocol';
import type {Snapshot} from '@plimsoll/shared/report';

import type {Clients, Outcome, Services} from '../../companion/src/services.ts';

export const SNAPSHOT: Snapshot = {
  seq: 1,
  takenAt: '2026-11-23T10:00:00Z',
  device: {
    id: 'd1',
    name: 'kite',
    os: {family: 'linux', id: 'debian', name: 'Debian GNU/Linux 12', version: '12', arch: 'amd64'},
  },
  coverage: {
    packages: {total: 0, assessed: 0, otherVendor: 0, unknown: 0},
    checks: {total: 0, judged: 0, notApplicable: 0, unknown: 0},
    collectors: [],
    notes: [],
  },
  score: {
    exposure: 0,
    residual: 0,
    level: 'none',
    secure: null,
    logSum: 0,
    categories: [],
    counts: {critical: 0, high: 0, medium: 0, low: 0, unknown: 0, kev: 0},
  },
  findings: [],
  recommendations: [],
  checks: [],
  software: [],
  knowledge: {state: 'none', slices: [], sources: []},
};

const PORTAL: PortalState = {
  state: 'none',
  origin: null,
  organisation: null,
  deviceId: null,
  disclosure: 'findings',
  lastSeq: 0,
  acknowledgedSeq: 0,
  acknowledgedAt: null,
  waiting: 0,
};

const refused: Outcome<never> = {ok: false, code: 'refused', message: 'not here'};

/** Services of a device on which nothing happens. */
export function fakeServices(clients: Clients): Services {
  return {
    clients,
    engine: {
      current: () => SNAPSHOT,
      rescan: async () => SNAPSHOT,
      recollect: async () => SNAPSHOT,
      rejudge: async () => SNAPSHOT,
      onEvent: () => () => undefined,
      scanning: false,
    },
    timeline: {list: () => ({events: [], more: false})},
    exceptions: {
      list: () => [],
      add: async () => refused,
      cancel: async () => refused,
      onEvent: () => () => undefined,
    },
    knowledge: {
      reload: () => ({state: 'none', slices: [], sources: []}),
      text: () => undefined,
      state: () => SNAPSHOT.knowledge,
      slice: () => undefined,
      update: async () => refused,
      cancel: () => undefined,
      onChange: () => () => undefined,
    },
    fixes: {
      preview: async () => refused,
      run: async () => refused,
      cancel: () => undefined,
      onEvent: () => () => undefined,
    },
    portal: {
      state: () => PORTAL,
      beginEnrolment: async () => refused,
      finishEnrolment: async () => refused,
      leave: async () => refused,
      setDisclosure: async () => refused,
      preview: async () => ({disclosure: 'findings', body: null, lastSentAt: null, lastSentBody: null}),
      next: async () => null,
      answer: async () => refused,
      onEvent: () => () => undefined,
    },
    doctor: {examine: async () => []},
    process: {
      version: '0.1.0',
      startedAt: '2026-11-23T10:00:00Z',
      stateFolder: '/nowhere',
      user: 'nobody',
      port: () => null,
    },
  };
}
