import * as v from 'valibot';

import {list, Name, Path, Text, Version} from './limits.ts';
import {Support} from './support.ts';

/** Where a package comes from: the distribution itself, somebody else, or nobody can tell. */
export const Origin = v.picklist(['distribution', 'other-vendor', 'unknown']);
export type Origin = v.InferOutput<typeof Origin>;

/** How much a component is in use; `unknown` is an answer, not a default for idle. */
export const Running = v.picklist(['listening', 'running', 'used', 'unused', 'not-running', 'unknown']);
export type Running = v.InferOutput<typeof Running>;

/**
 * Where an extension of a browser or editor came from. `file`: a package the user opened; `sideloaded`: put there by another program;
 * `unpacked`: loaded from a folder; `system`: brought by a package of the system.
 */
export const ExtensionSource = v.picklist([
  'store',
  'policy',
  'file',
  'sideloaded',
  'unpacked',
  'system',
  'unknown',
]);
export type ExtensionSource = v.InferOutput<typeof ExtensionSource>;

/** A socket open to others: `0.0.0.0:22`, protocol `tcp`. */
export const Listener = v.strictObject({
  protocol: v.picklist(['tcp', 'udp']),
  address: v.pipe(v.string(), v.maxLength(64)),
  port: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65535)),
});
export type Listener = v.InferOutput<typeof Listener>;

/** One installed thing, as its own package manager names it. */
export const Software = v.strictObject({
  /** Stable: `deb:libssl3:amd64`. */
  id: v.pipe(v.string(), v.maxLength(512)),
  /** purl type of the manager that installed it: `deb`, `rpm`, `npm`… (package-url/purl-spec). */
  type: v.pipe(v.string(), v.maxLength(32)),
  name: Name,
  version: Version,
  arch: v.optional(v.pipe(v.string(), v.maxLength(64))),
  /** The source package advisories are written against (Debian policy 5.6.1), always present for `deb`. */
  source: v.optional(v.strictObject({name: Name, version: Version})),
  origin: Origin,
  /** Who that other vendor is, as far as version or maintainer says. */
  vendor: v.optional(Text),
  /** Publisher as an installed list names it (Windows, macOS signatures). */
  publisher: v.optional(Text),
  /** Bundle id on macOS. */
  bundleId: v.optional(v.pipe(v.string(), v.maxLength(256))),
  /** Id in its manager where that is not the name: winget, Homebrew, Flatpak. */
  packageId: v.optional(v.pipe(v.string(), v.maxLength(256))),
  /** Module stream of an rpm: `nodejs:18` (MODULARITYLABEL). */
  module: v.optional(v.pipe(v.string(), v.maxLength(256))),
  /** The product of our table it was recognised as. */
  product: v.optional(v.pipe(v.string(), v.maxLength(64))),
  /** That product as people call it. */
  productTitle: v.optional(Name),
  /** How it counts in the coverage; absent before it was held against anything. */
  assessment: v.optional(v.picklist(['assessed', 'other-vendor', 'unknown', 'not-assessed'])),
  /** Where its release line stands; absent: nobody says. */
  support: v.optional(Support),
  /** `broken`: unpacked or half configured, files are on disk. */
  state: v.picklist(['installed', 'broken']),
  /** The owner asked the manager never to update it. */
  held: v.optional(v.boolean()),
  /** The version the device's own channel offers above the installed one. */
  candidate: v.optional(v.strictObject({version: Version, security: v.boolean(), from: v.optional(Text)})),
  running: Running,
  listeners: v.optional(list(Listener)),
  /** A process still maps files of this package that an update has replaced. */
  oldCode: v.optional(v.boolean()),
  paths: v.optional(list(Path)),
  /** What an extension or plug-in belongs to: `Google Chrome`. */
  extends: v.optional(Name),
  /** Of an extension: switched on in at least one profile; absent where nothing tells. */
  enabled: v.optional(v.boolean()),
  installedFrom: v.optional(ExtensionSource),
  /** What a browser extension may do, as its browser calls it, with the pages it may do it to: `cookies`, `<all_urls>`. */
  permissions: v.optional(v.pipe(v.array(Name), v.maxLength(500))),
});
export type Software = v.InferOutput<typeof Software>;
