import type {JSX} from 'preact';

interface Props {
  /** Bars that are full. */
  readonly filled: number;
  readonly of: number;
}

/** Small rising bars: the sign beside the colour. Says nothing aloud; the word stands beside it. */
export function Signal({filled, of}: Props): JSX.Element {
  const width = 16 / of;
  return (
    <svg class="p-signal" viewBox="0 0 16 16" aria-hidden="true">
      {Array.from({length: of}, (_, index) => {
        const height = 4 + (12 * (index + 1)) / of;
        return (
          <rect
            key={index}
            class={index < filled ? '' : 'p-signal-off'}
            x={index * width + 0.5}
            y={16 - height}
            width={width - 1}
            height={height}
          />
        );
      })}
    </svg>
  );
}
