import type {Severity} from '../../../findings/index.ts';
import type {SchemeId} from '../../../versions/index.ts';
import type {Dialect} from '../dialect.ts';
import type {OsvItem, OsvRecord} from '../record.ts';
import {severityOfWord} from '../words.ts';

/**
 * Registries of languages: GHSA, PYSEC, RUSTSEC, GO and MAL records, in which `aliases` name the CVE and `versions[]`
 * counts.
 */
function registry(family: string, order: SchemeId): Dialect {
  return {
    family,
    order,
    names: ['aliases'],
    lists: true,
    roleOf: () => 'weakness',
    keysOf: ({package: {name}}) => [{source: languageKey(family, name), trust: 'confirmed'}],
    severityOf,
    openStateOf: (item) => (isNotice(item) ? 'unimportant' : 'unfixed'),
  };
}

export const languages: readonly Dialect[] = [
  registry('npm', 'semver'),
  registry('PyPI', 'pep440'),
  registry('RubyGems', 'rubygems'),
  registry('crates.io', 'semver'),
  registry('Go', 'semver'),
  registry('Maven', 'maven'),
  registry('NuGet', 'nuget'),
  registry('Packagist', 'packagist'),
];

/** A name as PyPI compares it (PEP 503): lower case, runs of `-`, `_` and `.` as one `-`. */
export function pypiKey(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

/**
 * What an installed package is looked up by in a registry (`npm`, `PyPI`, …). Only PyPI, NuGet and Packagist compare names
 * otherwise than as written (PEP 503, learn.microsoft.com/nuget, getcomposer.org/doc/04-schema.md); npm names have their
 * `@scope/`, Go's are module paths (`stdlib`, `toolchain` for Go itself), Maven's `group:artifact`.
 */
export function languageKey(ecosystem: string, name: string): string {
  if (ecosystem === 'PyPI') return pypiKey(name);
  return ecosystem === 'NuGet' || ecosystem === 'Packagist' ? name.toLowerCase() : name;
}

/** GitHub's word. A malicious package (ossf/malicious-packages) is all attack, and nobody rates it. */
function severityOf(record: OsvRecord, item: OsvItem): Severity {
  if (isNotice(item)) return 'unimportant';
  if (record.id.startsWith('MAL-')) return 'critical';
  return severityOfWord(record.database_specific?.severity);
}

/** RustSec also publishes that a crate is unmaintained, or a notice: neither is a weakness (rustsec/advisory-db). */
function isNotice({database_specific: specific}: OsvItem): boolean {
  return specific?.informational === 'unmaintained' || specific?.informational === 'notice';
}
