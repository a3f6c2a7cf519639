import type {JSX} from 'preact';
import {useState} from 'preact/hooks';

import {Button} from './button.tsx';
import {useTexts} from './texts.ts';
import {words} from './words.ts';

interface Props {
  /** Exactly what is copied. */
  readonly text: string;
  /** Name of the button for a screen reader. */
  readonly label?: string;
}

/** A command as it stands, and a button that copies it. */
export function CopyLine({text, label}: Props): JSX.Element {
  const t = useTexts(words);
  const [copied, setCopied] = useState(false);
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  }
  return (
    <div class="p-copy">
      <code class="p-code">{text}</code>
      <Button small onClick={() => void copy()} label={label}>
        <span aria-live="polite">{copied ? t('copied') : t('copyCommand')}</span>
      </Button>
    </div>
  );
}
