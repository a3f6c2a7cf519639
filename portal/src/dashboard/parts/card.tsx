import type {ComponentChildren, JSX} from 'preact';
import {useId} from 'preact/hooks';

interface Props {
  readonly title: string;
  /** Beside the title: a link to the whole list. */
  readonly more?: ComponentChildren;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

/** A titled part of a page. */
export function Card({title, more, wide, children}: Props): JSX.Element {
  const id = useId();
  return (
    <section class={`p-card card${wide ? ' card-wide' : ''}`} aria-labelledby={id}>
      <header class="card-head">
        <h2 id={id}>{title}</h2>
        {more}
      </header>
      {children}
    </section>
  );
}
