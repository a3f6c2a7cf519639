import type {Finding} from '../findings/index.ts';
import type {Os, Software} from '../inventory/index.ts';
import {oneLine} from './one-line.ts';
import {purlOf} from './purl.ts';
import type {SarifArtifact, SarifLocation} from './sarif-log.ts';

/** Name of the root directory that was judged; its paths are relative to it. */
export const ROOT = 'ROOT';

/** Where a finding is: the packages that have it, and a file of each, where one is known. */
export function placesOf(finding: Finding, items: readonly Software[], os: Os): SarifLocation[] {
  if (items.length > 0) return items.map((item) => placeOf(item, os));
  const {source, ecosystem} = finding;
  return [logical(source, `${ecosystem}/${source}`, 'package')];
}

/** Where a failed check is: at a setting of the system. */
export function settingOf(id: string): SarifLocation[] {
  return [logical(id, `checks/${id}`, 'setting')];
}

function logical(name: string, fullyQualifiedName: string, kind: string): SarifLocation {
  return {logicalLocations: [{name: oneLine(name), fullyQualifiedName: oneLine(fullyQualifiedName), kind}]};
}

function placeOf(item: Software, os: Os): SarifLocation {
  const [file] = [...(item.paths ?? []), ...(RECORDS.get(item.type) ?? [])]
    .map(artifactOf)
    .filter((artifact) => artifact !== undefined);
  return {
    ...(file ? {physicalLocation: {artifactLocation: file}} : {}),
    ...logical(item.name, purlOf(item, os), 'package'),
  };
}

/** The file that says what is installed (dpkg(1), FILES), where no file of the package itself is known. */
const RECORDS: ReadonlyMap<string, readonly string[]> = new Map([['deb', ['/var/lib/dpkg/status']]]);

/** A path as an address; undefined for registry keys, network shares and paths that leave where they begin. */
function artifactOf(path: string): SarifArtifact | undefined {
  const windows = /^(?<drive>[A-Za-z]:)\\(?<rest>.{1,1024})$/s.exec(path)?.groups;
  const segments = (windows?.['rest']?.replaceAll('\\', '/') ?? path)
    .split('/')
    .filter((part) => part !== '');
  if (segments.length === 0 || segments.some((part) => part === '.' || part === '..')) return undefined;
  const encoded = segments.map((part) => encodeURIComponent(part.toWellFormed())).join('/');
  if (windows) return {uri: `file:///${windows['drive']}/${encoded}`};
  return path.startsWith('/') ? {uri: encoded, uriBaseId: ROOT} : undefined;
}
