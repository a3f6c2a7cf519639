import type {JSX} from 'preact';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
  /** Show the label above instead of only saying it to screen readers. */
  readonly field?: boolean;
}

/** One of a few. */
export function Choice({label, value, options, onChange, field}: Props): JSX.Element {
  const select = (
    <select
      class="p-select"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {options.map(([id, text]) => (
        <option key={id} value={id} selected={id === value}>
          {text}
        </option>
      ))}
    </select>
  );
  if (!field) return select;
  return (
    <div class="p-field">
      <span aria-hidden="true">{label}</span>
      {select}
    </div>
  );
}
