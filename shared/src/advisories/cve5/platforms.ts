import type {ProductPlatform} from '../products/product.ts';

const DESKTOP: readonly (readonly [ProductPlatform, RegExp])[] = [
  ['windows', /\bwindows\b/i],
  ['macos', /\bmac ?os(?: x)?\b|\bmac\b|\bdarwin\b|\bposix\b|\bunix\b/i],
  ['linux', /\blinux\b|\bposix\b|\bunix\b/i],
];
const OTHER =
  /\b(?:android|ios|ipados|iphone|ipad|chrome ?os|lacros|tvos|watchos|visionos|freebsd|solaris|aix)\b/i;
const LIMITED = /\b(?:for|on) (?<system>windows|mac ?os|mac|linux)\b/i;
const REMARK = /\((?<remark>[^()]{1,40})\)/;

/** Systems that words name; empty when they name only others (Android, iOS…), undefined when they name none. */
export function platformsOf(words: readonly string[]): readonly ProductPlatform[] | undefined {
  const named = DESKTOP.filter(([, pattern]) => words.some((word) => pattern.test(word))).map(
    ([platform]) => platform,
  );
  return named.length > 0 || words.some((word) => OTHER.test(word)) ? named : undefined;
}

/** The one system a product's name is for: `Zoom Rooms for Windows`, `ODBC Driver 17 on Linux`. */
export function platformsInName(name: string): readonly ProductPlatform[] | undefined {
  const system = LIMITED.exec(name)?.groups?.['system'];
  return system === undefined ? undefined : platformsOf([system]);
}

/** Systems in a remark beside a version: `3.0 (macOS)`. */
export function platformsInText(text: string): readonly ProductPlatform[] | undefined {
  const remark = REMARK.exec(text.slice(0, 256))?.groups?.['remark'];
  return remark === undefined ? undefined : platformsOf([remark]);
}

/** What all that is known leaves; undefined for no limit. */
export function commonPlatforms(
  ...limits: readonly (readonly ProductPlatform[] | undefined)[]
): readonly ProductPlatform[] | undefined {
  const known = limits.filter((limit) => limit !== undefined);
  const [first, ...rest] = known;
  return first?.filter((platform) => rest.every((limit) => limit.includes(platform)));
}
