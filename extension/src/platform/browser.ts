import browser from 'webextension-polyfill';

/** The catalogue the browser chose of those we have, so that pages, badge and manifest speak alike. */
export function uiLanguage(): string {
  return browser.i18n.getMessage('language');
}

/** This extension's version, as its manifest has it. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** The origin the companion sees: `chrome-extension://<id>`, `moz-extension://<uuid>`. */
export function ownOrigin(): string {
  return browser.runtime.getURL('').replace(/\/$/, '');
}

/** `Firefox 153` or `Chromium 156`, as far as the browser says. */
export function browserName(): string {
  const match = /(?<name>Edg|Firefox|Chrome)\/(?<major>\d+)/g;
  const found = [...navigator.userAgent.matchAll(match)].at(-1)?.groups;
  const names: Readonly<Record<string, string>> = {Edg: 'Edge', Firefox: 'Firefox', Chrome: 'Chromium'};
  return found ? `${names[found['name'] ?? ''] ?? 'Browser'} ${found['major'] ?? ''}` : 'Browser';
}

/** Address of the full page; `route` such as `recommendations/va-_-debian-_-openssl`. */
export function pageUrl(route: string): string {
  return browser.runtime.getURL(`src/page/index.html#/${route}`);
}

/** A newer extension waits; a worker that never idles must make room for it itself. */
export function reloadOnUpdate(): void {
  browser.runtime.onUpdateAvailable.addListener(() => browser.runtime.reload());
}

/** Runs when the browser starts or the extension was installed, and only wakes the background. */
export function onWake(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
  browser.runtime.onInstalled.addListener(listener);
}

/** The net under the worker: every 30 s, whatever became of it. */
export function onAlarm(listener: () => void): void {
  browser.alarms.onAlarm.addListener(listener);
  void browser.alarms.create('net', {periodInMinutes: 0.5});
}

/** What stands on the toolbar's icon; an empty text is no badge. */
export async function setBadge(text: string, colour: string, title: string): Promise<void> {
  await browser.action.setBadgeText({text});
  if (text !== '') await browser.action.setBadgeBackgroundColor({color: colour});
  await browser.action.setTitle({title});
}
