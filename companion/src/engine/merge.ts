import type {Facts, Software} from '@plimsoll/shared/inventory';

import type {Collected, RuntimeContext} from '../collectors/collector.ts';

/** All collectors' results as one, later ones filling what earlier ones left out. */
export interface Merged {
  readonly software: readonly Software[];
  readonly facts: Partial<Facts>;
  readonly runtime: RuntimeContext | undefined;
  readonly notes: readonly string[];
}

/** Puts the collectors' results together: what runs and what the archive offers are laid over what is installed. */
export function merge(results: readonly Collected[]): Merged {
  const runtime = results.find((result) => result.runtime)?.runtime;
  const candidates = new Map(results.flatMap((result) => [...(result.candidates ?? [])]));
  const items = new Map<string, Software>();
  for (const item of results.flatMap((result) => result.software ?? [])) {
    if (!items.has(item.id)) items.set(item.id, overlay(item, runtime, candidates));
  }
  return {
    software: [...items.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    facts: Object.assign({}, ...results.map((result) => result.facts ?? {})),
    runtime,
    notes: [...new Set(results.flatMap((result) => result.notes ?? []))],
  };
}

function overlay(
  item: Software,
  runtime: RuntimeContext | undefined,
  candidates: ReadonlyMap<string, NonNullable<Software['candidate']>>,
): Software {
  const use = runtime?.running.get(item.id);
  const candidate = item.type === 'deb' ? candidates.get(`${item.name}:${item.arch ?? ''}`) : undefined;
  return {...item, ...use, ...(candidate ? {candidate} : {})};
}
