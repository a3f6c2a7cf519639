import {join, resolve} from 'node:path';

import type {Http} from '../../system/http.ts';
import {readAddresses} from '../addresses.ts';
import type {Tell} from '../gather.ts';
import {keysIn} from '../keys.ts';
import {parseSource} from '../source.ts';
import {openStore} from '../store.ts';
import {updateSlices} from '../update.ts';
import {type Published, publish} from './publish.ts';

export interface HostBuildOptions {
  /** Folder that is to be served. */
  readonly out: string;
  readonly ecosystems: readonly string[];
  /** Feeds, as in `parseSource`; not a host of slices. */
  readonly source: string;
  /** File of the signing key, made when it is missing; it must outlive the machine. */
  readonly keyFile: string;
  /** Where the builder keeps its slices and downloads for the next time. */
  readonly folder: string;
  readonly http: Http;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  readonly onProgress: Tell;
}

/** What was built, and the key devices need to believe it. */
export interface HostBuild {
  readonly out: string;
  readonly key: string;
  readonly published: readonly Published[];
  readonly problems: readonly string[];
}

/** Builds slices from feeds and publishes all that the builder holds. */
export async function buildHost(options: HostBuildOptions): Promise<HostBuild> {
  const {out, ecosystems, folder, http, signal, now, onProgress} = options;
  const keys = keysIn(resolve(options.keyFile));
  const built = {out, key: keys.publicKey};
  const source = parseSource(options.source);
  if (!source.ok) return {...built, published: [], problems: [source.why]};
  if (source.value.kind === 'slices') {
    return {...built, published: [], problems: ['slices are built from feeds, not from a host of slices']};
  }
  const addresses = readAddresses(folder);
  if (!addresses.ok) return {...built, published: [], problems: [addresses.why]};
  const store = openStore(join(folder, 'slices'), keys);
  const {problems, done} = await updateSlices({
    ecosystems,
    source: source.value,
    store,
    keys,
    now,
    scratch: join(folder, 'incoming'),
    context: {http, signal, addresses: addresses.value},
    onProgress,
  });
  const all = [...store.problems, ...problems];
  if (signal.aborted || done.length === 0) return {...built, published: [], problems: all};
  return {...built, published: await publish({store, folder: out, keys, now: now()}), problems: all};
}
