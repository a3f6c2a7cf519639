import type {Finding, FixState} from '../findings/index.ts';
import type {BomVulnerability} from './bom.ts';
import {reasonOf} from './weakness.ts';
import type {ExportWords} from './words.ts';

type Analysis = BomVulnerability['analysis'];
type Response = NonNullable<Analysis['response']>[number];
type Kind = NonNullable<Finding['exception']>['kind'];

/** What a finding means for this device (CycloneDX 1.6, `vulnerabilities[].analysis`). The owner's decision comes first. */
export function analysisOf(finding: Finding, words: ExportWords): Analysis {
  const decided = finding.exception && DECISIONS[finding.exception.kind];
  // What does not count here needs no answer.
  const response = decided?.state === undefined ? (decided?.response ?? RESPONSES[finding.state]) : undefined;
  return {
    state: decided?.state ?? stateOf(finding),
    ...(decided?.justification === undefined ? {} : {justification: decided.justification}),
    ...(response === undefined ? {} : {response: [response]}),
    detail: reasonOf(finding, words),
  };
}

function stateOf({confidence, severity}: Finding): Analysis['state'] {
  if (confidence === 'possible') return 'in_triage';
  return severity === 'unimportant' ? 'not_affected' : 'exploitable';
}

/** Whether the distribution brings a fix; absent: nobody has said. */
const RESPONSES: Readonly<Partial<Record<FixState, Response>>> = {
  'fix-available': 'update',
  ignored: 'will_not_fix',
  'end-of-life': 'will_not_fix',
};

interface Decision {
  readonly state?: Analysis['state'];
  readonly justification?: Analysis['justification'];
  readonly response?: Response;
}

/** Kinds of exceptions (docs/exceptions.md); those that only wait leave the state as it is. */
const DECISIONS: Readonly<Record<Kind, Decision>> = {
  'false-positive': {state: 'false_positive'},
  'third-party-control': {state: 'not_affected', justification: 'protected_by_mitigating_control'},
  'alternate-mitigation': {state: 'not_affected', justification: 'protected_by_mitigating_control'},
  'risk-accepted': {response: 'will_not_fix'},
  'planned-remediation': {response: 'update'},
  'no-patch': {response: 'can_not_fix'},
};
