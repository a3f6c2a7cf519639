import type {Collected} from '../collectors/collector.ts';
import {keep, keepList} from './same.ts';
import {share} from './share.ts';

/**
 * A collector's result as it is kept until its next one: `old` itself where nothing differs, otherwise with what of its
 * software did not change as the same objects. Only what is new is worth the work of sharing its texts.
 */
export function own(old: Collected | undefined, collected: Collected): Collected {
  const kept = keep(old, collected);
  if (kept === old) return kept;
  if (kept.software === undefined) return share(kept);
  const software = keepList(old?.software && [...old.software], kept.software);
  const before = new Set(old?.software);
  share({...kept, software: software.filter((item) => !before.has(item))});
  return {...kept, software};
}
