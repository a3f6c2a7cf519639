import type {System} from '../system/system.ts';
import {createWatcher} from '../system/watch.ts';
import type {WatchSources} from './engine.ts';

/** Watches, for each collector, the folders it names for this platform. */
export function watchWith(system: System): WatchSources {
  return (collectors, changed) => {
    const entries = collectors.flatMap(({id, watches}) =>
      watches
        .filter(({on}) => on === undefined || on === system.platform)
        .map(({on: _on, ...watch}) => ({id, ...watch})),
    );
    return createWatcher(entries, {system, onChange: changed});
  };
}
