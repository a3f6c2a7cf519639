import type {ComponentChildren, JSX} from 'preact';

import {Signal} from './signal.tsx';
import {type Level, levelTone, type Tone} from './tone.ts';

interface ChipProps {
  readonly tone?: Tone;
  readonly children: ComponentChildren;
}

/** A short word on a tinted ground. */
export function Chip({tone = 'unknown', children}: ChipProps): JSX.Element {
  return <span class={`p-chip p-tone-${tone}`}>{children}</span>;
}

/** Severities as findings carry them. */
export type SeverityName = 'critical' | 'high' | 'medium' | 'low' | 'unimportant' | 'unknown';

const bars: Readonly<Record<SeverityName, number>> = {
  critical: 4,
  high: 3,
  medium: 2,
  low: 1,
  unimportant: 0,
  unknown: 0,
};

interface SeverityProps {
  readonly severity: SeverityName;
  /** The severity in the reader's language. */
  readonly label: string;
}

/** A severity: colour, bars and word. */
export function SeverityChip({severity, label}: SeverityProps): JSX.Element {
  return (
    <Chip tone={severity === 'unimportant' ? 'unknown' : severity}>
      <Signal filled={bars[severity]} of={4} />
      {label}
    </Chip>
  );
}

const steps: Readonly<Record<Level, number>> = {none: 0, low: 1, medium: 2, high: 3};

interface LevelProps {
  readonly level: Level;
  /** The level in the reader's language. */
  readonly label: string;
}

/** An exposure level: colour, bars and word. */
export function LevelBadge({level, label}: LevelProps): JSX.Element {
  return (
    <Chip tone={levelTone(level)}>
      <Signal filled={steps[level]} of={3} />
      {label}
    </Chip>
  );
}
