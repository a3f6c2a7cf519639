import type {Facts, Software} from '@plimsoll/shared/inventory';
import {compareDpkg} from '@plimsoll/shared/versions';

import type {Collected, RuntimeContext} from '../collectors/collector.ts';
import {foldBrowsers} from './fold-browsers.ts';

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
  const provenance = new Map(results.flatMap((result) => [...(result.provenance ?? [])]));
  const items = new Map<string, Software>();
  for (const item of results.flatMap((result) => result.software ?? [])) {
    if (!items.has(item.id)) items.set(item.id, overlay(item, runtime, {candidates, provenance}));
  }
  return {
    software: foldBrowsers([...items.values()]).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    facts: Object.assign({}, ...results.map((result) => result.facts ?? {})),
    runtime,
    notes: [...new Set(results.flatMap((result) => result.notes ?? []))],
  };
}

/** What apt's lists say of installed packages, by name and architecture. */
type Offers = Required<Pick<Collected, 'candidates' | 'provenance'>>;

function overlay(item: Software, runtime: RuntimeContext | undefined, offers: Offers): Software {
  const use = runtime?.running.get(item.id);
  if (item.type !== 'deb') return {...item, ...use};
  const key = `${item.name}:${item.arch ?? ''}`;
  const offer = offers.candidates.get(key);
  // Just installed, and the offers not read anew yet: what is there already is no offer.
  const candidate = offer && (compareDpkg(offer.version, item.version) ?? 0) > 0 ? offer : undefined;
  const from = offers.provenance.get(key);
  const {origin, vendor, ...rest} = item;
  // Who carries exactly this version knows better than how the version is written.
  const source = from ?? {origin, ...(vendor === undefined ? {} : {vendor})};
  return {...rest, ...source, ...use, ...(candidate ? {candidate} : {})};
}
