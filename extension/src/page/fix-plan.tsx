import type {FixPreview} from '@plimsoll/shared/protocol';
import {noteText} from '@plimsoll/shared/texts';
import {Button, bytes, CopyLine, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {pageTexts} from '../texts/index.ts';

interface Props {
  readonly preview: FixPreview;
  readonly onRun: () => void;
}

/** Exactly what a fix will do, and how consent is asked. */
export function FixPlan({preview, onRun}: Props): JSX.Element {
  const t = useTexts(pageTexts);
  const {argv, packages, downloadBytes, restart, undo, consent, refusal, command} = preview;
  const why = refusal === undefined ? t('unknown') : noteText(refusal, t.lang);
  return (
    <div class="stack">
      <h4>{t('willRun')}</h4>
      <code class="p-code">{argv.join(' ')}</code>
      {packages.length > 0 && (
        <>
          <h4>{t('willChange')}</h4>
          <ul>
            {packages.map(({name, from, to, archive}) => (
              <li key={name}>
                {name}: {from} → {to} <span class="hint">{archive}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {downloadBytes !== null && <p>{t('downloads', {size: bytes(downloadBytes, t.lang)})}</p>}
      {restart && <p>{t('restartNeeded')}</p>}
      {undo !== null && <p>{t('undo', {how: undo})}</p>}
      {(consent === 'polkit' || consent === 'unattended') && refusal === undefined ? (
        <>
          <p>{t(consent === 'polkit' ? 'consentPolkit' : 'consentUnattended')}</p>
          <div>
            <Button kind="primary" onClick={onRun}>
              {t('runIt')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <CopyLine text={command} />
          <p>{consent === 'root-cli' ? t('consentRoot') : t('consentNone', {why})}</p>
        </>
      )}
    </div>
  );
}
