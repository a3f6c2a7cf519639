import type {ItemDraft} from './draft.ts';
import type {Properties} from './properties.ts';
import type {Purl} from './purl.ts';
import {readSource} from './source.ts';

type Told = ItemDraft['source'];

/**
 * The source package of a component, where the tool that wrote the bill tells it: Trivy in properties of its own, Syft in
 * others and in the qualifier `upstream`. Undefined: not told.
 */
export function sourceInComponent(
  type: string | undefined,
  purl: Purl | undefined,
  properties: Properties,
): Told {
  const told =
    fromTrivy(properties) ?? fromSyft(properties) ?? fromUpstream(purl?.qualifiers.get('upstream'));
  if (!told || told.name.length > 256 || (told.version?.length ?? 0) > 128) return undefined;
  // apk is looked up by the origin alone, and its version is always the package's.
  return type === 'apk' ? {name: told.name, version: undefined} : told;
}

function fromTrivy(properties: Properties): Told {
  const name = properties.get('aquasecurity:trivy:SrcName');
  if (name === undefined) return undefined;
  const version = properties.get('aquasecurity:trivy:SrcVersion');
  const release = properties.get('aquasecurity:trivy:SrcRelease');
  const epoch = properties.get('aquasecurity:trivy:SrcEpoch');
  if (version === undefined) return {name, version: undefined};
  const start = epoch === undefined || epoch === '0' ? '' : `${epoch}:`;
  return {name, version: `${start}${version}${release === undefined ? '' : `-${release}`}`};
}

function fromSyft(properties: Properties): Told {
  const rpm = properties.get('syft:metadata:sourceRpm');
  if (rpm !== undefined) return readSource(rpm);
  const name = properties.get('syft:metadata:source') ?? properties.get('syft:metadata:originPackage');
  return name === undefined ? undefined : {name, version: properties.get('syft:metadata:sourceVersion')};
}

/** `openssl`, `openssl@3.0.11-1`, or the file name of a source rpm. */
function fromUpstream(upstream: string | undefined): Told {
  if (upstream === undefined) return undefined;
  const at = upstream.lastIndexOf('@');
  if (at > 0) return {name: upstream.slice(0, at), version: upstream.slice(at + 1) || undefined};
  return readSource(upstream);
}
