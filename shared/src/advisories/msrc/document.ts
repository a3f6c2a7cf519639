import * as v from 'valibot';

import {isCveId} from '../cve-key.ts';
import {jsonOfXml} from './cvrf-xml.ts';

/** What a document says of some of its products. */
export interface Threat {
  readonly kind: 'impact' | 'severity' | 'exploit';
  readonly text: string;
  readonly products: readonly string[];
}

/** CVSS for some products. */
export interface ScoreSet {
  readonly score: number;
  readonly vector: string;
  readonly products: readonly string[];
}

/** A vendor's fix for some products. */
export interface VendorFix {
  /** Number of the article, `5034763`; absent where it says "Release Notes" and the like. */
  readonly kb: string | undefined;
  readonly build: string | undefined;
  /** Patched in memory, with a build number of its own (learn.microsoft.com/windows-server/get-started/hotpatch). */
  readonly hotpatch: boolean;
  readonly products: readonly string[];
}

/** One vulnerability of a document. */
export interface CvrfVulnerability {
  readonly cve: string;
  readonly title: string;
  /** Who assigned the id: `Microsoft`, `Chrome`; old documents do not say. */
  readonly cna: string | undefined;
  /** ISO instant without a zone, as Microsoft writes it. */
  readonly published: string | undefined;
  readonly cwes: readonly string[];
  readonly threats: readonly Threat[];
  readonly scores: readonly ScoreSet[];
  readonly fixes: readonly VendorFix[];
}

/** A month's document. `skipped` counts vulnerabilities that could not be read. */
export interface CvrfDocument {
  /** Names by product id. */
  readonly products: ReadonlyMap<string, string>;
  readonly vulnerabilities: readonly CvrfVulnerability[];
  readonly skipped: number;
}

/**
 * Reads a document of api.msrc.microsoft.com/cvrf/v3.0/cvrf/YYYY-Mon (CVRF 1.1): the value of its JSON, or the text of
 * its XML; undefined when it is none. Types are numbers in JSON, words in XML and in newer JSON.
 */
export function readDocument(document: unknown): CvrfDocument | undefined {
  const parsed = v.safeParse(Cvrf, typeof document === 'string' ? jsonOfXml(document) : document);
  if (!parsed.success) return undefined;
  const {ProductTree, Vulnerability} = parsed.output;
  const products = new Map(
    ProductTree.FullProductName.flatMap((item) => {
      const product = v.safeParse(Product, item);
      return product.success ? [[product.output.ProductID, product.output.Value] as const] : [];
    }),
  );
  const vulnerabilities = Vulnerability.map(readVulnerability).filter((item) => item !== undefined);
  return {products, vulnerabilities, skipped: Vulnerability.length - vulnerabilities.length};
}

const MAX_LIST = 20_000;
const List = v.fallback(v.optional(v.pipe(v.array(v.unknown()), v.maxLength(MAX_LIST)), []), []);
const Short = v.pipe(v.string(), v.maxLength(512));
const Word = v.fallback(v.optional(Short), undefined);
const Value = v.fallback(v.optional(v.object({Value: Word})), undefined);
const Type = v.union([v.number(), Short]);
const ProductIds = v.fallback(v.optional(v.pipe(v.array(Short), v.maxLength(MAX_LIST)), []), []);

const Cvrf = v.object({
  ProductTree: v.object({FullProductName: v.pipe(v.array(v.unknown()), v.maxLength(MAX_LIST))}),
  Vulnerability: v.pipe(v.array(v.unknown()), v.maxLength(MAX_LIST)),
});

const Product = v.object({ProductID: Short, Value: Short});

const Vulnerability = v.object({
  CVE: v.pipe(v.string(), v.check(isCveId)),
  Title: Value,
  Notes: List,
  CWE: List,
  RevisionHistory: List,
  Threats: List,
  CVSSScoreSets: List,
  Remediations: List,
});

const NoteItem = v.object({Type, Title: Short});
const CweItem = v.object({ID: v.pipe(v.string(), v.regex(/^CWE-\d{1,5}$/))});
const RevisionItem = v.object({Date: v.pipe(v.string(), v.maxLength(40), v.regex(/^\d{4}-\d{2}-\d{2}T/))});
const ThreatItem = v.object({Type, Description: v.object({Value: Short}), ProductID: ProductIds});
const ScoreItem = v.object({BaseScore: v.number(), Vector: Short, ProductID: ProductIds});
const FixItem = v.object({
  Type,
  Description: Value,
  SubType: Word,
  FixedBuild: Word,
  ProductID: ProductIds,
});

/** Numbers of the JSON beside words of the XML, without spaces (Microsoft's MsrcSecurityUpdates module has both). */
const THREATS: Readonly<Record<string, Threat['kind']>> = {
  0: 'impact',
  impact: 'impact',
  1: 'exploit',
  exploitstatus: 'exploit',
  3: 'severity',
  severity: 'severity',
};
const VENDOR_FIX: ReadonlySet<string> = new Set(['2', 'vendorfix']);
const CNA_NOTE: ReadonlySet<string> = new Set(['8', 'cna']);

function readVulnerability(item: unknown): CvrfVulnerability | undefined {
  const parsed = v.safeParse(Vulnerability, item);
  if (!parsed.success) return undefined;
  const {CVE: cve, Title, Notes, CWE, RevisionHistory, Threats, CVSSScoreSets, Remediations} = parsed.output;
  return {
    cve,
    title: Title?.Value ?? '',
    cna: each(NoteItem, Notes).find((note) => CNA_NOTE.has(wordOf(note.Type)))?.Title,
    published: each(RevisionItem, RevisionHistory)
      .map(({Date: day}) => day)
      .toSorted()[0],
    cwes: each(CweItem, CWE).map(({ID}) => ID),
    threats: each(ThreatItem, Threats).flatMap((threat) => {
      const kind = THREATS[wordOf(threat.Type)];
      return kind === undefined ? [] : [{kind, text: threat.Description.Value, products: threat.ProductID}];
    }),
    scores: each(ScoreItem, CVSSScoreSets).map(({BaseScore: score, Vector: vector, ProductID: products}) => ({
      score,
      vector,
      products,
    })),
    fixes: each(FixItem, Remediations)
      .filter((fix) => VENDOR_FIX.has(wordOf(fix.Type)))
      .map(readFix),
  };
}

function readFix({Description, SubType, FixedBuild, ProductID}: v.InferOutput<typeof FixItem>): VendorFix {
  return {
    kb: /^(?:KB)?(?<number>\d{6,8})$/.exec(Description?.Value ?? '')?.groups?.['number'],
    build: FixedBuild === '' ? undefined : FixedBuild,
    hotpatch: /hotpatch/i.test(SubType ?? ''),
    products: ProductID,
  };
}

function each<T>(schema: v.GenericSchema<unknown, T>, items: readonly unknown[]): T[] {
  return items.flatMap((item) => {
    const parsed = v.safeParse(schema, item);
    return parsed.success ? [parsed.output] : [];
  });
}

function wordOf(type: string | number): string {
  return String(type).toLowerCase().replaceAll(' ', '');
}
