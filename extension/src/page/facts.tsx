import type {ComponentChildren, JSX} from 'preact';

interface Props {
  readonly facts: readonly (readonly [string, ComponentChildren])[];
}

/** Names and values. */
export function Facts({facts}: Props): JSX.Element {
  return (
    <dl class="p-facts">
      {facts.map(([name, value]) => (
        <div key={name} class="fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
