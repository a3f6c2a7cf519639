import type {Severity} from '../../../findings/index.ts';
import type {SchemeId} from '../../../versions/index.ts';
import type {Dialect} from '../dialect.ts';
import type {OsvItem, OsvRecord} from '../record.ts';
import {severityOfWord} from '../words.ts';

/**
 * Registries of languages: GHSA, PYSEC, RUSTSEC, GO and MAL records, in which `aliases` name the CVE and `versions[]`
 * counts. `key`: how the registry compares names.
 */
function registry(family: string, order: SchemeId, key?: (name: string) => string): Dialect {
  return {
    family,
    order,
    names: ['aliases'],
    lists: true,
    roleOf: () => 'weakness',
    ...(key && {keysOf: ({package: {name}}) => [{source: key(name), trust: 'confirmed'}]}),
    severityOf,
    openStateOf: (item) => (isNotice(item) ? 'unimportant' : 'unfixed'),
  };
}

function lower(name: string): string {
  return name.toLowerCase();
}

/** A name as PyPI compares it (PEP 503): lower case, runs of `-`, `_` and `.` as one `-`. */
export function pypiKey(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

/** Names: npm with `@scope/`, Go module paths (`stdlib`, `toolchain`), Maven `group:artifact`; as they are written. */
export const languages: readonly Dialect[] = [
  registry('npm', 'semver'),
  registry('PyPI', 'pep440', pypiKey),
  registry('RubyGems', 'rubygems'),
  registry('crates.io', 'semver'),
  registry('Go', 'semver'),
  registry('Maven', 'maven'),
  // NuGet and Composer ids know no case (learn.microsoft.com/nuget, getcomposer.org/doc/04-schema.md).
  registry('NuGet', 'nuget', lower),
  registry('Packagist', 'packagist', lower),
];

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
