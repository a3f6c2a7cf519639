import type {Dialect} from '../dialect.ts';

/**
 * Alpine's secdb (secfixes of each branch), one record a CVE; names are origins, which is what apk calls a source package.
 * `fixed: 0` says that the branch was never affected. No severity.
 */
export const alpine: Dialect = {
  family: 'Alpine',
  order: 'apk',
  names: ['upstream', 'aliases', 'related'],
  lists: false,
  roleOf: () => 'weakness',
  severityOf: () => 'unknown',
};
