import * as v from 'valibot';

import {schemes} from '../../versions/index.ts';
import type {AdvisoryReading, Range} from '../reading.ts';
import {skip, type Tally} from './answer.ts';
import type {Dialect} from './dialect.ts';
import {dialectOf, ecosystemKey} from './dialects/index.ts';
import {isReadable, readRanges, readVersions, type VersionReader} from './ranges.ts';
import {ecosystemOfItem, OsvItem, type OsvRecord} from './record.ts';

/** What a record says of one package in one range, for each of its weaknesses. */
export interface Statement extends Omit<AdvisoryReading, 'id' | 'link'> {
  readonly dialect: Dialect;
}

/** What one element of `affected` says; nothing where its ecosystem is none we read or nobody wants. */
export function readStatements(
  element: unknown,
  record: OsvRecord,
  wanted: (ecosystem: string) => boolean,
  tally: Tally,
): Statement[] {
  const written = ecosystemOfItem(element);
  const dialect = written === undefined ? undefined : dialectOf(written);
  if (written === undefined || !dialect) return [];
  const ecosystem = ecosystemKey(written);
  if (!wanted(ecosystem)) return [];

  const parsed = v.safeParse(OsvItem, element);
  if (!parsed.success) {
    skip(tally, 'package');
    return [];
  }
  const item = parsed.output;
  const urgency = dialect.severityOf(record, item);
  const open = dialect.openStateOf?.(item) ?? 'unfixed';
  return rangesOf(item, dialect, tally).flatMap((range) => {
    const keys = dialect.keysOf?.(item, range, record) ?? [{source: item.package.name, trust: 'confirmed'}];
    const state = range.fixed === undefined ? open : 'fix-available';
    return keys.map(({source, trust}) => ({dialect, ecosystem, source, ...range, state, urgency, trust}));
  });
}

function rangesOf(item: OsvItem, dialect: Dialect, tally: Tally): Range[] {
  const reader: VersionReader = {
    scheme: schemes[dialect.order],
    tally,
    clean: (version) => dialect.cleanVersion?.(version, item) ?? version,
  };
  const ranges = readRanges(item.ranges, reader);
  if (!dialect.lists) return ranges;
  const known = item.database_specific?.last_known_affected_version_range;
  const ends = known === undefined ? ranges : ranges.map((range) => endRange(range, known, reader));
  return [...ends, ...readVersions(item.versions, ends, reader)];
}

const LAST_KNOWN = /^(?<relation><=?) ?(?<version>\S{1,128})$/;

/** GitHub says beside a range without an end up to where it was seen: `< 0.20.2` (its advisory database's exporter). */
function endRange(range: Range, known: string, {scheme, clean}: VersionReader): Range {
  if (range.fixed !== undefined || range.lastAffected !== undefined) return range;
  const {relation, version} = (known.length <= 160 && LAST_KNOWN.exec(known)?.groups) || {};
  const bound = version === undefined ? undefined : clean(version);
  if (bound === undefined || !isReadable(bound, scheme)) return range;
  if (range.introduced !== undefined && scheme.compareValid(bound, range.introduced) < 0) return range;
  return relation === '<' ? {...range, fixed: bound} : {...range, lastAffected: bound};
}
