/** The parts of CycloneDX 1.6 that we write (cyclonedx.org/docs/1.6/json). */
export interface Bom {
  readonly $schema: string;
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: '1.6';
  readonly serialNumber: string;
  readonly version: 1;
  readonly metadata: {
    readonly timestamp: string;
    readonly tools: {readonly components: readonly BomComponent[]};
    readonly component: BomComponent;
    readonly properties: readonly BomProperty[];
  };
  readonly components?: readonly BomComponent[];
  readonly compositions?: readonly {readonly aggregate: string; readonly assemblies: readonly string[]}[];
  readonly vulnerabilities: readonly BomVulnerability[];
}

export interface BomComponent {
  readonly type: 'application' | 'library' | 'operating-system';
  readonly 'bom-ref'?: string;
  readonly supplier?: {readonly name: string};
  readonly publisher?: string;
  readonly name: string;
  readonly version?: string;
  readonly cpe?: string;
  readonly purl?: string;
  readonly evidence?: {readonly occurrences: readonly {readonly location: string}[]};
  readonly properties?: readonly BomProperty[];
}

export interface BomProperty {
  readonly name: string;
  readonly value: string;
}

export interface BomVulnerability {
  readonly 'bom-ref': string;
  readonly id: string;
  readonly source?: {readonly name: string; readonly url: string};
  readonly ratings: readonly BomRating[];
  readonly cwes?: readonly number[];
  readonly description?: string;
  readonly recommendation?: string;
  readonly advisories?: readonly {readonly url: string}[];
  readonly published?: string;
  readonly updated?: string;
  readonly analysis: {
    readonly state: 'exploitable' | 'in_triage' | 'not_affected' | 'false_positive';
    readonly justification?: 'protected_by_mitigating_control';
    readonly response?: readonly ('update' | 'will_not_fix' | 'can_not_fix')[];
    readonly detail: string;
  };
  readonly affects: readonly BomAffect[];
  readonly properties: readonly BomProperty[];
}

export interface BomRating {
  readonly source?: {readonly name: string};
  readonly score?: number;
  readonly severity: 'critical' | 'high' | 'medium' | 'low' | 'info' | 'none' | 'unknown';
  readonly method?: 'CVSSv2' | 'CVSSv3' | 'CVSSv31' | 'CVSSv4' | 'other';
  readonly vector?: string;
}

export interface BomAffect {
  readonly ref: string;
  readonly versions: readonly (
    | {readonly version: string; readonly status: 'affected' | 'unaffected' | 'unknown'}
    | {readonly range: string; readonly status: 'affected' | 'unknown'}
  )[];
}

/** Our own facts under our own name; what is not known is left out. */
export function propertiesOf(
  facts: Readonly<Record<string, string | number | boolean | undefined>>,
): BomProperty[] {
  return Object.entries(facts)
    .filter(([, value]) => value !== undefined && value !== false && value !== '')
    .map(([name, value]) => ({name: `plimsoll:${name}`, value: String(value)}));
}
