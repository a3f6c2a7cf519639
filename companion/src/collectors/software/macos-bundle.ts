import {type PlistDict, stringIn} from '../macos/plist.ts';
import {type Found, isPlain} from './harvest.ts';

/** Windows programs that a virtual machine offers, and pages a browser shows as applications: none lies there. */
const SHORTCUTS =
  /^(?:com\.parallels\.winapp\.|com\.vmware\.proxyApp\.|com\.(?:google\.Chrome|microsoft\.edgemac|brave\.Browser|vivaldi\.Vivaldi)\.app\.|com\.apple\.Safari\.WebApp\.)/i;
/** What a build left unfilled: `${MARKETING_VERSION}`, `$(CURRENT_PROJECT_VERSION)`. */
const UNFILLED = /\$[({]/;
const BLANKS = /[\s\p{C}]+/gu;

/**
 * The application whose Info.plist this is (developer.apple.com, "Information Property List"); `path` is its `.app` folder.
 * Named as the Finder shows it, after the folder. Undefined for what only leads somewhere else; `versionless` without version.
 */
export function toMacApp(info: PlistDict, path: string): Found | 'shortcut' | 'versionless' {
  const bundleId = stringIn(info, 'CFBundleIdentifier')?.slice(0, 256);
  if (bundleId !== undefined && SHORTCUTS.test(bundleId)) return 'shortcut';
  const version = versionOf(info);
  if (version === undefined) return 'versionless';
  const folder = path.slice(path.lastIndexOf('/') + 1).replace(/\.app$/i, '');
  const known = bundleId !== undefined && isPlain(bundleId, 256);
  return {
    id: known ? `app:${bundleId}` : `app:${path}`.slice(0, 512),
    type: 'app',
    name: folder,
    version,
    ...originOf(path, bundleId),
    ...(known ? {bundleId} : {}),
    paths: [path],
  };
}

function versionOf(info: PlistDict): string | undefined {
  const told = ['CFBundleShortVersionString', 'CFBundleVersion'].map((key) =>
    stringIn(info, key)?.replace(BLANKS, ' ').trim(),
  );
  return told
    .find((version) => version !== undefined && version !== '' && !UNFILLED.test(version))
    ?.slice(0, 128);
}

/** macOS' own are on its sealed volume, and Safari beside it; what else is Apple's is updated like anybody's. */
function originOf(path: string, bundleId = ''): Pick<Found, 'origin' | 'vendor'> {
  if (path.startsWith('/System/') || bundleId === 'com.apple.Safari') return {origin: 'distribution'};
  return bundleId.startsWith('com.apple.')
    ? {origin: 'other-vendor', vendor: 'Apple'}
    : {origin: 'other-vendor'};
}
