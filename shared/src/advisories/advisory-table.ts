import {SCHEMES, type SchemeId} from '../versions/index.ts';
import {readVarints, type Varints} from './bytes.ts';
import type {SliceHeader} from './content.ts';
import {readKeys, starts} from './decode-parts.ts';
import type {SectionReader} from './frame.ts';
import {decodeLifecycle} from './lifecycle/codec.ts';
import type {LifecycleReading} from './reading.ts';
import {decodeLines} from './text.ts';

/** Advisories as columns: sources → groups by bound (`bounds`, with their kinds) → entries. */
export interface AdvisoryTable {
  readonly header: SliceHeader;
  readonly sources: readonly string[];
  readonly orders: readonly SchemeId[];
  readonly bounds: readonly string[];
  readonly boundKinds: Uint8Array;
  readonly links: readonly string[];
  readonly lowers: readonly string[];
  readonly odd: readonly string[];
  readonly groupStarts: Uint32Array;
  readonly entryStarts: Uint32Array;
  readonly linkRefs: Varints;
  readonly lowerRefs: Varints;
  readonly flags: Uint8Array;
  readonly origins: Uint8Array;
  readonly platforms: Uint8Array;
  readonly keys: Float64Array;
  readonly lifecycles: readonly LifecycleReading[];
}

/** Reads the columns; undefined when they contradict one another. No count can allocate more than the file weighs. */
export function readAdvisoryTable(
  section: SectionReader<'advisories'>,
  header: SliceHeader,
): AdvisoryTable | undefined {
  const sources = decodeLines(section('sources'));
  const bounds = decodeLines(section('bounds'));
  const words = {
    links: decodeLines(section('links')),
    lowers: decodeLines(section('lowers')),
    odd: decodeLines(section('odd')),
  };
  const {links, lowers, odd} = words;
  if (!sources || !bounds || !links || !lowers || !odd) return undefined;
  const [flags, boundKinds] = [section('flags'), section('boundKinds')];
  const [origins, platforms] = [section('origins'), section('platforms')];
  const orders = ordersOf(section('orders'));
  const groupStarts = starts(readVarints(section('groupCounts'), sources.length), bounds.length);
  const entryStarts = starts(readVarints(section('groupSizes'), bounds.length), flags.length);
  const linkRefs = readVarints(section('linkRefs'), flags.length);
  const lowerRefs = readVarints(section('lowerRefs'), flags.length);
  const steps = readVarints(section('entries'), 2 * flags.length);
  const lifecycles = lifecyclesOf(section('lifecycle'));
  if (!lifecycles) return undefined;
  if (!orders || !groupStarts || !entryStarts || !linkRefs || !lowerRefs || !steps) return undefined;
  if (orders.length !== sources.length || boundKinds.length !== bounds.length) return undefined;
  if (origins.length !== flags.length || platforms.length !== flags.length) return undefined;
  return {
    header,
    sources,
    orders,
    bounds,
    boundKinds,
    links,
    lowers,
    odd,
    groupStarts,
    entryStarts,
    linkRefs,
    lowerRefs,
    flags,
    origins,
    platforms,
    keys: readKeys(steps, entryStarts),
    lifecycles,
  };
}

function lifecyclesOf(bytes: Uint8Array): readonly LifecycleReading[] | undefined {
  return bytes.length === 0 ? [] : decodeLifecycle(bytes);
}

function ordersOf(bytes: Uint8Array): SchemeId[] | undefined {
  const orders: SchemeId[] = [];
  for (const byte of bytes) {
    const order = SCHEMES[byte];
    if (order === undefined) return undefined;
    orders.push(order);
  }
  return orders;
}
