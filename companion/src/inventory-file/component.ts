import * as v from 'valibot';
import {sourceInComponent} from './component-source.ts';
import type {ItemDraft, OsDraft} from './draft.ts';
import {typeOfEcosystem} from './ecosystems.ts';
import {type Properties, propertiesOf} from './properties.ts';
import {type Purl, readPurl} from './purl.ts';
import {reasonOf, text} from './told.ts';

/** What one component of a bill of materials is. */
export type ComponentReading =
  | {readonly kind: 'item'; readonly item: ItemDraft; readonly distro: string | undefined}
  | {readonly kind: 'system'; readonly os: OsDraft}
  | {readonly kind: 'other'}
  | {readonly kind: 'unreadable'; readonly reason: string};

const Component = v.object({
  type: text(64),
  name: text(256),
  version: text(128),
  group: text(256),
  purl: text(2048),
  publisher: v.fallback(text(2048), undefined),
  supplier: v.fallback(v.nullish(v.object({name: text(2048)})), undefined),
  description: v.fallback(text(256), undefined),
  properties: v.optional(v.unknown()),
  evidence: v.optional(v.unknown()),
});
type Component = v.InferOutput<typeof Component>;

/** Kinds that are nothing installed (cyclonedx.org/docs/1.6/json, `components[].type`). */
const NO_SOFTWARE = new Set([
  'container',
  'cryptographic-asset',
  'data',
  'device',
  'file',
  'machine-learning-model',
  'platform',
]);

/** Reads one component. Never throws. */
export function readComponent(value: unknown): ComponentReading {
  const parsed = v.safeParse(Component, value);
  if (!parsed.success) return {kind: 'unreadable', reason: reasonOf(parsed.issues)};
  const component = parsed.output;
  const os = systemIn(component);
  if (os) return {kind: 'system', os};
  const properties = propertiesOf(component.properties);
  const purl = readPurl(component.purl ?? '');
  const type = component.type ?? 'library';
  // Trivy puts a component above each lock file, without a version of its own.
  if (!purl && (NO_SOFTWARE.has(type) || properties.has('aquasecurity:trivy:Class'))) return {kind: 'other'};
  return installed(component, purl, properties);
}

/** The operating system a component is; undefined for any other. */
export function readSystem(value: unknown): OsDraft | undefined {
  const parsed = v.safeParse(Component, value);
  return parsed.success ? systemIn(parsed.output) : undefined;
}

function systemIn({type, name, version, description, properties}: Component): OsDraft | undefined {
  if (type !== 'operating-system') return undefined;
  const of = propertiesOf(properties);
  const id = of.get('syft:distro:id');
  return {
    id: id ?? of.get('aquasecurity:trivy:Type'),
    name: of.get('syft:distro:prettyName') ?? (id === undefined ? name : description),
    version: of.get('syft:distro:versionID') ?? version,
    codename: of.get('syft:distro:versionCodename'),
    idLike: of.get('syft:distro:idLike:0'),
  };
}

function installed(component: Component, purl: Purl | undefined, properties: Properties): ComponentReading {
  const name = purl ? nameOf(purl) : plainName(component);
  if (name === undefined) return {kind: 'unreadable', reason: 'no name'};
  if (name.length > 256) return {kind: 'unreadable', reason: 'name is too long'};
  const version = versionOf(component, purl);
  if (version === undefined) return {kind: 'unreadable', reason: 'no version'};
  if (version.length > 128) return {kind: 'unreadable', reason: 'version is too long'};
  const type = purl ? typeOfEcosystem(purl.type) : typeOfKind(component);
  const maker = component.supplier?.name ?? component.publisher;
  const item: ItemDraft = {
    name,
    version,
    type,
    arch: purl?.qualifiers.get('arch')?.slice(0, 64),
    ...(type === 'deb' || type === 'rpm' || type === 'apk' ? {maintainer: maker} : {publisher: maker}),
    module:
      properties.get('aquasecurity:trivy:Modularitylabel') ?? properties.get('syft:metadata:modularityLabel'),
    paths: pathsOf(component, properties),
    source: sourceInComponent(type, purl, properties),
  };
  return {kind: 'item', item, distro: purl?.qualifiers.get('distro')};
}

/** An application without a package URL is what the system itself lists; a library belongs to nobody we know. */
function typeOfKind({type}: Component): string | undefined {
  return type === 'application' ? undefined : (type ?? 'library').slice(0, 32);
}

/** Types whose namespace is a vendor or distribution; of the others it is part of the name. */
const VENDOR_NAMESPACE = new Set(['alpm', 'apk', 'deb', 'rpm', 'generic', 'swid']);

function nameOf({type, namespace, name}: Purl): string {
  if (namespace === '' || VENDOR_NAMESPACE.has(type)) return name;
  return type === 'maven' ? `${namespace}:${name}` : `${namespace}/${name}`;
}

function plainName({group, name}: Component): string | undefined {
  return name === undefined || group === undefined ? name : `${group}/${name}`;
}

/** As the package manager writes it, with the epoch that some put into a qualifier (purl-spec, `rpm`). */
function versionOf({version}: Component, purl: Purl | undefined): string | undefined {
  // Go's own toolchain is `go1.21.3` here and `1.21.3` there; advisories name the latter.
  const written = purl?.type === 'golang' ? (purl.version ?? version) : (version ?? purl?.version);
  const epoch = purl?.qualifiers.get('epoch');
  if (written === undefined || epoch === undefined || !/^[1-9]\d{0,9}$/.test(epoch)) return written;
  return /^\d{1,10}:/.test(written) ? written : `${epoch}:${written}`;
}

const Evidence = v.object({occurrences: v.array(v.object({location: v.string()}))});
const MAX_PATHS = 8;

function pathsOf({evidence}: Component, properties: Properties): string[] {
  const numbered = Array.from({length: MAX_PATHS}, (_, place) =>
    properties.get(`syft:location:${place}:path`),
  );
  const seen = v.is(Evidence, evidence) ? evidence.occurrences.slice(0, MAX_PATHS) : [];
  const all = [
    ...numbered,
    properties.get('aquasecurity:trivy:FilePath'),
    ...seen.map(({location}) => location),
  ];
  const told = all.flatMap((path) => (path === undefined || path.length > 1024 ? [] : [path]));
  return [...new Set(told)].slice(0, MAX_PATHS);
}
