/** The parts of SARIF 2.1.0 that we write (docs.oasis-open.org/sarif/sarif/v2.1.0). */
export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly [SarifRun];
}

export interface SarifRun {
  readonly tool: {
    readonly driver: {
      readonly name: string;
      readonly version: string;
      readonly rules: readonly SarifRule[];
    };
  };
  readonly language: string;
  readonly automationDetails: {readonly id: string};
  readonly invocations: readonly [SarifInvocation];
  readonly originalUriBaseIds: Readonly<Record<string, {readonly uri: string}>>;
  readonly columnKind: 'utf16CodeUnits';
  readonly results: readonly SarifResult[];
}

export interface SarifInvocation {
  readonly executionSuccessful: boolean;
  readonly endTimeUtc: string;
  readonly toolExecutionNotifications: readonly {
    readonly level: 'error' | 'warning' | 'note';
    readonly message: SarifText;
  }[];
}

export interface SarifText {
  readonly text: string;
}

export interface SarifRule {
  readonly id: string;
  readonly shortDescription: SarifText;
  readonly fullDescription: SarifText;
  readonly helpUri?: string;
  readonly help: SarifText;
  readonly defaultConfiguration: {readonly level: SarifLevel};
  readonly properties: {readonly tags: readonly string[]; readonly 'security-severity'?: string};
}

export type SarifLevel = 'error' | 'warning' | 'note' | 'none';

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: 'fail' | 'review';
  readonly level: SarifLevel;
  readonly message: SarifText;
  readonly locations: readonly SarifLocation[];
  readonly partialFingerprints: {readonly 'plimsoll/v1': string};
  /** An accepted exception: viewers hide what has one (SARIF §3.35). */
  readonly suppressions?: readonly [
    {readonly kind: 'external'; readonly status: 'accepted'; readonly justification: string},
  ];
  /** 0 to 100. */
  readonly rank?: number;
  readonly properties: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

export interface SarifLocation {
  readonly physicalLocation?: {readonly artifactLocation: SarifArtifact};
  readonly logicalLocations: readonly [
    {readonly name: string; readonly fullyQualifiedName: string; readonly kind: string},
  ];
}

export interface SarifArtifact {
  readonly uri: string;
  readonly uriBaseId?: string;
}

/** A message: on one line, and without what a viewer would make a link of (SARIF §3.11.6, `[text](target)`). */
export function sarifText(text: string): SarifText {
  return {text: text.replaceAll('](', '] (')};
}
