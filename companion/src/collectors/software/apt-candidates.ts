import {askOffers} from '../../system/apt-offers.ts';
import type {Collected, Collector} from '../collector.ts';
import {readOffers} from './apt-offers.ts';

/** What the device's own channel offers for installed packages, from apt's lists, without running apt. */
export const aptCandidates: Collector = {
  id: 'apt-candidates',
  platforms: ['linux'],
  foreign: true,
  watches: [
    {folder: '/var/lib/apt/lists', names: /_(?:Packages(?:\.\w+)?|(?:In)?Release)$/},
    {folder: '/var/lib/dpkg', names: /^status$/},
    {folder: '/etc/apt/preferences.d'},
  ],
  async collect(system, signal): Promise<Collected | undefined> {
    const offers = system.foreign ? await readOffers(system, signal) : await askOffers(system, signal);
    if (!offers) return undefined;
    const {candidates, provenance, notes} = offers;
    return {
      candidates: new Map(
        candidates.map(({key, version, security, from}) => [key, {version, security, from}]),
      ),
      provenance: new Map(provenance.map(({key, ...origin}) => [key, origin])),
      ...(notes.length > 0 ? {notes} : {}),
    };
  },
};
