import type {Os, Software} from '../inventory/index.ts';

type Item = Pick<Software, 'type' | 'name' | 'version' | 'arch' | 'source' | 'origin' | 'vendor'>;

interface Parts {
  readonly type: string;
  readonly namespace?: string | undefined;
  readonly name: string;
  readonly version?: string;
  readonly qualifiers?: Readonly<Record<string, string | undefined>>;
}

/**
 * The package URL of an installed item (package-url/purl-spec: PURL-SPECIFICATION, and PURL-TYPES for what each type does
 * with its names). What has no type of its own there, applications above all, is `generic`.
 */
export function purlOf(item: Item, os: Pick<Os, 'id' | 'version'>): string {
  return write(
    BUILDERS.get(item.type)?.(item, os) ?? {type: 'generic', name: item.name, version: item.version},
  );
}

type Builder = (item: Item, os: Pick<Os, 'id' | 'version'>) => Parts;

/** `Debian:12`'s packages carry the release as `debian-12`, as Syft and Trivy write it. */
function distroOf({id, version}: Pick<Os, 'id' | 'version'>): string {
  return version === '' ? id : `${id}-${version}`;
}

function packaged(item: Item, os: Pick<Os, 'id' | 'version'>): Parts {
  return {
    type: item.type,
    namespace: vendorOf(item, os.id),
    name: item.name.toLowerCase(),
    version: item.version,
    qualifiers: {arch: item.arch, distro: distroOf(os), upstream: upstreamOf(item)},
  };
}

/** rpm's names keep their case, and its epoch stands apart from the version. */
function rpm(item: Item, os: Pick<Os, 'id' | 'version'>): Parts {
  const {epoch, rest} = /^(?<epoch>\d{1,10}):(?<rest>.{1,128})$/s.exec(item.version)?.groups ?? {};
  const parts = packaged(item, os);
  return {
    ...parts,
    name: item.name,
    version: rest ?? item.version,
    qualifiers: {...parts.qualifiers, epoch, upstream: undefined},
  };
}

/** Namespaces that are not the `ID` of os-release; the others are. */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['rhel', 'redhat'],
  ['opensuse-leap', 'opensuse'],
  ['opensuse-tumbleweed', 'opensuse'],
]);

function vendorOf({origin, vendor}: Item, os: string): string | undefined {
  if (origin !== 'other-vendor') return (NAMESPACES.get(os) ?? os).toLowerCase();
  // Not the distribution's: its namespace would make others judge it by the distribution's advisories.
  const slug = (vendor ?? '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 64);
  return slug === '' ? undefined : slug;
}

/** The source package where it is another: what advisories are written against. Syft and Grype know the qualifier. */
function upstreamOf({name, version, source}: Item): string | undefined {
  if (source === undefined || source.name === name) return undefined;
  return source.version === version ? source.name : `${source.name}@${source.version}`;
}

/** `group/name` in one text; all before the last slash is the namespace. */
function slashed(type: string, fold: (name: string) => string = same): Builder {
  return ({name, version}) => {
    const segments = fold(name)
      .split('/')
      .filter((part) => part !== '');
    const last = segments.pop();
    // Nothing but slashes is a name to nobody but us.
    if (last === undefined) return {type: 'generic', name, version};
    return {type, ...(segments.length > 0 ? {namespace: segments.join('/')} : {}), name: last, version};
  };
}

function plain(type: string, fold: (name: string) => string = same): Builder {
  return ({name, version}) => ({type, name: fold(name), version});
}

function maven({name, version}: Item): Parts {
  const at = name.indexOf(':');
  // Required there, and not known: no Maven coordinate.
  if (at < 1 || at === name.length - 1) return {type: 'generic', name, version};
  return {type: 'maven', namespace: name.slice(0, at), name: name.slice(at + 1), version};
}

function same(name: string): string {
  return name;
}

function lower(name: string): string {
  return name.toLowerCase();
}

const BUILDERS: ReadonlyMap<string, Builder> = new Map([
  ['alpm', packaged],
  ['apk', packaged],
  ['deb', packaged],
  ['rpm', rpm],
  ['cargo', plain('cargo')],
  ['composer', slashed('composer', lower)],
  ['cran', plain('cran')],
  ['gem', plain('gem')],
  ['golang', slashed('golang')],
  ['hackage', plain('hackage')],
  ['hex', slashed('hex', lower)],
  ['maven', maven],
  ['npm', slashed('npm', lower)],
  ['nuget', plain('nuget')],
  ['pub', plain('pub', (name) => lower(name).replaceAll('-', '_'))],
  ['pypi', plain('pypi', (name) => lower(name).replaceAll('_', '-'))],
]);

function write({type, namespace, name, version, qualifiers = {}}: Parts): string {
  const path = [type, ...(namespace === undefined ? [] : namespace.split('/')), name].map(encode).join('/');
  const pairs = Object.entries(qualifiers)
    .filter(([, value]) => value !== undefined && value !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value = '']) => `${key}=${encode(value)}`);
  return `pkg:${path}${version === undefined ? '' : `@${encode(version)}`}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`;
}

/** Percent-encodes all but letters, digits, `.-_~` and the colon (purl-spec, "Character encoding"). */
export function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replaceAll('%3A', ':')
    .replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
