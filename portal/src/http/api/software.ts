import type {Lists, SoftwareListRow} from '../../db/lists/index.ts';
import type {Route} from '../route.ts';
import type {FieldRules} from './odata/rename.ts';
import {deviceInReach} from './reach.ts';
import {answerList, answerOne, apiRoutes, missing, type Resource, scopeOf} from './resource.ts';

const FIELDS: FieldRules = new Map([
  ['id', {type: 'text', column: 'id'}],
  ['name', {type: 'text', column: 'name'}],
  ['vendor', {type: 'text', column: 'vendor'}],
  ['weaknesses', {type: 'number', column: 'weaknesses'}],
  ['impactScore', {type: 'number', column: 'impact'}],
  ['exposedMachines', {type: 'number', column: 'exposed'}],
  ['activeAlert', {type: 'boolean', column: 'breach'}],
]);

const software: Resource<SoftwareListRow> = {
  entitySet: 'Software',
  fields: FIELDS,
  maxTop: 10_000,
  entity: product,
};

/** `/Software`: the products on the caller's devices. */
export function softwareRoutes({
  lists,
  now,
}: {
  readonly lists: Lists;
  readonly now: () => Date;
}): readonly Route[] {
  return apiRoutes('software.read', {
    '/Software': (c) =>
      answerList(c, software, (query) => lists.software({scope: scopeOf(c), now: now()}, query)),
    '/Software/:id': async (c) => {
      const id = c.req.param('id') ?? '';
      const page = await lists.software({scope: scopeOf(c), now: now(), id}, {top: 1});
      return answerOne(c, 'Software', page.rows[0] && product(page.rows[0]));
    },
    '/machines/:id/software': async (c) => {
      const deviceId = await deviceInReach(c, lists, now());
      if (deviceId === undefined) return missing(c);
      return answerList(c, software, (query) =>
        lists.software({scope: scopeOf(c), now: now(), deviceId}, query),
      );
    },
  });
}

/** The reference's Software (§6.4). */
export function product(row: SoftwareListRow): object {
  return {
    id: row.id,
    name: row.name,
    vendor: row.vendor,
    weaknesses: row.weaknesses,
    publicExploit: row.exploit,
    activeAlert: row.breach,
    exposedMachines: row.exposed,
    impactScore: row.impact,
  };
}
