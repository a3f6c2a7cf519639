import * as v from 'valibot';

import type {LifecycleReading} from '../reading.ts';
import {readEach} from '../vendor/lenient.ts';
import {Cycle, IsoDay, Latest, type LifecycleList, Slug} from './list.ts';

/**
 * Reads one product of endoflife.date in any of its shapes: the answer of `/api/v1/products/<slug>`, of the older
 * `/api/<slug>.json`, or a file of its release-data repository. Lines whose end nobody states are left out: unknown.
 */
export function readEndOfLife(slug: string, json: unknown): LifecycleList {
  const shape = v.safeParse(v.union([Answer, Cycles, Releases]), json);
  if (!shape.success) return {readings: [], skipped: 1};
  const {values, skipped} = readEach(v.union([Release, LegacyCycle, ReleaseData]), shape.output);
  return {readings: values.flatMap((line) => readLine(slug, line)), skipped};
}

/** Reads all products at once: the answer of `/api/v1/products/full`. */
export function readEndOfLifeAll(json: unknown): LifecycleList {
  const parsed = v.safeParse(FullAnswer, json);
  if (!parsed.success) return {readings: [], skipped: 1};
  const products = readEach(Product, parsed.output.result);
  const lists = products.values.map(({name, releases}) => readEndOfLife(name, {result: {releases}}));
  return {
    readings: lists.flatMap(({readings}) => readings),
    skipped: lists.reduce((sum, list) => sum + list.skipped, products.skipped),
  };
}

const List = v.pipe(v.array(v.unknown()), v.maxLength(5000));
const FullAnswer = v.object({result: List});
const Product = v.object({name: Slug, releases: List});

const Answer = v.pipe(
  v.object({result: v.object({releases: List})}),
  v.transform(({result}) => result.releases),
);
const Cycles = List;
const Releases = v.pipe(
  v.object({releases: v.record(v.string(), v.unknown())}),
  v.transform(({releases}) => Object.values(releases).slice(0, 5000)),
);

const Day = v.fallback(v.nullish(IsoDay), undefined);

/** API v1: booleans as of the day of the answer, days beside them. */
const Release = v.pipe(
  v.object({
    name: Cycle,
    isEol: v.boolean(),
    eolFrom: v.nullish(IsoDay),
    eoesFrom: Day,
    releaseDate: Day,
    latest: v.fallback(v.nullish(v.object({name: Latest})), undefined),
  }),
  v.transform((line) => ({
    cycle: line.name,
    ends: line.eolFrom ?? line.isEol,
    extended: line.eoesFrom ?? undefined,
    latest: line.latest?.name,
    released: line.releaseDate ?? undefined,
  })),
);

const DayOrFlag = v.union([IsoDay, v.boolean()]);

const LegacyCycle = v.pipe(
  v.object({
    cycle: Cycle,
    eol: DayOrFlag,
    extendedSupport: v.fallback(v.nullish(DayOrFlag), undefined),
    releaseDate: Day,
    latest: v.fallback(v.nullish(Latest), undefined),
  }),
  v.transform((line) => ({
    cycle: line.cycle,
    ends: line.eol,
    extended: typeof line.extendedSupport === 'string' ? line.extendedSupport : undefined,
    latest: line.latest ?? undefined,
    released: line.releaseDate ?? undefined,
  })),
);

/** release-data has what its scripts could gather; a line without `eol` says nothing about support. */
const ReleaseData = v.pipe(
  v.object({
    name: Cycle,
    isEol: v.optional(v.undefined()),
    eol: v.optional(DayOrFlag),
    eoes: Day,
    releaseDate: Day,
    latest: v.fallback(v.nullish(Latest), undefined),
  }),
  v.transform((line) => ({
    cycle: line.name,
    ends: line.eol,
    extended: line.eoes ?? undefined,
    latest: line.latest ?? undefined,
    released: line.releaseDate ?? undefined,
  })),
);

type Line = v.InferOutput<typeof ReleaseData>;

function readLine(slug: string, line: Line): readonly LifecycleReading[] {
  const {ends, extended} = line;
  if (ends === undefined) return [];
  // Debian LTS takes over by itself and for everyone, unlike other extended support.
  if (slug === 'debian' && extended !== undefined && typeof ends === 'string') {
    return [{...line, slug, regular: ends, ends: extended, extended: undefined}];
  }
  return [{...line, slug, ends}];
}
