import type {ComponentChildren, JSX} from 'preact';

interface Props {
  readonly facts: readonly (readonly [label: string, value: ComponentChildren])[];
}

/** Names and values; what has no value is left out. */
export function Facts({facts}: Props): JSX.Element {
  return (
    <dl class="p-facts">
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([label, value]) => (
          <div key={label} class="fact">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
