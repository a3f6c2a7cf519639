import type {JSX} from 'preact';
import {useEffect, useRef, useState} from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly day: string | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

/** A year still being written: `2026` passes through 0002, 0020 and 0202. */
const UNFINISHED = /^0/;

/**
 * A day in the browser's own field. While somebody is in it, it shows what they write: what comes back through the
 * address is by then a key behind, and would take that key away.
 */
export function DayField({label, day, min, max, onChange}: Props): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const [written, setWritten] = useState(day ?? '');
  useEffect(() => {
    if (document.activeElement !== input.current) setWritten(day ?? '');
  }, [day]);
  return (
    <label class="p-day">
      <span>{label}</span>
      <input
        ref={input}
        class="p-input"
        type="date"
        value={written}
        {...(min === undefined ? {} : {min})}
        {...(max === undefined ? {} : {max})}
        onChange={({currentTarget: {value}}) => {
          setWritten(value);
          if (!UNFINISHED.test(value)) onChange(value || undefined);
        }}
        onBlur={() => setWritten(day ?? '')}
      />
    </label>
  );
}
