import * as v from 'valibot';

/** Plimsoll's own inventory (docs/inventory-file.md), as far as these conversions fill it. */
export interface InventoryFile {
  readonly os: Readonly<Record<string, string>>;
  readonly software: readonly Readonly<Record<string, unknown>>[];
}

type Os = InventoryFile['os'];

const Text = v.nullish(v.string());
const Count = v.nullish(v.number());

const TrivyPackage = v.object({
  Name: v.string(),
  Version: v.string(),
  Release: Text,
  Epoch: Count,
  Arch: Text,
  SrcName: Text,
  SrcVersion: Text,
  SrcRelease: Text,
  SrcEpoch: Count,
  Maintainer: Text,
  Modularitylabel: Text,
});

/** Trivy's list of packages of an image; it does not say of which system, so that is the caller's to tell. */
export function convertTrivy(json: unknown, os: Os): InventoryFile {
  const packages = v.parse(v.array(TrivyPackage), json);
  return {
    os,
    software: packages.map((item) => ({
      name: item.Name,
      version: joined(item.Epoch, item.Version, item.Release),
      arch: item.Arch,
      maintainer: item.Maintainer,
      module: item.Modularitylabel,
      source: item.SrcName
        ? {name: item.SrcName, version: joined(item.SrcEpoch, item.SrcVersion ?? '', item.SrcRelease)}
        : undefined,
    })),
  };
}

/** `epoch:version-release`, as package managers write it. */
function joined(
  epoch: number | null | undefined,
  version: string,
  release: string | null | undefined,
): string {
  return `${epoch ? `${epoch}:` : ''}${version}${release ? `-${release}` : ''}`;
}

const Application = v.object({
  _name: v.string(),
  version: Text,
  path: Text,
  obtained_from: Text,
  signed_by: v.nullish(v.array(v.string())),
});
const Applications = v.object({SPApplicationsDataType: v.array(Application)});

/** `system_profiler -json SPApplicationsDataType` as the GLPI agent keeps it: no bundle ids, and no version of macOS. */
export function convertGlpiMac(json: unknown, os: Os = {family: 'macos'}): InventoryFile {
  return {
    os,
    software: v
      .parse(Applications, json)
      .SPApplicationsDataType.map(({_name: name, version, path, ...item}) => ({
        name,
        version,
        path,
        publisher: signer(item.signed_by?.[0], item.obtained_from),
      })),
  };
}

/** The same report as ohai keeps it. */
export function convertOhai(json: unknown, os: Os = {family: 'macos'}): InventoryFile {
  return convertGlpiMac(json, os);
}

/** Who signed; the App Store's own signature names nobody. */
function signer(signature: string | undefined, from: string | null | undefined): string | undefined {
  if (signature?.startsWith('Developer ID Application:')) return signature;
  return from?.toLowerCase() === 'apple' ? 'Apple' : undefined;
}

const Word = v.nullish(v.union([v.string(), v.number()]));
const Uninstall = v.object({
  _key: v.string(),
  DisplayName: Text,
  DisplayVersion: Text,
  Publisher: Text,
  SystemComponent: Word,
  ParentKeyName: Text,
});

/** Windows' uninstall keys as the GLPI agent keeps them; hidden parts and updates of other entries are left out. */
export function convertGlpiWindows(json: unknown, os: Os = {family: 'windows'}): InventoryFile {
  const shown = v.parse(v.array(Uninstall), json).filter(({DisplayName, SystemComponent, ParentKeyName}) => {
    return DisplayName && !ParentKeyName && Number(SystemComponent ?? 0) !== 1;
  });
  return {
    os,
    software: shown.map(({_key: path, ...item}) => ({
      name: item.DisplayName,
      version: item.DisplayVersion,
      publisher: item.Publisher,
      path,
    })),
  };
}

const WazuhPackage = v.object({
  package: v.object({
    name: v.string(),
    version: v.string(),
    architecture: Text,
    source: Text,
    category: Text,
    vendor: Text,
  }),
});

/** Wazuh's packages of a Debian host; `source` is left out there where it is the package's own name. */
export function convertWazuh(
  json: unknown,
  os: Os = {family: 'linux', id: 'debian', version: '10'},
): InventoryFile {
  const packages = v.parse(v.array(v.unknown()), json).filter((item) => v.is(WazuhPackage, item));
  return {
    os,
    software: packages.map(({package: item}) => ({
      name: item.name,
      version: item.version,
      arch: item.architecture,
      source: item.source || item.name,
      section: item.category,
      maintainer: item.vendor,
    })),
  };
}

/** dpkg's status database; packages that are not installed are left out. */
export function convertStatus(
  text: string,
  os: Os = {family: 'linux', id: 'debian', version: '12'},
): InventoryFile {
  const stanzas = text.split(/\n{2,}/).map(fieldsOf);
  const installed = stanzas.filter((fields) => fields.get('Status')?.endsWith(' ok installed'));
  return {
    os,
    software: installed.map((fields) => ({
      name: fields.get('Package'),
      version: fields.get('Version'),
      arch: fields.get('Architecture'),
      source: fields.get('Source') ?? fields.get('Package'),
      maintainer: fields.get('Maintainer'),
      section: fields.get('Section'),
    })),
  };
}

function fieldsOf(stanza: string): ReadonlyMap<string, string> {
  const lines = stanza.split('\n').map((line) => /^(?<key>[A-Za-z-]+): *(?<value>.*)$/.exec(line)?.groups);
  return new Map(lines.flatMap((groups) => (groups ? [[groups['key'] ?? '', groups['value'] ?? '']] : [])));
}
