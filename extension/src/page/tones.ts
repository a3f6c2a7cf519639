import type {CheckResult} from '@plimsoll/shared/checks';
import type {Recommendation} from '@plimsoll/shared/recommend';
import type {Tone} from '@plimsoll/shared/ui';

/** The colour of a mark on a recommendation; its word stands on it. */
export function toneOfTag(tag: Recommendation['tags'][number]): Tone {
  if (tag === 'exploited' || tag === 'ransomware' || tag === 'zero-day' || tag === 'breach')
    return 'critical';
  if (tag === 'public-exploit' || tag === 'network-facing' || tag === 'end-of-support') return 'medium';
  return 'unknown';
}

/** Colour and sign of a verdict. */
export const verdicts: Readonly<Record<CheckResult['status'], {readonly tone: Tone; readonly sign: string}>> =
  {
    pass: {tone: 'good', sign: '✓'},
    fail: {tone: 'high', sign: '✕'},
    'not-applicable': {tone: 'unknown', sign: '–'},
    unknown: {tone: 'medium', sign: '?'},
  };
