import {exploitOf} from '../exploit-ladder.ts';
import {plainText, saysDisputed} from '../plain.ts';
import type {CveReading} from '../reading.ts';
import {titleOf} from '../title.ts';
import {readRatings, severityInWords, ssvcIn, withoutSeverity} from './ratings.ts';
import type {Container, CveRecord5} from './record.ts';

const MAX_DESCRIPTION = 4000;
const MAX_REFERENCES = 32;
const MAX_CWES = 16;
const CWE = /^CWE-\d{1,5}(?=\b)/;
/** CISA's container, by its provider or its title; what other ADPs say of scores and versions is not read. */
const CISA = /^CISA ADP Vulnrichment$|^CISA-ADP$/i;
const EXPLOIT_DB = /^x_refsource_exploit-db$/i;

/** CISA's container of a record. */
export function cisaOf(record: CveRecord5): Container | undefined {
  return record.containers.adp?.kept.find(
    ({providerMetadata, title}) => CISA.test(providerMetadata?.shortName ?? '') || CISA.test(title ?? ''),
  );
}

/** The English description as it stands, else the first; empty where there is none. */
export function descriptionOf(container: Container): string {
  const all = container.descriptions?.kept ?? [];
  const {value} = all.find(({lang}) => lang?.toLowerCase().startsWith('en')) ?? all[0] ?? {value: ''};
  return value.slice(0, 2 * MAX_DESCRIPTION);
}

/** What a record says of the CVE itself; what CISA adds is marked as CISA's. */
export function readFacts(record: CveRecord5): CveReading {
  const {cveId: id, state, datePublished, dateUpdated} = record.cveMetadata;
  const dates = {published: datePublished, modified: dateUpdated};
  if (state === 'REJECTED') return {id, by: 'CNA', ratings: [], rejected: true, ...dates};
  const {cna} = record.containers;
  const cisa = cisaOf(record);
  const description = descriptionOf(cna);
  const ratings = [...readRatings(cna, 'CNA'), ...(cisa === undefined ? [] : readRatings(cisa, 'CISA-ADP'))];
  const cwes = cwesOf(cna);
  const {addresses, tags} = referencesOf(record);
  const vectors = ratings.map(({vector}) => vector).filter((vector) => vector !== undefined);
  const isDisputed =
    saysDisputed(description) || cna.tags?.kept.some((tag) => tag.toLowerCase() === 'disputed');
  return {
    id,
    by: 'CNA',
    ratings,
    severity: severityInWords(cna, description),
    exploit: exploitOf({ssvc: cisa && ssvcIn(cisa), vectors, tags, references: addresses}),
    ...dates,
    title: titleOf(
      plainText(cna.title ?? '', 1024) ?? plainText(withoutSeverity(description), MAX_DESCRIPTION) ?? '',
    ),
    description: plainText(description, MAX_DESCRIPTION),
    cwes: cwes.length > 0 || cisa === undefined ? cwes : cwesOf(cisa),
    references: addresses,
    disputed: isDisputed === true ? true : undefined,
  };
}

function cwesOf(container: Container): readonly string[] {
  const found = new Set<string>();
  for (const {descriptions} of container.problemTypes?.kept ?? []) {
    for (const {cweId, description} of descriptions?.kept ?? []) {
      const cwe = CWE.exec(cweId ?? '')?.[0] ?? CWE.exec(description ?? '')?.[0];
      if (cwe !== undefined && found.size < MAX_CWES) found.add(cwe);
    }
  }
  return [...found];
}

/** Addresses by https, and the tags of all references; Exploit-DB's own tag counts as `exploit`. */
function referencesOf({containers}: CveRecord5): {addresses: readonly string[]; tags: readonly string[]} {
  const addresses = new Set<string>();
  const words = new Set<string>();
  for (const {references} of [containers.cna, ...(containers.adp?.kept ?? [])]) {
    for (const {url, tags} of references?.kept ?? []) {
      if (addresses.size < MAX_REFERENCES && /^https:\/\/[^\s"<>\\^`{|}]+$/.test(url)) addresses.add(url);
      for (const tag of tags?.kept ?? []) words.add(EXPLOIT_DB.test(tag) ? 'exploit' : tag);
    }
  }
  return {addresses: [...addresses], tags: [...words]};
}
