import type {JSX} from 'preact';
import {useId} from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'password' | 'number';
  readonly hint?: string;
  readonly autocomplete?: string;
  readonly required?: boolean;
  readonly min?: number;
  readonly max?: number;
}

/** A labelled input with its hint. */
export function Field({label, hint, onInput, type = 'text', ...rest}: Props): JSX.Element {
  const id = useId();
  const common = {
    class: 'p-input',
    onInput: (event: {readonly currentTarget: HTMLInputElement}) => onInput(event.currentTarget.value),
    ...(hint !== undefined && {'aria-describedby': id}),
    ...rest,
  };
  return (
    <label class="p-field">
      <span>{label}</span>
      {type === 'text' && <input type="text" {...common} />}
      {type === 'password' && <input type="password" {...common} />}
      {type === 'number' && <input type="number" {...common} />}
      {hint !== undefined && (
        <small id={id} class="hint">
          {hint}
        </small>
      )}
    </label>
  );
}
