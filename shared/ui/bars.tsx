import type {JSX} from 'preact';

import {useTexts} from './texts.ts';
import type {Tone} from './tone.ts';
import {words} from './words.ts';

export interface BarPart {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** The value as it is written. */
  readonly text: string;
  readonly tone?: Tone;
}

interface Props {
  readonly parts: readonly BarPart[];
  /** The sum as it is written: the reader can add it up. */
  readonly sum?: string;
  readonly sumLabel?: string;
}

/** Parts of a whole that sum: one stacked bar, then each part with its own. */
export function Bars({parts, sum, sumLabel}: Props): JSX.Element {
  const t = useTexts(words);
  const total = parts.reduce((all, part) => all + part.value, 0);
  const most = Math.max(...parts.map((part) => part.value), Number.MIN_VALUE);
  return (
    <div class="p-bars">
      {sum !== undefined && (
        <div class="p-bars-stack" aria-hidden="true">
          {parts.map((part) => (
            <span
              key={part.id}
              class={`p-tone-${part.tone ?? 'accent'}`}
              style={{flexGrow: total === 0 ? 0 : part.value / total}}
            />
          ))}
        </div>
      )}
      <ul>
        {parts.map((part) => (
          <li key={part.id} class={`p-tone-${part.tone ?? 'accent'}`}>
            <span>{part.label}</span>
            <span class="p-bars-track" aria-hidden="true">
              <span style={{width: `${(100 * part.value) / most}%`}} />
            </span>
            <span class="p-bars-value">{part.text}</span>
          </li>
        ))}
        {sum !== undefined && (
          <li class="p-bars-total">
            <span>{sumLabel ?? t('sum')}</span>
            <span />
            <span class="p-bars-value">{sum}</span>
          </li>
        )}
      </ul>
    </div>
  );
}
