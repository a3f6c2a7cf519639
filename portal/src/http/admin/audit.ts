import type {AuditStore} from '../../db/audit.ts';
import type {Route} from '../route.ts';

/** `/admin/audit`: who changed or read what; newest first, with whether the chain still holds. */
export function auditRoutes({audit}: {readonly audit: AuditStore}): readonly Route[] {
  const common = {method: 'get', action: 'audit.read', style: 'plain'} as const;
  return [
    {
      ...common,
      path: '/admin/audit',
      async handle(c) {
        const before = Number(c.req.query('before') ?? Number.NaN);
        const subject = c.req.query('subject');
        const entries = await audit.list({
          limit: 100,
          ...(Number.isSafeInteger(before) && {before}),
          ...(subject !== undefined && {subject}),
        });
        return c.json({entries});
      },
    },
    {...common, path: '/admin/audit/verify', handle: async (c) => c.json(await audit.verify())},
  ];
}
