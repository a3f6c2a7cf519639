import {type KnowledgeSlice, productById, slugOfSystem, supportOf} from '../advisories/index.ts';
import type {Os, Software, Support} from '../inventory/index.ts';

/** Where the release line of a recognised product stands on a day; undefined where nobody says. */
export function productSupport(
  {product: id, version}: Pick<Software, 'product' | 'version'>,
  slice: KnowledgeSlice | undefined,
  at: string,
): Support | undefined {
  const slug = id === undefined ? undefined : productById(id)?.endOfLife?.slug;
  return slug === undefined || !slice ? undefined : stated(version, slug, slice, at);
}

/** Where the operating system's release stands on a day; undefined where nobody says. */
export function systemSupport(os: Os, slice: KnowledgeSlice | undefined, at: string): Support | undefined {
  const slug = slugOfSystem(os);
  return slug === undefined || !slice ? undefined : stated(os.version, slug, slice, at);
}

// oxlint-disable-next-line max-params -- four plain values
function stated(
  version: string,
  slug: string,
  {lifecycles}: KnowledgeSlice,
  at: string,
): Support | undefined {
  const {state, cycle, ends, latest, extended} = supportOf(version, slug, lifecycles, at);
  if (state === 'unknown' || cycle === undefined) return undefined;
  return {
    state,
    cycle,
    ...(ends === undefined ? {} : {ends}),
    ...(extended === undefined ? {} : {extended}),
    ...(latest === undefined ? {} : {latest}),
  };
}
