import browser from 'webextension-polyfill';

const permission = {permissions: ['notifications']} satisfies {permissions: ['notifications']};

/** True when the reader has allowed notifications. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(permission);
}

/** Asks for the permission; only within a click. */
export function askToNotify(): Promise<boolean> {
  return browser.permissions.request(permission);
}

/** Gives the permission back. */
export function stopNotifying(): Promise<boolean> {
  return browser.permissions.remove(permission);
}

/** Shows one notification; one of the same id replaces the last. */
export async function notify(id: string, title: string, message: string): Promise<void> {
  const iconUrl = browser.runtime.getURL('icons/plimsoll-128.png');
  await browser.notifications.create(id, {type: 'basic', iconUrl, title, message});
}
