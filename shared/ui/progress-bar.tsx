import type {JSX} from 'preact';

interface Props {
  readonly label: string;
  readonly done: number;
  /** Null when the size is not known yet. */
  readonly total: number | null;
  /** The measure in words: "3.4 of 12 MB". */
  readonly measure: string;
}

/** How far work is, with a real measure. */
export function ProgressBar({label, done, total, measure}: Props): JSX.Element {
  const known = total === null ? {} : {value: Math.min(done, total), max: Math.max(1, total)};
  return (
    <div class="p-progress">
      <div class="p-progress-label">
        <span>{label}</span>
        <span>{measure}</span>
      </div>
      <progress aria-label={label} {...known} />
    </div>
  );
}
