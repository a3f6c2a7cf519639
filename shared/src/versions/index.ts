import {apk} from './apk.ts';
import {apple} from './apple.ts';
import {chrome} from './chrome.ts';
import {cran} from './cran.ts';
import {dpkg} from './dpkg.ts';
import {generic} from './generic.ts';
import {hackage} from './hackage.ts';
import {maven} from './maven.ts';
import {mozilla} from './mozilla.ts';
import {nuget} from './nuget.ts';
import {packagist} from './packagist.ts';
import {pacman} from './pacman.ts';
import {pep440} from './pep440.ts';
import {pub} from './pub.ts';
import {rpm} from './rpm.ts';
import {rubygems} from './rubygems.ts';
import type {Scheme, SchemeId} from './scheme.ts';
import {semver} from './semver.ts';
import {windows} from './windows.ts';

export {compareDpkg, compareValidDpkg, isDpkgVersion} from './dpkg.ts';
export {SCHEMES, type Scheme, type SchemeId} from './scheme.ts';

/** Every version order by its name. */
export const schemes: Readonly<Record<SchemeId, Scheme>> = {
  dpkg,
  rpm,
  apk,
  pacman,
  semver,
  pep440,
  maven,
  rubygems,
  nuget,
  packagist,
  pub,
  cran,
  hackage,
  windows,
  apple,
  mozilla,
  chrome,
  generic,
};

/** Orders two versions by a scheme: negative, 0 or positive; undefined when either text is no version to it. */
export function compareVersions(scheme: SchemeId, a: string, b: string): number | undefined {
  const order = schemes[scheme];
  return order.isVersion(a) && order.isVersion(b) ? order.compareValid(a, b) : undefined;
}
