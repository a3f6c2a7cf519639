import * as v from 'valibot';

import {Count, Instant, Name, Text, Version} from './limits.ts';
import {Support} from './support.ts';

/** What the operating system says of itself (Linux: os-release(5)). */
export const Os = v.strictObject({
  family: v.picklist(['linux', 'windows', 'macos', 'other']),
  /** `debian`, `ubuntu`, `windows`, `macos`… */
  id: Name,
  name: Name,
  /** `12`, `24.04`, `10.0.19045`; empty on a rolling release. */
  version: v.pipe(v.string(), v.maxLength(128)),
  codename: v.optional(Name),
  /** Ubuntu's release a derivative is built on (os-release `UBUNTU_CODENAME`). */
  ubuntuCodename: v.optional(Name),
  build: v.optional(Version),
  /** Release of the kernel that is booted (`uname -r`); absent when another root directory is judged. */
  kernel: v.optional(Version),
  arch: v.pipe(v.string(), v.maxLength(64)),
  /** Where its release stands; absent: nobody says. */
  support: v.optional(Support),
});
export type Os = v.InferOutput<typeof Os>;

/** The machine, as firmware describes it; no serial numbers. */
export const Hardware = v.strictObject({
  manufacturer: v.optional(Text),
  model: v.optional(Text),
  cpu: v.optional(Text),
  cores: v.optional(Count),
  memoryBytes: v.optional(Count),
  firmware: v.optional(Text),
  virtual: v.optional(v.boolean()),
  battery: v.optional(v.boolean()),
});
export type Hardware = v.InferOutput<typeof Hardware>;

/** The device that is judged. `id` is a pseudonym made by the companion, never a hardware number. */
export const Device = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(64)),
  name: Name,
  os: Os,
  hardware: v.optional(Hardware),
  bootedAt: v.optional(Instant),
});
export type Device = v.InferOutput<typeof Device>;
