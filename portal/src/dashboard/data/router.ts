import {type ReadonlySignal, signal} from '@preact/signals';

/** Where the reader is: a path of real URLs, and filters in the query. */
export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
  /** What stands behind `#`, without it. */
  readonly fragment: string;
}

export interface Router {
  readonly place: ReadonlySignal<Place>;
  go(href: string): void;
  /** Changes one filter in the address without a new step in the history; empty removes it. */
  setQuery(name: string, value: string): void;
}

/** A router over the window's history. */
export function createRouter(window: Window): Router {
  const place = signal(placeOf(window.location));
  window.addEventListener('popstate', () => {
    place.value = placeOf(window.location);
  });
  return {
    place,
    go(href) {
      window.history.pushState(null, '', href);
      place.value = placeOf(window.location);
      window.scrollTo(0, 0);
    },
    setQuery(name, value) {
      const url = new URL(window.location.href);
      if (value === '') url.searchParams.delete(name);
      else url.searchParams.set(name, value);
      window.history.replaceState(null, '', url);
      place.value = placeOf(window.location);
    },
  };
}

function placeOf({pathname, search, hash}: Location): Place {
  return {path: pathname, query: new URLSearchParams(search), fragment: hash.slice(1)};
}
