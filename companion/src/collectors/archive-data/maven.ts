/** A component as Maven names it. */
export interface Component {
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
}

const WORD = /^[A-Za-z0-9_.-]{1,128}$/;
const VERSION = /^[A-Za-z0-9_.+~-]{1,64}$/;
const MAX_LINES = 1000;

/** What `META-INF/maven/…/pom.properties` says (Maven Archiver); undefined where group, artifact or version is none. */
export function parsePomProperties(text: string): Component | undefined {
  const values = new Map<string, string>();
  for (const line of text.split('\n', MAX_LINES)) {
    const equals = line.indexOf('=');
    if (equals > 0 && !line.startsWith('#'))
      values.set(line.slice(0, equals).trim(), line.slice(equals + 1).trim());
  }
  return component(values.get('groupId'), values.get('artifactId'), values.get('version'));
}

/**
 * What the manifest says of an archive that Maven did not pack (JAR File Specification, main attributes): the group from
 * `Implementation-Vendor-Id`, the artifact from the file's name before its version. Undefined when one is not told.
 */
export function parseManifest(text: string, file: string): Component | undefined {
  const attributes = mainAttributes(text);
  const group = attributes.get('implementation-vendor-id');
  const version = attributes.get('implementation-version') ?? attributes.get('bundle-version');
  if (group === undefined || !group.includes('.') || version === undefined) return undefined;
  const ending = `-${version}`;
  const stem = file.replace(/\.(?:jar|war|ear)$/i, '');
  return stem.endsWith(ending) ? component(group, stem.slice(0, -ending.length), version) : undefined;
}

/** Attributes before the first empty line, names in lower case; a line that begins with a blank goes on with the one before. */
function mainAttributes(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let last: string | undefined;
  for (const line of text.split(/\r?\n/, MAX_LINES)) {
    if (line === '') break;
    if (line.startsWith(' ')) {
      if (last !== undefined) found.set(last, (found.get(last) ?? '') + line.slice(1));
      continue;
    }
    const colon = line.indexOf(': ');
    last = colon > 0 ? line.slice(0, colon).toLowerCase() : undefined;
    if (last !== undefined) found.set(last, line.slice(colon + 2).trim());
  }
  return found;
}

function component(group = '', artifact = '', version = ''): Component | undefined {
  return WORD.test(group) && WORD.test(artifact) && VERSION.test(version)
    ? {group, artifact, version}
    : undefined;
}
