import type {JSX} from 'preact';

import {useTexts} from './texts.ts';
import {words} from './words.ts';

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value | undefined;
  /** Values with their words. */
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value | undefined) => void;
}

/** A filter by one value; the first option is all of them. */
export function Select<Value extends string>({label, value, options, onChange}: Props<Value>): JSX.Element {
  const t = useTexts(words);
  return (
    <select
      class="p-select"
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange(options.find(([option]) => option === chosen)?.[0]);
      }}
    >
      <option value="">{`${label}: ${t('all')}`}</option>
      {options.map(([option, name]) => (
        <option key={option} value={option}>
          {name}
        </option>
      ))}
    </select>
  );
}
