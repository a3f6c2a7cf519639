const VERSION = /^(?<base>\d{1,3}(?:\.\d{1,4}){0,3})(?: \((?<extra>[a-z])\))?$/;

/** A version of macOS in its parts: `26.3.1 (a)` is the base `26.3.1` with the background improvement `(a)`. */
export interface MacosVersion {
  readonly base: string;
  readonly extra: string | undefined;
}

/** Reads a product version of macOS; undefined for any other text. */
export function readMacosVersion(version: string): MacosVersion | undefined {
  const {base, extra} = VERSION.exec(version)?.groups ?? {};
  return base === undefined ? undefined : {base, extra};
}

/**
 * The major release Apple serves with updates of its own: `14.6.1` → `14`, and before 11, where the second
 * number told the release, `10.15.7` → `10.15`. Undefined for what is no version or none of macOS. `10.16` is what
 * Big Sur tells programs built for older systems (Apple, "macOS Big Sur release notes"): which release it is stays open.
 */
export function macosKey(version: string): string | undefined {
  const [major, minor] = readMacosVersion(version)?.base.split('.') ?? [];
  if (major === undefined || Number(major) < 10) return undefined;
  if (Number(major) > 10) return String(Number(major));
  return minor === undefined || Number(minor) > 15 ? undefined : `10.${Number(minor)}`;
}
