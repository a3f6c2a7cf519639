import type {Range} from '../reading.ts';

/**
 * What SDKs of one release put right. An SDK's patch number is its feature band and its place in it: 8.0.129 is the
 * 30th of band 1, 8.0.423 the 24th of band 4 (learn.microsoft.com, ".NET SDK versioning"). Bands are patched side by
 * side; versions of a band that is no longer patched are put right by the next band's.
 */
export function sdkRanges(versions: readonly string[], channel: string): readonly Range[] {
  const firsts = new Map<number, Sdk>();
  for (const version of versions) {
    const sdk = readSdk(version, channel);
    // Two of one band: the second is the first again with a repair.
    if (sdk && comesFirst(sdk, firsts.get(sdk.band))) firsts.set(sdk.band, sdk);
  }
  let start = 1;
  const ranges: Range[] = [];
  for (const {band, version} of [...firsts.values()].toSorted((a, b) => a.band - b.band)) {
    ranges.push({introduced: `${channel}.${start}00-0`, fixed: version});
    start = band + 1;
  }
  return ranges;
}

interface Sdk {
  readonly version: string;
  readonly band: number;
  readonly place: number;
  readonly preview: boolean;
}

function readSdk(version: string, channel: string): Sdk | undefined {
  if (!version.startsWith(`${channel}.`)) return undefined;
  const {patch, preview} = /^\d+\.\d+\.(?<patch>\d{3,4})(?<preview>-)?/.exec(version)?.groups ?? {};
  const number = Number(patch);
  if (patch === undefined || number < 100) return undefined;
  return {version, band: Math.floor(number / 100), place: number % 100, preview: preview !== undefined};
}

function comesFirst(sdk: Sdk, other: Sdk | undefined): boolean {
  if (!other || sdk.place < other.place) return true;
  return sdk.place === other.place && sdk.preview && !other.preview;
}
