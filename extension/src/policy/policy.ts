import {lt, valid} from 'semver';

import type {Shelf} from '../platform/index.ts';
import {parsePolicy, type ReadPolicy} from './schema.ts';

export interface PolicySource {
  /** Managed storage; may take seconds. */
  readonly read: () => Promise<Readonly<Record<string, unknown>>>;
  readonly cache: Shelf;
}

export interface PolicyKeeper {
  current(): ReadPolicy;
  /** The copy of last time: at once, so that nothing waits for managed storage. */
  load(): Promise<void>;
  /** Reads managed storage; resolves to true when something changed. */
  refresh(): Promise<boolean>;
}

/** Keeps the administrator's policy: cached copy first, the true one as soon as the browser gives it. */
export function createPolicy({read, cache}: PolicySource): PolicyKeeper {
  let raw = '{}';
  let policy = parsePolicy({});
  function take(text: string): boolean {
    if (text === raw) return false;
    raw = text;
    policy = parsePolicy(JSON.parse(text));
    return true;
  }
  return {
    current: () => policy,
    load: async () => {
      const cached = await cache.get('policy');
      if (typeof cached === 'string' && raw === '{}') take(cached);
    },
    refresh: async () => {
      const text = JSON.stringify(await read());
      const changed = take(text);
      if (changed) await cache.set('policy', text);
      return changed;
    },
  };
}

/** True when the companion is older than the policy allows; an unreadable version counts as too old. */
export function companionTooOld(version: string, minimum: string | undefined): boolean {
  if (minimum === undefined) return false;
  return valid(version) === null || lt(version, minimum);
}
