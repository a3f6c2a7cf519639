import * as v from 'valibot';

import type {Match} from '../findings/index.ts';

/** What brings an exception back: exploitation seen, here or elsewhere, an exploit shown to work, exploitation likely. */
export const Threat = v.picklist(['kev', 'detection', 'exploit', 'epss']);
export type Threat = v.InferOutput<typeof Threat>;

/** What says that a finding is under threat. */
export interface Threatened extends Pick<Match, 'kev' | 'exploit' | 'epss'> {
  /** Ids of open detections on this device that are tied to it. */
  readonly detections?: readonly string[] | undefined;
}

/** EPSS probability from which exploitation is likelier than not. */
export const LIKELY = 0.5;

/** The threats a finding is under, gravest first (docs/scoring.md §2). */
export function threatsOf({kev, exploit, epss, detections = []}: Threatened): readonly Threat[] {
  const threats: Threat[] = [];
  if (kev !== null) threats.push('kev');
  if (detections.length > 0) threats.push('detection');
  if (exploit === 'verified' || exploit === 'kit') threats.push('exploit');
  if (epss !== null && epss >= LIKELY) threats.push('epss');
  return threats;
}
