export {
  browserName,
  extensionVersion,
  onAlarm,
  onWake,
  ownOrigin,
  pageUrl,
  reloadOnUpdate,
  setBadge,
  uiLanguage,
} from './browser.ts';
export {askToNotify, mayNotify, notify, stopNotifying} from './notify.ts';
export {onPort, openPort, type Port} from './ports.ts';
export {localShelf, onManagedChange, readManaged, type Shelf, sessionShelf} from './storage.ts';
