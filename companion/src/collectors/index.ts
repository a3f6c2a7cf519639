import type {Collector} from './collector.ts';
import {device} from './device.ts';
import {hardware} from './hardware.ts';
import {postureCollectors} from './posture/index.ts';
import {runtime} from './runtime.ts';
import {apk} from './software/apk.ts';
import {appimage} from './software/appimage.ts';
import {aptCandidates} from './software/apt-candidates.ts';
import {cargo} from './software/cargo.ts';
import {dpkg} from './software/dpkg.ts';
import {flatpak} from './software/flatpak.ts';
import {gems} from './software/gems.ts';
import {npm} from './software/npm.ts';
import {opt} from './software/opt.ts';
import {pacman} from './software/pacman.ts';
import {python} from './software/python.ts';
import {rpm} from './software/rpm.ts';
import {snap} from './software/snap.ts';

/** Every collector; each says itself where it applies. Ids are unique. */
export const collectors: readonly Collector[] = [
  apk,
  appimage,
  aptCandidates,
  cargo,
  device,
  dpkg,
  flatpak,
  gems,
  hardware,
  npm,
  opt,
  pacman,
  ...postureCollectors,
  python,
  rpm,
  runtime,
  snap,
];
