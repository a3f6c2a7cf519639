import browser from 'webextension-polyfill';

/** A place for values by name; what comes out is unknown until a schema has read it. */
export interface Shelf {
  get(name: string): Promise<unknown>;
  set(name: string, value: unknown): Promise<void>;
  remove(name: string): Promise<void>;
}

/** Outlives the browser. */
export function localShelf(): Shelf {
  return shelf(browser.storage.local);
}

/** Outlives the worker, ends with the browser; never on disk. */
export function sessionShelf(): Shelf {
  return shelf(browser.storage.session);
}

function shelf(area: typeof browser.storage.local): Shelf {
  return {
    get: async (name) => (await area.get(name))[name],
    set: (name, value) => area.set({[name]: value}),
    remove: (name) => area.remove(name),
  };
}

/** What the administrator set; empty where nothing is managed. The first call of a session may take 5 s. */
export async function readManaged(): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await browser.storage.managed.get();
  } catch {
    // Firefox rejects when no policy exists.
    return {};
  }
}

/** Chromium tells of a change within 5 s; Firefox never does. */
export function onManagedChange(listener: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') listener();
  });
}
