import type {Lists, RecommendationListRow} from '../../db/lists/index.ts';
import type {Route} from '../route.ts';
import type {FieldRules} from './odata/rename.ts';
import {deviceInReach} from './reach.ts';
import {answerList, answerOne, apiRoutes, missing, type Resource, scopeOf} from './resource.ts';

const FIELDS: FieldRules = new Map([
  ['id', {type: 'text', column: 'id'}],
  ['productName', {type: 'text', column: 'product'}],
  ['vendor', {type: 'text', column: 'vendor'}],
  ['recommendedVersion', {type: 'text', column: 'version'}],
  ['recommendationCategory', {type: 'text', column: 'category'}],
  ['subCategory', {type: 'text', column: 'nothing'}],
  ['severityScore', {type: 'number', column: 'severityScore'}],
  ['remediationType', {type: 'text', column: 'remediation'}],
  ['recommendedProgram', {type: 'text', column: 'product'}],
  ['recommendedVendor', {type: 'text', column: 'vendor'}],
  ['status', {type: 'text', column: 'status'}],
  ['exposureImpact', {type: 'number', column: 'impact'}],
  ['exposedMachinesCount', {type: 'number', column: 'devices'}],
  ['weaknesses', {type: 'number', column: 'weaknesses'}],
]);

const CATEGORIES: ReadonlyMap<string | null, string> = new Map([
  ['application', 'Application'],
  ['operating-system', 'OS'],
  ['network', 'Network'],
  ['accounts', 'Accounts'],
  ['security-controls', 'SecurityControls'],
]);
const REMEDIATIONS: ReadonlyMap<string, string> = new Map([
  ['configure', 'ConfigurationChange'],
  ['upgrade', 'Upgrade'],
  ['uninstall', 'Uninstall'],
  ['disable-extension', 'Uninstall'],
]);

const recommendations: Resource<RecommendationListRow> = {
  entitySet: 'Recommendations',
  fields: FIELDS,
  maxTop: 10_000,
  entity: recommendation,
};

/** `/recommendations`: what to do on the caller's devices. */
export function recommendationRoutes({
  lists,
  now,
}: {
  readonly lists: Lists;
  readonly now: () => Date;
}): readonly Route[] {
  return apiRoutes('recommendation.read', {
    '/recommendations': (c) =>
      answerList(c, recommendations, (query) =>
        lists.recommendations({scope: scopeOf(c), now: now()}, query),
      ),
    '/recommendations/:id': async (c) => {
      const id = c.req.param('id') ?? '';
      const page = await lists.recommendations({scope: scopeOf(c), now: now(), id}, {top: 1});
      return answerOne(c, 'Recommendations', page.rows[0] && recommendation(page.rows[0]));
    },
    '/machines/:id/recommendations': async (c) => {
      const deviceId = await deviceInReach(c, lists, now());
      if (deviceId === undefined) return missing(c);
      return answerList(c, recommendations, (query) =>
        lists.recommendations({scope: scopeOf(c), now: now(), deviceId}, query),
      );
    },
  });
}

/** The reference's Recommendation (§6.4). */
export function recommendation(row: RecommendationListRow): object {
  const tags = new Set(row.tags);
  return {
    id: row.id,
    productName: row.product,
    recommendationName: nameOf(row),
    weaknesses: row.weaknesses,
    vendor: row.vendor,
    recommendedVersion: row.to_version,
    recommendedProgram: row.product,
    recommendedVendor: row.vendor,
    recommendationCategory: CATEGORIES.get(row.category) ?? 'Application',
    subCategory: null,
    severityScore: row.weight ?? 0,
    publicExploit: ['public-exploit', 'exploited', 'ransomware', 'zero-day'].some((tag) => tags.has(tag)),
    activeAlert: tags.has('breach'),
    associatedThreats: [],
    remediationType: REMEDIATIONS.get(row.kind) ?? 'Update',
    status: 'Active',
    configScoreImpact: row.secure_impact,
    exposureImpact: row.impact,
    totalMachineCount: row.total,
    exposedMachinesCount: row.devices,
    nonProductivityImpactedAssets: 0,
    relatedComponent: row.product,
    exposedCriticalDevices: row.critical_devices,
    tags: row.tags,
  };
}

function nameOf({kind, product, to_version}: RecommendationListRow): string {
  switch (kind) {
    case 'configure':
      return `Configure ${product}`;
    case 'disable-extension':
      return 'Remove browser extensions';
    case 'restart':
      return `Restart what uses ${product}`;
    case 'attention':
      return `Attention required for ${product}`;
    case 'uninstall':
      return `Uninstall ${product}`;
    default:
      return to_version === null ? `Update ${product}` : `Update ${product} to ${to_version}`;
  }
}
