import type {Finding} from '../findings/index.ts';
import {type Action, tagList} from './action.ts';
import {highestFix, isZeroDay, packagesOf, partition, threatTags} from './threats.ts';

interface Registry {
  /** In ids and as the action's vendor. */
  readonly id: string;
  /** Names and versions that may stand in a command a person pastes. */
  readonly name: RegExp;
  command?(name: string, version: string): string;
}

const VERSION = /^[A-Za-z0-9][A-Za-z0-9.+~-]{0,63}$/;
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

/** Registries of programming languages, by OSV's names. */
const REGISTRIES: ReadonlyMap<string, Registry> = new Map<string, Registry>([
  [
    'npm',
    {
      id: 'npm',
      name: /^(?:@[a-z0-9][a-z0-9._-]{0,100}\/)?[a-z0-9][a-z0-9._-]{0,127}$/i,
      command: (name, version) => `npm install --global ${name}@${version}`,
    },
  ],
  [
    'PyPI',
    {
      id: 'pypi',
      name: PLAIN,
      command: (name, version) => `python3 -m pip install --upgrade "${name}>=${version}"`,
    },
  ],
  ['RubyGems', {id: 'gem', name: PLAIN, command: (name) => `gem update ${name}`}],
  ['crates.io', {id: 'cargo', name: PLAIN, command: (name) => `cargo install ${name}`}],
  ['Go', {id: 'go', name: PLAIN}],
  ['Maven', {id: 'maven', name: PLAIN}],
  ['NuGet', {id: 'nuget', name: PLAIN}],
  ['Packagist', {id: 'composer', name: PLAIN}],
]);

/** True for an ecosystem of packages of a programming language. */
export function isLibrary(ecosystem: string): boolean {
  return REGISTRIES.has(ecosystem);
}

/**
 * Packages of programming languages, one action a package: to the version that closes most, or a look at what no
 * version fixes. A malicious package is to be taken off, whatever its version.
 */
export function libraryActions(findings: readonly Finding[]): Action[] {
  const byPackage = Map.groupBy(findings, ({ecosystem, source}) => `${ecosystem}\n${source}`);
  return [...byPackage.values()].flatMap((open) => {
    const registry = REGISTRIES.get(open[0]?.ecosystem ?? '');
    if (!registry) return [];
    const [malicious, rest] = partition(open, ({advisory}) => advisory?.startsWith('MAL-') === true);
    const [fixed, unfixed] = partition(rest, isClosable);
    return [
      ...(malicious.length > 0 ? [actionOf(registry, malicious, 'uninstall')] : []),
      ...(fixed.length > 0 ? [actionOf(registry, fixed, 'update')] : []),
      ...(unfixed.length > 0 ? [actionOf(registry, unfixed, 'attention')] : []),
    ];
  });
}

function isClosable({fixedVersion, state}: Finding): boolean {
  return fixedVersion !== null || state === 'fix-available';
}

const SUFFIX = {uninstall: '-_-uninstall', update: '', attention: '-_-attention'} as const;

function actionOf(registry: Registry, findings: readonly Finding[], kind: keyof typeof SUFFIX): Action {
  const [first] = findings;
  const product = first?.source ?? '';
  const to = kind === 'update' ? highestFix(findings) : undefined;
  const safe = registry.name.test(product) && to !== undefined && VERSION.test(to);
  const command = safe ? registry.command?.(product, to) : undefined;
  return {
    id: `va-_-${registry.id}-_-${product}${SUFFIX[kind]}`,
    kind,
    product,
    vendor: registry.id,
    ...(first === undefined ? {} : {from: first.sourceVersion}),
    ...(to === undefined ? {} : {to}),
    packages: packagesOf(findings),
    minutes: kind === 'attention' ? 10 : 3,
    restart: false,
    ...(command === undefined ? {} : {command}),
    tags: tagList([...threatTags(findings), ...(isZeroDay(findings) ? (['zero-day'] as const) : [])]),
    closes: findings.map(({id}) => id).toSorted(),
  };
}
