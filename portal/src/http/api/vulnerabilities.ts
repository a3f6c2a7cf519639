import type {Lists, VulnerabilityRow} from '../../db/lists/index.ts';
import type {Route} from '../route.ts';
import type {FieldRules} from './odata/rename.ts';
import {deviceInReach} from './reach.ts';
import {answerList, answerOne, apiRoutes, missing, type Resource, scopeOf} from './resource.ts';

const SEVERITIES = new Map([
  ['Critical', 'critical'],
  ['High', 'high'],
  ['Medium', 'medium'],
  ['Low', 'low'],
]);

const FIELDS: FieldRules = new Map([
  ['id', {type: 'text', column: 'id'}],
  ['name', {type: 'text', column: 'id'}],
  ['description', {type: 'text', column: 'title'}],
  ['cvssV3', {type: 'number', column: 'cvss'}],
  ['publishedOn', {type: 'instant', column: 'published'}],
  ['severity', {type: 'text', column: 'severity', words: SEVERITIES}],
  ['updatedOn', {type: 'instant', column: 'updated'}],
  ['exposedMachines', {type: 'number', column: 'devices'}],
  ['EPSS', {type: 'number', column: 'epss'}],
]);

const vulnerabilities: Resource<VulnerabilityRow> = {
  entitySet: 'Vulnerabilities',
  fields: FIELDS,
  maxTop: 8000,
  entity: vulnerability,
};

/** `/vulnerabilities`: the CVEs that are open on the caller's devices. */
export function vulnerabilityRoutes({
  lists,
  now,
}: {
  readonly lists: Lists;
  readonly now: () => Date;
}): readonly Route[] {
  return apiRoutes('vulnerability.read', {
    '/vulnerabilities': (c) =>
      answerList(c, vulnerabilities, (query) =>
        lists.vulnerabilities({scope: scopeOf(c), now: now()}, query),
      ),
    '/vulnerabilities/:cveId': async (c) => {
      const cve = (c.req.param('cveId') ?? '').toUpperCase();
      const page = await lists.vulnerabilities({scope: scopeOf(c), now: now(), cve}, {top: 1});
      return answerOne(c, 'Vulnerabilities', page.rows[0] && vulnerability(page.rows[0]));
    },
    '/machines/:id/vulnerabilities': async (c) => {
      const deviceId = await deviceInReach(c, lists, now());
      if (deviceId === undefined) return missing(c);
      return answerList(c, vulnerabilities, (query) =>
        lists.vulnerabilities({scope: scopeOf(c), now: now(), deviceId}, query),
      );
    },
  });
}

/** The reference's Vulnerability (§6.4). Each step of the exploit ladder implies the ones before it. */
export function vulnerability(row: VulnerabilityRow): object {
  const verified = row.kev || row.exploit === 'verified' || row.exploit === 'kit';
  return {
    id: row.cve,
    name: row.cve,
    description: row.title ?? '',
    severity: [...SEVERITIES].find(([, value]) => value === row.severity)?.[0] ?? 'Low',
    cvssV3: row.cvss,
    cvssVector: row.cvss_vector,
    exposedMachines: row.devices,
    publishedOn: row.published,
    updatedOn: row.refreshed_at,
    publicExploit: verified || row.exploit === 'public',
    exploitVerified: verified,
    exploitInKit: row.exploit === 'kit',
    exploitTypes: [],
    exploitUris: [],
    CveSupportability: 'Supported',
    EPSS: row.epss,
  };
}
