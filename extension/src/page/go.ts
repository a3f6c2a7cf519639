import {hashOf, type Route, type Section} from './route.ts';

/** Opens an item of a section; its address can be shared and goes back with the browser's back. */
export function openItem(section: Section, item: string): void {
  location.hash = hashOf({section, item});
}

/** Changes where the reader is without a step in the browser's history: filters. */
export function replaceRoute(route: Route): void {
  location.replace(hashOf(route));
}

/** Closes whatever is open in a section. */
export function closeItem(section: Section): void {
  location.hash = hashOf({section});
}
