import type {Found} from './harvest.ts';

/** One item for what is found alike in several places, with all their paths; where versions differ, each id says its own. */
export function distinguish(items: readonly Found[]): Found[] {
  const found: Found[] = [];
  for (const [id, same] of Map.groupBy(items, (item) => item.id)) {
    const versions = Map.groupBy(same, ({version}) => version);
    for (const [version, [first, ...others]] of versions) {
      if (!first) continue;
      const paths = [...new Set([first, ...others].flatMap((item) => item.paths ?? []))];
      const item = paths.length > 0 ? {...first, paths} : first;
      found.push(versions.size > 1 ? {...item, id: `${id}:${version}`.slice(0, 512)} : item);
    }
  }
  return found;
}
