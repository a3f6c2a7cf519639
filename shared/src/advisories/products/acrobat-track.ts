/**
 * Which track an Acrobat or Reader is of: `continuous` or `classic`, whichever id is given for it. Builds of the continuous
 * track are 1xxxx or 2xxxx, those of the numbered releases 3xxxx; before 2015 there were only numbered releases (Adobe, release
 * notes for Acrobat and Reader). Undefined: not to be told.
 */
export function acrobatTrack(
  version: string | undefined,
  continuous: string,
  classic: string,
): string | undefined {
  const [year, , build] = version?.split('.').map(Number) ?? [];
  if (year === undefined || Number.isNaN(year)) return undefined;
  if (year < 15) return classic;
  if (build === undefined || !(build >= 10_000)) return undefined;
  return build >= 30_000 ? classic : continuous;
}
