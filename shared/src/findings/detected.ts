import type {Detection, Software} from '../inventory/index.ts';
import type {Match} from './finding.ts';

/** At most as many detections as a finding names. */
const MAX_NAMED = 16;
/** Registries of languages by the type of what is installed from them: a package of the system may have the same name. */
const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['cargo', 'crates.io'],
  ['gem', 'RubyGems'],
  ['golang', 'Go'],
  ['maven', 'Maven'],
  ['npm', 'npm'],
  ['nuget', 'NuGet'],
  ['composer', 'Packagist'],
  ['pypi', 'PyPI'],
]);
const LANGUAGE_ECOSYSTEMS: ReadonlySet<string> = new Set(LANGUAGES.values());

/**
 * Names on each weakness the open detections that touch what it is in, or that name its CVE (docs/scoring.md §1). Untouched
 * weaknesses, and all of them when nothing is open, stay the same objects.
 */
export function markDetected(
  matches: readonly Match[],
  detections: readonly Detection[],
  software: readonly Software[],
): readonly Match[] {
  const open = detections.filter(({state}) => state === 'open');
  if (open.length === 0) return matches;
  const items = new Map(software.map((item) => [item.id, item]));
  const touching = open.map((detection) => ({
    id: detection.id,
    cves: new Set<string>(detection.cves),
    items: (detection.software ?? []).flatMap((id) => items.get(id) ?? []),
  }));
  return matches.map((match) => {
    const ids = touching
      .filter(
        ({cves, items: touched}) =>
          (match.cve !== null && cves.has(match.cve)) || touched.some((item) => isIn(match, item)),
      )
      .map(({id}) => id);
    return ids.length === 0 ? match : {...match, detections: ids.toSorted().slice(0, MAX_NAMED)};
  });
}

/** True when the weakness is in this installed item. */
function isIn({source, packages, ecosystem}: Match, item: Software): boolean {
  const language = LANGUAGE_ECOSYSTEMS.has(ecosystem) ? ecosystem : undefined;
  if (LANGUAGES.get(item.type) !== language) return false;
  if (packages.includes(item.name)) return true;
  return source === (item.source?.name ?? item.name) || (ecosystem === 'apps' && source === item.product);
}
