import {pypiKey} from '../advisories/index.ts';
import type {Matcher} from './matcher.ts';

interface Language {
  readonly ecosystem: string;
  /** The name advisories use. */
  readonly key?: (name: string) => string;
}

function lower(name: string): string {
  return name.toLowerCase();
}

/** OSV's ecosystems by purl type (package-url/purl-spec). */
const LANGUAGES: ReadonlyMap<string, Language> = new Map<string, Language>([
  ['cargo', {ecosystem: 'crates.io'}],
  ['composer', {ecosystem: 'Packagist', key: lower}],
  ['gem', {ecosystem: 'RubyGems'}],
  ['golang', {ecosystem: 'Go'}],
  ['maven', {ecosystem: 'Maven'}],
  ['npm', {ecosystem: 'npm'}],
  ['nuget', {ecosystem: 'NuGet', key: lower}],
  ['pypi', {ecosystem: 'PyPI', key: pypiKey}],
]);

/**
 * Packages of programming languages, by OSV's ranges. What the distribution itself installed (`python3-requests`) carries
 * its backported fixes and is judged as its package.
 */
export const language: Matcher = {
  id: 'language',
  ecosystems: (_os, software) =>
    software.flatMap(({type, origin}) => {
      const known = origin === 'distribution' ? undefined : LANGUAGES.get(type);
      return known ? [known.ecosystem] : [];
    }),
  subject(item) {
    const known = LANGUAGES.get(item.type);
    if (!known) return undefined;
    if (item.origin === 'distribution') return {kind: 'covered'};
    return {
      kind: 'lookup',
      ecosystem: known.ecosystem,
      source: known.key?.(item.name) ?? item.name,
      component: item.name,
      version: item.version,
      running: item.running,
      confidence: 'confirmed',
      rule: 'language-range',
    };
  },
};
