import type {Os, Software} from '../inventory/index.ts';
import type {Action} from './action.ts';

/** Fix installed, old code still runs: one action a source package whose replaced files are still mapped. */
export function restartActions(software: readonly Software[], os: Os): Action[] {
  const stale = Map.groupBy(
    software.filter(({oldCode}) => oldCode),
    (item) => item.source?.name ?? item.name,
  );
  return [...stale].map(([source, packages]) => ({
    id: `va-_-${os.id}-_-${source}-_-restart`,
    kind: 'restart',
    product: source,
    vendor: os.id,
    ...(packages[0] === undefined ? {} : {to: packages[0].version}),
    packages: packages.map(({name}) => name).toSorted(),
    minutes: 3,
    restart: true,
    tags: ['pending-restart'],
    closes: [],
  }));
}
