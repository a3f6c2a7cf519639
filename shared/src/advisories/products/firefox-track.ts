/**
 * Which Firefox an installation is. The name says ESR only in older installers; by version, a minor above 0 is an ESR, for
 * the rapid release has had 0 there since Firefox 5 — but for 33.1 (release notes of Firefox).
 */
export function firefoxTrack(version: string | undefined, name: string): string | undefined {
  if (/\besr\b/i.test(name.slice(0, 512)) || version?.endsWith('esr') === true) return 'mozilla-firefox-esr';
  const [major, minor] = version?.split('.').map((part) => Number.parseInt(part, 10)) ?? [];
  if (major === undefined || Number.isNaN(major)) return undefined;
  const extended = major >= 10 && major !== 33 && minor !== undefined && minor > 0;
  return extended ? 'mozilla-firefox-esr' : 'mozilla-firefox';
}
