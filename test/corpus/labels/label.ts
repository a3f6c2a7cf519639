/** What an installed list of Windows or macOS has of one program. */
export interface LabelledItem {
  readonly platform: 'windows' | 'macos';
  readonly name: string;
  readonly version: string;
  readonly publisher?: string | undefined;
  readonly bundleId?: string | undefined;
}

/**
 * One installed program with weaknesses it has and has not, as the record of each states it in its description or the vendor in
 * its advisory. `not` holds the hard ones: mended, another track, another system, another product of the name.
 */
export interface Label {
  readonly item: LabelledItem;
  readonly has: readonly string[];
  readonly not: readonly string[];
}

/** Weaknesses by ids without their `CVE-`. */
export function windows(
  [name, version, publisher]: readonly [name: string, version: string, publisher?: string],
  has: string,
  not: string,
): Label {
  return {item: {platform: 'windows', name, version, publisher}, has: idsOf(has), not: idsOf(not)};
}

/** As above, by name, version and bundle id. */
export function macos(
  [name, version, bundleId]: readonly [name: string, version: string, bundleId?: string],
  has: string,
  not: string,
): Label {
  return {item: {platform: 'macos', name, version, bundleId}, has: idsOf(has), not: idsOf(not)};
}

function idsOf(text: string): string[] {
  return text.split(' ').flatMap((id) => (id === '' ? [] : [`CVE-${id}`]));
}
