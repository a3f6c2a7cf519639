import type {Finding} from '../findings/index.ts';
import type {Software} from '../inventory/index.ts';

/** Types of packages by OSV's ecosystems of languages; any other ecosystem holds none of them. */
const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['crates.io', 'cargo'],
  ['Go', 'golang'],
  ['Maven', 'maven'],
  ['npm', 'npm'],
  ['NuGet', 'nuget'],
  ['Packagist', 'composer'],
  ['PyPI', 'pypi'],
  ['RubyGems', 'gem'],
]);
const LIBRARIES = new Set(LANGUAGES.values());

/** Says which installed items a finding is about; none when they are not in the inventory, as for the system itself. */
export function affectedIn(software: readonly Software[]): (finding: Finding) => readonly Software[] {
  const byName = Map.groupBy(software, ({name}) => name);
  return ({packages, ecosystem, sourceVersion, evidence}) => {
    const type = LANGUAGES.get(ecosystem);
    const named = packages
      .flatMap((name) => byName.get(name) ?? [])
      .filter((item) => (type === undefined ? !LIBRARIES.has(item.type) : item.type === type));
    // Several versions of one library lie side by side; a rebuild's own version (`+b1`) is nowhere in the finding.
    const exact = named.filter((item) =>
      [item.version, item.source?.version].some(
        (version) => version === sourceVersion || version === evidence.installed,
      ),
    );
    return exact.length > 0 ? exact : named;
  };
}
