import type {PollPrint} from '../system/poll-print.ts';
import type {System} from '../system/system.ts';
import type {Collector, Platform} from './collector.ts';

/** What collectors need noticed, as plain data: whoever watches for them need not have them. */
export interface Plan {
  readonly platform: Platform;
  readonly watches: readonly {
    readonly id: string;
    readonly folder: string;
    /** Source and flags of an expression its names fit. */
    readonly names?: readonly [source: string, flags: string];
    readonly deep?: true;
    readonly restless?: true;
  }[];
  /** To be run every so often while somebody looks; where there are prints, only when one differs. */
  readonly polls: readonly {
    readonly id: string;
    readonly seconds: number;
    readonly prints?: readonly PollPrint[];
  }[];
  /** Those no watch tells of, or not of everything. */
  readonly silent: readonly string[];
}

/** What is to be watched and polled for these collectors on this platform. */
export function planOf(collectors: readonly Collector[], {platform}: Pick<System, 'platform'>): Plan {
  const own = collectors.filter(({platforms}) => platforms.includes(platform));
  return {
    platform,
    watches: own.flatMap(({id, watches}) =>
      watches
        .filter(({on}) => on === undefined || on === platform)
        .map(({on: _on, names, ...watch}) => ({
          id,
          ...watch,
          ...(names === undefined ? {} : {names: [names.source, names.flags] as const}),
        })),
    ),
    polls: own.flatMap(({id, pollSeconds: seconds, pollPrints: prints}) =>
      seconds === undefined ? [] : [{id, seconds, ...(prints === undefined ? {} : {prints})}],
    ),
    silent: own
      .filter(({watches, pollSeconds}) => watches.length === 0 || pollSeconds !== undefined)
      .map(({id}) => id),
  };
}
