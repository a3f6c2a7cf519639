import type {JSX} from 'preact';

interface Props {
  /** 0–100; undefined when nothing is known yet. */
  readonly score: number | undefined;
  /** What the number is, for a screen reader and in small print: "exposure". */
  readonly label: string;
}

/** The score as people see it: rounded half up, or a dash. */
export function ScoreNumber({score, label}: Props): JSX.Element {
  return (
    <p class="p-score">
      <span class="p-score-value">{score === undefined ? '–' : Math.floor(score + 0.5)}</span>
      <span class="p-score-of">{label}</span>
    </p>
  );
}
