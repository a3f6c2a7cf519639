import type {ComponentChildren, JSX} from 'preact';

interface Props {
  readonly title: string;
  readonly text: string;
  /** The next step. */
  readonly children?: ComponentChildren;
  readonly sign?: ComponentChildren;
  /** 1 where it is the whole page. */
  readonly heading?: 1 | 2;
}

/** Never an empty screen: what is so, and what to do next. */
export function EmptyState({title, text, children, sign, heading = 2}: Props): JSX.Element {
  return (
    <div class="p-empty">
      {sign}
      {heading === 1 ? <h1>{title}</h1> : <h2>{title}</h2>}
      <p>{text}</p>
      {children}
    </div>
  );
}
