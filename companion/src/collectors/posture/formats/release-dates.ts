/** Days on which free security support ends, ISO. */
export interface ReleaseDates {
  readonly supportEnds?: string;
  readonly longTermEnds?: string;
}

/** `id version` → regular end, end of Debian LTS. Source: distro-info-data 0.58. */
const DATES: Readonly<Partial<Record<string, readonly [string, string?]>>> = {
  'debian 9': ['2020-07-18', '2022-06-30'],
  'debian 10': ['2022-09-10', '2024-06-30'],
  'debian 11': ['2024-08-14', '2026-08-31'],
  'debian 12': ['2026-07-11', '2028-06-30'],
  'debian 13': ['2028-08-09', '2030-06-30'],
  'ubuntu 18.04': ['2023-05-31'],
  'ubuntu 20.04': ['2025-05-29'],
  'ubuntu 22.04': ['2027-06-01'],
  'ubuntu 24.04': ['2029-05-31'],
};

/** The dates we know of a release; empty when it is none of them. */
export function releaseDates(id: string, version: string): ReleaseDates {
  const [supportEnds, longTermEnds] = DATES[`${id} ${version}`] ?? [];
  return {
    ...(supportEnds === undefined ? {} : {supportEnds}),
    ...(longTermEnds === undefined ? {} : {longTermEnds}),
  };
}
