import {type Detection, type Facts, MAX_ITEMS, type Software} from '@plimsoll/shared/inventory';
import {compareDpkg} from '@plimsoll/shared/versions';

import type {Collected, RuntimeContext, Use} from '../collectors/collector.ts';
import {foldBrowsers} from './fold-browsers.ts';
import {type Usage, useOf} from './usage.ts';
import {usesOf} from './uses.ts';

/** All collectors' results as one, later ones filling what earlier ones left out. */
export interface Merged {
  readonly software: readonly Software[];
  readonly facts: Partial<Facts>;
  readonly runtime: RuntimeContext | undefined;
  readonly detections: readonly Detection[];
  readonly notes: readonly string[];
}

/**
 * Puts the collectors' results together: what runs, what was used before and what the archive offers are laid over what is
 * installed.
 */
export function merge(results: readonly Collected[], usage?: Usage): Merged {
  const runtime = results.find((result) => result.runtime)?.runtime;
  const candidates = new Map(results.flatMap((result) => [...(result.candidates ?? [])]));
  const provenance = new Map(results.flatMap((result) => [...(result.provenance ?? [])]));
  const found = results.flatMap((result) => result.software ?? []);
  const uses = usesOf(found, runtime);
  const items = new Map<string, Software>();
  for (const item of found) {
    if (!items.has(item.id)) items.set(item.id, overlay(item, uses.get(item.id), {candidates, provenance}));
  }
  const folded = foldBrowsers([...items.values()]);
  // No more than a snapshot can carry: whoever is sent more refuses all of it.
  const beyond = folded.length - MAX_ITEMS;
  const software = folded.slice(0, MAX_ITEMS).map((item) => usedBefore(item, runtime, usage));
  const notes = results.flatMap((result) => result.notes ?? []);
  if (beyond > 0) notes.push(`more than ${MAX_ITEMS} entries, left out: ${beyond}`);
  return {
    software: software.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    facts: Object.assign({}, ...results.map((result) => result.facts ?? {})),
    runtime,
    detections: results.flatMap((result) => result.detections ?? []),
    notes: [...new Set(notes)],
  };
}

/** What apt's lists say of installed packages, by name and architecture. */
type Offers = Required<Pick<Collected, 'candidates' | 'provenance'>>;

function overlay(item: Software, use: Use | undefined, offers: Offers): Software {
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

/** What does not run now may have been used before. That it was not takes somebody who could have seen it. */
function usedBefore(item: Software, runtime: RuntimeContext | undefined, usage: Usage | undefined): Software {
  if (item.running !== 'unknown' || usage === undefined || runtime === undefined) return item;
  const before = useOf(usage, item.id);
  if (before === undefined) return item;
  if (before === 'unused' && !(runtime.complete && runtime.lasting?.has(item.id) === true)) return item;
  return {...item, running: before};
}
