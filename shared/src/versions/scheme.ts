/** Every version order we know, by the name slices and products carry. The list only grows at its end: its places are written. */
export const SCHEMES = [
  'dpkg',
  'rpm',
  'apk',
  'pacman',
  'semver',
  'pep440',
  'maven',
  'rubygems',
  'nuget',
  'packagist',
  'pub',
  'cran',
  'hackage',
  'windows',
  'apple',
  'mozilla',
  'chrome',
  'generic',
] as const;
export type SchemeId = (typeof SCHEMES)[number];

/** One version order. */
export interface Scheme {
  readonly id: SchemeId;
  /** True for a text that has a place in this order. */
  isVersion(text: string): boolean;
  /** Negative, 0 or positive for two versions (`isVersion`); for other texts the answer means nothing. Never throws. */
  compareValid(a: string, b: string): number;
}
