import type {Range} from '../reading.ts';
import type {LookupKey} from './dialect.ts';
import type {OsvItem, OsvRecord} from './record.ts';

/** `.module_el8.6.0+…` (AlmaLinux), `.module+el9.8.0+…` (Red Hat, Rocky Linux): what the module build system appends. */
const MODULE = /\.module[+_]/;

/** True for the version of a package built as part of a module; it orders only against builds of the same stream. */
export function isModular(version: string): boolean {
  return MODULE.test(version);
}

/** `module:stream` as update summaries write it: `nodejs:18`, `perl-DBI:1.641`, and with one package of it `httpd:2.4/mod_http2`. */
const STREAM =
  /^(?<stream>[A-Za-z0-9][A-Za-z0-9_.+-]{0,63}:[A-Za-z0-9][A-Za-z0-9_.-]{0,31})(?:\/[A-Za-z0-9_.+-]{1,64})?$/;
/** An advisory's own id has the same form: `ALSA-2022:5468`. */
const ADVISORY = /^[A-Z]{4}-\d{4}:/;
const MAX_SUMMARY = 512;
const MAX_STREAMS = 4;

/**
 * The module streams a summary names: `Moderate: virt:rhel and virt-devel:rhel security update` names two. Nothing else
 * in a record of the Red Hat family tells the stream. The severity in front of it ends in its colon and is none.
 */
export function streamsOf(summary: string | undefined): readonly string[] {
  const words = (summary ?? '').slice(0, MAX_SUMMARY).split(/[\s,]+/);
  const streams = words
    .filter((word) => !ADVISORY.test(word))
    .map((word) => STREAM.exec(word)?.groups?.['stream'])
    .filter((stream) => stream !== undefined);
  return [...new Set(streams)].slice(0, MAX_STREAMS);
}

/** What a package of a module is looked up by: `nodejs::nodejs:18`. Plain packages go by their name. */
export function moduleKey(name: string, stream: string): string {
  return `${name}::${stream}`;
}

/** What a package is looked up by whose module stream no record tells; what is found so can only be a hint. */
export function unknownModuleKey(name: string): string {
  return `${name}::module`;
}

/**
 * Keys of one range in the Red Hat family. Builds of a module concern only its stream, so that they never meet a plain
 * build. Of two streams in one update any package may be of either: an installed one says which it is of.
 */
export function rpmKeys({package: {name}}: OsvItem, range: Range, record: OsvRecord): readonly LookupKey[] {
  const bound = range.fixed ?? range.lastAffected;
  if (bound === undefined || !isModular(bound)) return [{source: name, trust: 'confirmed'}];
  const streams = streamsOf(record.summary);
  if (streams.length === 0) return [{source: unknownModuleKey(name), trust: 'possible'}];
  return streams.map((stream) => ({source: moduleKey(name, stream), trust: 'confirmed'}));
}
