import type {Snapshot} from '../report/index.ts';
import {type Lang, recommendationText} from '../texts/index.ts';
import {type Cell, csvText} from './csv.ts';
import {purlOf} from './purl.ts';
import {titleOfCheck} from './titles.ts';
import {weaknessOf} from './weakness.ts';

/** The tables of a snapshot. */
export const TABLES = ['findings', 'software', 'checks', 'recommendations'] as const;
export type TableName = (typeof TABLES)[number];

/** One of a snapshot's lists as CSV, in the snapshot's order. Column names are stable: new ones come last. */
export function toCsv(snapshot: Snapshot, name: TableName, lang: Lang): string {
  const {header, rows} = BUILDERS[name](snapshot, lang);
  return csvText(header, rows);
}

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const BUILDERS: Readonly<Record<TableName, (snapshot: Snapshot, lang: Lang) => Table>> = {
  findings,
  software,
  checks,
  recommendations,
};

/** Reads each column from each item. */
function tableOf<T>(items: readonly T[], columns: Readonly<Record<string, (item: T) => Cell>>): Table {
  const readers = Object.values(columns);
  return {header: Object.keys(columns), rows: items.map((item) => readers.map((read) => read(item)))};
}

function findings(snapshot: Snapshot): Table {
  return tableOf(snapshot.findings, {
    id: ({id}) => id,
    weakness: weaknessOf,
    source: ({source}) => source,
    installed: ({sourceVersion}) => sourceVersion,
    fixed: ({fixedVersion}) => fixedVersion,
    packages: ({packages}) => packages,
    ecosystem: ({ecosystem}) => ecosystem,
    severity: ({severity}) => severity,
    cvss: ({cvss}) => cvss,
    cvss_vector: ({cvssVector}) => cvssVector,
    epss: ({epss}) => epss,
    kev_added: ({kev}) => kev?.added,
    kev_due: ({kev}) => kev?.due,
    ransomware: ({kev}) => kev?.ransomware ?? false,
    exploit: ({exploit}) => exploit,
    state: ({state}) => state,
    running: ({running}) => running,
    confidence: ({confidence}) => confidence,
    risk: ({risk}) => risk.x,
    cwes: ({cwes}) => cwes,
    published: ({published}) => published,
    title: ({title}) => title,
    rule: ({evidence}) => evidence.rule,
    record: ({evidence}) => evidence.record,
    feed: ({evidence}) => evidence.feed,
    fetched: ({evidence}) => evidence.fetchedAt,
  });
}

function software({software: items, device: {os}}: Snapshot): Table {
  return tableOf(items, {
    id: ({id}) => id,
    type: ({type}) => type,
    name: ({name}) => name,
    version: ({version}) => version,
    arch: ({arch}) => arch,
    source: ({source}) => source?.name,
    source_version: ({source}) => source?.version,
    origin: ({origin}) => origin,
    vendor: ({vendor}) => vendor,
    publisher: ({publisher}) => publisher,
    product: ({product}) => product,
    assessment: ({assessment}) => assessment,
    support: ({support}) => support?.state,
    support_ends: ({support}) => support?.ends,
    state: ({state}) => state,
    held: ({held}) => held ?? false,
    candidate: ({candidate}) => candidate?.version,
    candidate_security: ({candidate}) => candidate?.security,
    running: ({running}) => running,
    listeners: ({listeners}) =>
      listeners?.map(({protocol, address, port}) => `${protocol}/${address}:${port}`),
    paths: ({paths}) => paths,
    purl: (item) => purlOf(item, os),
  });
}

function checks(snapshot: Snapshot, lang: Lang): Table {
  return tableOf(snapshot.checks, {
    id: ({id}) => id,
    category: ({category}) => category,
    weight: ({weight}) => weight,
    status: ({status}) => status,
    share: ({share}) => share,
    title: (check) => titleOfCheck(check, lang, snapshot.device.os.family),
    evidence: ({evidence}) => evidence.join('; '),
  });
}

function recommendations(snapshot: Snapshot, lang: Lang): Table {
  return tableOf(snapshot.recommendations, {
    id: ({id}) => id,
    kind: ({kind}) => kind,
    title: (item) => recommendationText(item, lang).title,
    product: ({product}) => product,
    vendor: ({vendor}) => vendor,
    from: ({from}) => from,
    to: ({to}) => to,
    packages: ({packages}) => packages,
    impact: ({impact}) => impact,
    exposure_after: ({scoreAfter}) => scoreAfter,
    secure_impact: ({secureImpact}) => secureImpact,
    minutes: ({minutes}) => minutes,
    restart: ({restart}) => restart,
    command: ({command}) => command,
    tags: ({tags}) => tags,
    closes: ({closes}) => closes,
  });
}
