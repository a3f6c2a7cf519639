import type {ComponentChildren, JSX} from 'preact';

interface Props {
  readonly title: string;
  readonly text: string;
  /** The next step. */
  readonly children?: ComponentChildren;
  readonly sign?: ComponentChildren;
}

/** Never an empty screen: what is so, and what to do next. */
export function EmptyState({title, text, children, sign}: Props): JSX.Element {
  return (
    <div class="p-empty">
      {sign}
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}
