import type {JSX} from 'preact';

import {type Level, levelTone} from './tone.ts';

interface Props {
  /** Exposure 0–100; undefined when nothing is known yet. */
  readonly score: number | undefined;
  readonly level: Level | undefined;
  /** What a screen reader says; absent when the number stands beside it. */
  readonly label?: string;
  /** Edge in CSS pixels. */
  readonly size?: number;
}

/** The Plimsoll mark: a circle with a line through it; the line's height is the score. */
export function Mark({score, level, label, size = 96}: Props): JSX.Element {
  const tone = level === undefined ? 'unknown' : levelTone(level);
  // Ring from y = 16 (score 100) to y = 84 (score 0); unknown lies in the middle, as on the icon.
  const y = score === undefined ? 50 : 84 - 0.68 * Math.min(100, Math.max(0, score));
  const said = label === undefined ? {'aria-hidden': true} : {role: 'img' as const, 'aria-label': label};
  const half = Math.sqrt(Math.max(0, 34 ** 2 - (y - 50) ** 2));
  const arc = `M ${50 - half} ${y} A 34 34 0 ${y < 50 ? 1 : 0} 0 ${50 + half} ${y} Z`;
  return (
    <svg class={`p-mark p-tone-${tone}`} viewBox="0 0 100 100" width={size} height={size} {...said}>
      <circle class="p-mark-ring" cx="50" cy="50" r="34" />
      {score !== undefined && <path class="p-mark-water" d={arc} />}
      <line class="p-mark-line" x1="5" x2="95" y1={y} y2={y} />
    </svg>
  );
}
