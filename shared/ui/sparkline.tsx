import type {JSX} from 'preact';

interface Props {
  /** Values in the order of time. */
  readonly values: readonly number[];
  readonly max?: number;
  /** What the line shows, with its first and last value. */
  readonly label: string;
  readonly height?: number;
}

/** A line of values over time, without axes; `label` says it in words. */
export function Sparkline({values, max = 100, label, height = 40}: Props): JSX.Element {
  const step = values.length > 1 ? 100 / (values.length - 1) : 0;
  const points = values.map((value, index) => `${index * step},${38 - (36 * Math.min(value, max)) / max}`);
  const only = points[0];
  const line =
    only !== undefined && points.length === 1 ? [only, `100,${only.split(',')[1] ?? '38'}`] : points;
  return (
    <svg
      class="p-spark"
      viewBox="0 0 100 40"
      preserveAspectRatio="none"
      height={height}
      role="img"
      aria-label={label}
    >
      <polyline points={line.join(' ')} />
    </svg>
  );
}
