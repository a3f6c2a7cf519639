import type {Collector} from './collector.ts';
import {device} from './device.ts';
import {hardware} from './hardware.ts';
import {postureCollectors} from './posture/index.ts';
import {runtime} from './runtime.ts';
import {aptCandidates} from './software/apt-candidates.ts';
import {dpkg} from './software/dpkg.ts';

/** Every collector; each says itself where it applies. Ids are unique. */
export const collectors: readonly Collector[] = [
  aptCandidates,
  device,
  dpkg,
  hardware,
  ...postureCollectors,
  runtime,
];
