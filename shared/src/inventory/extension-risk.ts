/** What whoever controls an extension could do with one of its permissions. */
export type RiskReason =
  | 'run-programs'
  | 'debug-pages'
  | 'redirect-traffic'
  | 'manage-extensions'
  | 'switch-off-protection'
  | 'all-pages'
  | 'read-cookies'
  | 'watch-requests'
  | 'read-clipboard'
  | 'record-screen'
  | 'read-history'
  | 'read-downloads'
  | 'read-open-pages'
  | 'some-pages';

export interface ExtensionRisk {
  /** Of harm if the extension is bad, sold or taken over; not that it is. */
  readonly level: 'low' | 'medium' | 'high';
  /** Worst first, each once. */
  readonly reasons: readonly RiskReason[];
}

/**
 * Weighs what an extension may do, from its permissions and the patterns of its pages. What each permission allows is
 * taken from developer.chrome.com/docs/extensions/reference/permissions-list and from MDN, WebExtensions, permissions.
 * High: whatever reaches beyond the browser, its protection, or every page; cookies, requests only with the pages they belong to.
 */
export function extensionRisk(permissions: readonly string[]): ExtensionRisk {
  const pages = permissions.filter(isPattern);
  const everywhere = pages.some(isEverywhere);
  const found = new Set(permissions.flatMap((name) => REASONS.get(name) ?? []));
  if (everywhere) found.add('all-pages');
  else if (pages.length > 0) found.add('some-pages');
  const reasons = ORDER.filter((reason) => found.has(reason));
  if (everywhere || reasons.some((reason) => HIGH.has(reason))) return {level: 'high', reasons};
  return {level: reasons.some((reason) => reason !== 'some-pages') ? 'medium' : 'low', reasons};
}

const ORDER: readonly RiskReason[] = [
  'run-programs',
  'debug-pages',
  'redirect-traffic',
  'manage-extensions',
  'switch-off-protection',
  'all-pages',
  'read-cookies',
  'watch-requests',
  'read-clipboard',
  'record-screen',
  'read-history',
  'read-downloads',
  'read-open-pages',
  'some-pages',
];

const HIGH: ReadonlySet<RiskReason> = new Set([
  'run-programs',
  'debug-pages',
  'redirect-traffic',
  'manage-extensions',
  'switch-off-protection',
]);

const REASONS: ReadonlyMap<string, RiskReason> = new Map([
  // Speaks with a program outside the browser, which runs with all rights of the user.
  ['nativeMessaging', 'run-programs'],
  ['debugger', 'debug-pages'],
  ['devtools', 'debug-pages'],
  ['pageCapture', 'debug-pages'],
  ['proxy', 'redirect-traffic'],
  ['vpnProvider', 'redirect-traffic'],
  ['dns', 'watch-requests'],
  ['management', 'manage-extensions'],
  ['privacy', 'switch-off-protection'],
  ['browserSettings', 'switch-off-protection'],
  ['contentSettings', 'switch-off-protection'],
  ['cookies', 'read-cookies'],
  ['webRequest', 'watch-requests'],
  ['webRequestBlocking', 'watch-requests'],
  ['webRequestAuthProvider', 'watch-requests'],
  ['declarativeNetRequestWithHostAccess', 'watch-requests'],
  ['declarativeNetRequestFeedback', 'watch-requests'],
  ['clipboardRead', 'read-clipboard'],
  ['desktopCapture', 'record-screen'],
  ['tabCapture', 'record-screen'],
  ['history', 'read-history'],
  ['bookmarks', 'read-history'],
  ['topSites', 'read-history'],
  ['sessions', 'read-history'],
  ['browsingData', 'read-history'],
  ['downloads', 'read-downloads'],
  ['downloads.open', 'read-downloads'],
  ['tabs', 'read-open-pages'],
  ['webNavigation', 'read-open-pages'],
  // Thunderbird's own: mail is what a page is to a browser.
  ['messagesRead', 'all-pages'],
  ['compose', 'all-pages'],
  ['addressBooks', 'read-history'],
  ['accountsRead', 'read-history'],
]);

function isPattern(name: string): boolean {
  return name === '<all_urls>' || name.includes('://');
}

const SCHEMES: ReadonlySet<string> = new Set(['*', 'http', 'https', 'ws', 'wss', 'file', 'ftp']);

/** A pattern for every host, or for everything below a top-level domain (`*://*.com/*`): scheme, host, path (match patterns, MDN). */
function isEverywhere(pattern: string): boolean {
  if (pattern === '<all_urls>') return true;
  const after = pattern.indexOf('://');
  if (!SCHEMES.has(pattern.slice(0, after))) return false;
  const host = pattern.slice(after + 3).split(/[/:]/, 1)[0] ?? '';
  // `file:///*` has no host: it is every file of the disk.
  if (host === '') return pattern.startsWith('file:///');
  return host === '*' || (host.startsWith('*.') && !host.slice(2).includes('.'));
}
