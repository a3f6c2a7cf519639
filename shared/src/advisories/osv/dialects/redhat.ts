import type {Dialect} from '../dialect.ts';
import {rpmKeys} from '../modules.ts';
import {severityOfSummary} from '../words.ts';

/**
 * Red Hat errata: names are binary packages; ecosystems are CPE products with their repository,
 * `Red Hat:enterprise_linux:9::appstream`, `Red Hat:enterprise_linux:10.0`. A package is in one repository of a release and
 * records repeat it in others, so `Red Hat:enterprise_linux:9` stands for all of them. Extended support (`Red Hat:rhel_eus:9.2::appstream`) has fixes
 * of its own for those who pay for it and keeps its name, as all other products do.
 */
export const redhat: Dialect = {
  family: 'Red Hat',
  order: 'rpm',
  names: ['upstream', 'related', 'aliases'],
  lists: false,
  roleOf: (id) => (id.startsWith('RHSA-') ? 'advisory' : 'update'),
  ecosystemOf: (written) => written.replace(REPOSITORY, '$<release>'),
  keysOf: rpmKeys,
  severityOf: ({summary}) => severityOfSummary(summary),
};

const REPOSITORY = /^(?<release>Red Hat:enterprise_linux:\d{1,2})(?:\.\d{1,2})?(?:::[a-z_]{1,32})?$/;
