import type {Severity} from '../../findings/index.ts';
import {ratingOf, severityOfScore} from '../cvss/index.ts';
import type {Rater, Rating} from '../reading.ts';
import type {Container} from './record.ts';

const VERSIONS = [
  ['cvssV4_0', '4.0'],
  ['cvssV3_1', '3.1'],
  ['cvssV3_0', '3.0'],
  ['cvssV2_0', '2.0'],
] as const;
/** A record has one or two; more are not looked at. */
const MAX_RATINGS = 16;

const WORDS: ReadonlyMap<string, Severity> = new Map([
  ['critical', 'critical'],
  ['important', 'high'],
  ['high', 'high'],
  ['moderate', 'medium'],
  ['medium', 'medium'],
  ['low', 'low'],
]);
const CHROMIUM = /\(Chromium security severity: (?<word>[A-Za-z]{3,10})\)/;

/** Every CVSS statement of a container, the newest version of CVSS first. */
export function readRatings(container: Container, by: Rater): readonly Rating[] {
  const metrics = container.metrics?.kept ?? [];
  const ratings: Rating[] = [];
  for (const [key, version] of VERSIONS) {
    for (const metric of metrics) {
      const cvss = metric[key];
      const rating = cvss && ratingOf(by, cvss.vectorString ?? '', {score: cvss.baseScore, version});
      if (rating?.version === version) ratings.push(rating);
    }
  }
  return ratings.slice(0, MAX_RATINGS);
}

/** The publisher's severity: of its best CVSS, else in its own words (OpenSSL's metric, Chromium's description). */
export function severityIn(container: Container, ratings: readonly Rating[], description: string): Severity {
  const own = ratings.find(({by}) => by === 'CNA');
  return own === undefined
    ? (severityInWords(container, description) ?? 'unknown')
    : severityOfScore(own.score);
}

/** A severity in words, in `metrics[].other.content` or behind Chromium's description. */
export function severityInWords(container: Container, description: string): Severity | undefined {
  const chromium = CHROMIUM.exec(description)?.groups?.['word'];
  if (chromium !== undefined) return WORDS.get(chromium.toLowerCase());
  for (const {other} of container.metrics?.kept ?? []) {
    if (other === undefined || isSsvc(other.type)) continue;
    const {text, value} = fieldsOf(other.content);
    const word = typeof text === 'string' ? text : typeof value === 'string' ? value : '';
    const severity = WORDS.get(word.slice(0, 16).trim().toLowerCase());
    if (severity !== undefined) return severity;
  }
  return undefined;
}

/** A description without Chromium's severity behind it. */
export function withoutSeverity(description: string): string {
  return description.replace(CHROMIUM, '').trimEnd();
}

/** `Exploitation` of CISA's SSVC decision, as written (`none`, `poc`, `active`); undefined where there is no SSVC. */
export function ssvcIn(container: Container): string | undefined {
  for (const {other} of container.metrics?.kept ?? []) {
    if (other === undefined || !isSsvc(other.type)) continue;
    const {options} = fieldsOf(other.content);
    for (const option of Array.isArray(options) ? options.slice(0, 16) : []) {
      const stage = fieldsOf(option)['Exploitation'];
      if (typeof stage === 'string') return stage.slice(0, 16);
    }
  }
  return undefined;
}

function isSsvc(type: string | undefined): boolean {
  return type?.toLowerCase() === 'ssvc';
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? {...value} : {};
}
