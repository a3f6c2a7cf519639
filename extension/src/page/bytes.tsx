import {Button, bytes, download, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useMemo, useState} from 'preact/hooks';

import {settingsTexts} from '../texts/index.ts';
import {pretty} from './diff.ts';

interface Props {
  /** Exactly what goes into the report's body. */
  readonly text: string;
  /** File name without its ending. */
  readonly name: string;
}

/** Characters shown before the reader asks for all of it. */
const FIRST = 4000;

/** A report's body to be read: formatted here, saved exactly as it is. */
export function Bytes({text, name}: Props): JSX.Element {
  const t = useTexts(settingsTexts);
  const [all, setAll] = useState(false);
  const shown = useMemo(() => pretty(text), [text]);
  const size = useMemo(() => new TextEncoder().encode(text).length, [text]);
  return (
    <div class="stack">
      <p class="row">
        <span class="hint">{t('size', {size: bytes(size, t.lang)})}</span>
        <Button small onClick={() => download(`${name}.json`, 'application/json', text)}>
          {t('download')}
        </Button>
        {!all && shown.length > FIRST && (
          <Button small onClick={() => setAll(true)}>
            {t('showAll')}
          </Button>
        )}
      </p>
      <textarea
        class="p-input bytes"
        readOnly
        rows={12}
        aria-label={name}
        spellcheck={false}
        value={all ? shown : `${shown.slice(0, FIRST)}${shown.length > FIRST ? '\n…' : ''}`}
      />
    </div>
  );
}
