/** Ids already looked up, so that a report whose things are known costs no query. Forgets all when full. */
export interface Ids<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  clear(): void;
}

const MOST = 200_000;

export function createIds<T>(): Ids<T> {
  const ids = new Map<string, T>();
  return {
    get: (key) => ids.get(key),
    set(key, value) {
      if (ids.size >= MOST) ids.clear();
      ids.set(key, value);
    },
    clear: () => ids.clear(),
  };
}
