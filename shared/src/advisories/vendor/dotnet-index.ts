import * as v from 'valibot';
import {Day} from '../../inventory/index.ts';
import type {LifecycleList} from '../lifecycle/list.ts';
import type {LifecycleReading} from '../reading.ts';
import {readEach} from './lenient.ts';

/** Reads `releases-index.json` of .NET: when each channel's support ends, as `dotnet` with cycles like `8.0`. */
export function readDotnetIndex(json: unknown): LifecycleList {
  const parsed = v.safeParse(ReleasesIndex, json);
  if (!parsed.success) return {readings: [], skipped: 1};
  const {values, skipped} = readEach(Channel, parsed.output['releases-index']);
  return {readings: values.map(readChannel), skipped};
}

const ReleasesIndex = v.object({'releases-index': v.pipe(v.array(v.unknown()), v.maxLength(1000))});

const Channel = v.object({
  'channel-version': v.pipe(v.string(), v.regex(/^\d{1,3}\.\d{1,3}$/)),
  // `preview` and `go-live` are before the release, `eol` after the end.
  'support-phase': v.picklist(['preview', 'go-live', 'active', 'maintenance', 'eol']),
  'eol-date': v.nullish(Day),
  'latest-runtime': v.fallback(v.optional(v.pipe(v.string(), v.maxLength(64))), undefined),
});

function readChannel(channel: v.InferOutput<typeof Channel>): LifecycleReading {
  return {
    slug: 'dotnet',
    cycle: channel['channel-version'],
    ends: channel['eol-date'] ?? channel['support-phase'] === 'eol',
    latest: channel['latest-runtime'],
  };
}
