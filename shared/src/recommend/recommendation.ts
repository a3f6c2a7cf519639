import * as v from 'valibot';

import {Count, list, Name, Version} from '../inventory/index.ts';

/** One action, all that it closes (scoring.md §5). Its words come from `texts`, by kind and data. */
export const Recommendation = v.strictObject({
  /** `va-_-<vendor>-_-<product>` or `sca-_-<check-id>`: stable for ever. */
  id: v.pipe(v.string(), v.maxLength(300)),
  kind: v.picklist([
    'update',
    'upgrade',
    'uninstall',
    'configure',
    'restart',
    'disable-extension',
    'attention',
  ]),
  /** Source package, application or check the action is about. */
  product: Name,
  vendor: Name,
  /** Installed version and the one to reach, for an update. */
  from: v.optional(Version),
  to: v.optional(Version),
  /** Installed packages the action touches. */
  packages: list(Name),
  /** Exposure points gone when only this is done, exact (scoring.md §2). */
  impact: v.pipe(v.number(), v.minValue(0)),
  /** Exposure when only this is done. */
  scoreAfter: v.number(),
  /** Percent points of the secure score gained. */
  secureImpact: v.pipe(v.number(), v.minValue(0)),
  minutes: Count,
  restart: v.boolean(),
  /** Exact command to copy, made from the device's own facts. */
  command: v.optional(v.pipe(v.string(), v.maxLength(1024))),
  /** Id in the compiled catalogue of fixes, when this device can run it. */
  fix: v.optional(v.pipe(v.string(), v.maxLength(64))),
  tags: v.pipe(
    v.array(
      v.picklist([
        'exploited',
        'ransomware',
        'public-exploit',
        'zero-day',
        'end-of-support',
        'ends-in-6-months',
        'pending-restart',
        'network-facing',
        'breach',
        'security-archive',
      ]),
    ),
    v.maxLength(16),
  ),
  /** Ids of the findings it closes and of the checks it satisfies. */
  closes: list(v.pipe(v.string(), v.maxLength(512))),
});
export type Recommendation = v.InferOutput<typeof Recommendation>;
